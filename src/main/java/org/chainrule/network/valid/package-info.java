/** What holds of every part of a network, and what is said where it does not. */
package org.chainrule.network.valid;
