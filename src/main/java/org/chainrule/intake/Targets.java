package org.chainrule.intake;

import java.util.Locale;

/** What the given targets mean. */
public enum Targets {
  /** They are the numbers of y; two classes are 0 and 1. */
  NUMBERS,
  /** They are classes: y is 1 in the row of the class, 0 elsewhere. */
  ONE_HOT;

  /** Its name on the command line and in the message bundle. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
