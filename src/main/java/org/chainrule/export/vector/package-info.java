/** What all drawings share that keep lines and letters instead of pixels. */
package org.chainrule.export.vector;
