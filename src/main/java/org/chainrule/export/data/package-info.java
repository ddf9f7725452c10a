/** The numbers of the pass for other programs. */
package org.chainrule.export.data;
