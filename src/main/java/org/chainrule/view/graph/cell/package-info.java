/** Typing into the cells of a graph. */
package org.chainrule.view.graph.cell;
