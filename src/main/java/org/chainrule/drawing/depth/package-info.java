/** The painters of the depth study. A unit of the drawing is the size of the text. */
package org.chainrule.drawing.depth;
