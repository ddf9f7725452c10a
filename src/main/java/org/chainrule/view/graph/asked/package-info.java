/** The graph of a pass that somebody is asked about. */
package org.chainrule.view.graph.asked;
