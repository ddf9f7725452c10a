/** Where curves, axes and labels stand. */
package org.chainrule.layout.chart;
