/** What graphs share in which something is answered. */
package org.chainrule.view.graph.answered;
