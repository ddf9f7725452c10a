/** The graph with blanks that a person fills in. */
package org.chainrule.view.graph.blank;
