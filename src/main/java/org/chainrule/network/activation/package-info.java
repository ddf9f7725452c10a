/** The activations, with their slopes. */
package org.chainrule.network.activation;
