/** Documents in PDF: a page a step, several steps on a page, or one page for the whole pass. */
package org.chainrule.export.pdf;
