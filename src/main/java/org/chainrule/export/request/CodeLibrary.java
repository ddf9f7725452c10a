package org.chainrule.export.request;

import java.util.Locale;

/** What code counts with. */
public enum CodeLibrary {
  /** NumPy. */
  NUMPY,
  /** PyTorch, whose own gradients stand beside those that are written out. */
  TORCH;

  /** How it is called on the command line and in the message bundle. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
