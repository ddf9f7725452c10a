/** How large the gradient is at each layer of one pass, and what made it so. */
package org.chainrule.study.depth.flow;
