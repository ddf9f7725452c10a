package org.chainrule.arrays.table;

import java.util.Locale;

/** How the numbers of a table are written: one decimal sign, and perhaps one of thousands. */
public enum NumberStyle {
  /** 1234.5, without a sign of thousands. */
  POINT,
  /** 1234,5, without a sign of thousands. */
  COMMA,
  /** 1,234.5: commas set thousands apart. */
  COMMA_THOUSANDS,
  /** 1.234,5: points set thousands apart. */
  POINT_THOUSANDS;

  /** Its name on the command line and in the message bundle, such as {@code comma-thousands}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
