/** Where the blocks and arrows of the computation graph stand. */
package org.chainrule.layout.graph;
