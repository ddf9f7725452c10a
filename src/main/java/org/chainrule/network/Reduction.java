package org.chainrule.network;

/** What the loss of a batch is of the losses of its samples. */
public enum Reduction {
  /** Their mean. */
  MEAN,
  /** Their sum. */
  SUM
}
