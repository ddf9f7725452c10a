/**
 * What the user builds: scenarios, networks, layers, activations and losses. Everything here is
 * immutable and is checked where it is built.
 */
package org.chainrule.network;
