/** Pictures made of pixels. */
package org.chainrule.export.image;
