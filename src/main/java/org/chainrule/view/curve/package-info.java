/** The curves of the activations. */
package org.chainrule.view.curve;
