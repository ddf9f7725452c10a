package org.chainrule.pass.program;

/** The two directions of a pass. */
public enum Phase {
  /** From x to the loss. */
  FORWARD,
  /** From the loss back to x. */
  BACKWARD
}
