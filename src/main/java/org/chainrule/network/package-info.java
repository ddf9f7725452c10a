/**
 * What the user builds: scenarios, networks, layers, activations, losses and optimisers. Everything
 * here is immutable and is checked where it is built.
 */
package org.chainrule.network;
