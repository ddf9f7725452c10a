/** A net as a list of nodes, and a pass over it, step by step. */
package org.chainrule.pass.program;
