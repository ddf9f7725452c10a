/** The computation graph, both lanes. */
package org.chainrule.view.graph;
