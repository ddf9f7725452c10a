/** The losses and the penalty of weights, with their slopes. */
package org.chainrule.network.loss;
