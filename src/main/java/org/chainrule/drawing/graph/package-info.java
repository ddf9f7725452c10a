/** The painters of the computation graph. */
package org.chainrule.drawing.graph;
