/** Gradients are compared with differences of the loss. */
package org.chainrule.study.check;
