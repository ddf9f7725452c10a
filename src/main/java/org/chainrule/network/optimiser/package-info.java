/** The rules by which gradients move weights and biases. */
package org.chainrule.network.optimiser;
