package org.chainrule.network.loss;

import java.util.Locale;

/** What the loss of a batch is of the losses of its samples. */
public enum Reduction {
  /** Their mean. */
  MEAN,
  /** Their sum. */
  SUM;

  /** The name in scenario files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
