package org.chainrule.intake;

import java.util.Locale;

/** Which way the weights lie. */
public enum WeightAxis {
  /** A row an output, z = W x, as PyTorch and the program keep them. */
  OUT_IN,
  /** A row an input, z = x W, as Keras and NumPy's notebooks keep them. */
  IN_OUT;

  /** Its name on the command line and in the message bundle. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
