package org.chainrule.pass.program;

/** The directions of a pass, and what may follow them. */
public enum Phase {
  /** From x to the loss. */
  FORWARD,
  /** From the loss back to x. */
  BACKWARD,
  /** From the gradients to other weights and biases. */
  UPDATE
}
