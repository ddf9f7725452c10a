/** Stacks of equal layers filled at random, and the loops that run many of them fast. */
package org.chainrule.study.depth.stack;
