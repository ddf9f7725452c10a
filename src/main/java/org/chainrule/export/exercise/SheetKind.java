package org.chainrule.export.exercise;

import java.util.Locale;

/** The kinds of sheets: what of them is left to be filled in. */
public enum SheetKind {
  /** The results in the picture of the pass. */
  MIRROR,
  /** The results beside the formulas of the steps. */
  TABLE,
  /** The answers to questions in words. */
  QUESTIONS;

  /** Its name on the command line and in the message bundle. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
