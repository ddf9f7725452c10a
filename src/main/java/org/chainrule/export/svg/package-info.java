/** Drawings in SVG, as files of their own and as parts of a page. */
package org.chainrule.export.svg;
