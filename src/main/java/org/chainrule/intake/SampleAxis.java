package org.chainrule.intake;

import java.util.Locale;

/** What the samples of x and y are. */
public enum SampleAxis {
  /** A row a sample, as NumPy's users keep them. */
  ROWS,
  /** A column a sample, as the program keeps them. */
  COLUMNS;

  /** Its name on the command line and in the message bundle. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
