/** The functions that a net is made of: forward, backward, and how a change goes through. */
package org.chainrule.pass.operation;
