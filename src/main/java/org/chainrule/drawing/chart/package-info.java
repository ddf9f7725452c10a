/** The painters of curves. */
package org.chainrule.drawing.chart;
