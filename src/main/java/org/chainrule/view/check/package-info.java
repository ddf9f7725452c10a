/** The live check: gradients by backpropagation beside central differences of the loss. */
package org.chainrule.view.check;
