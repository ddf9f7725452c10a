package org.chainrule.arrays.table;

import java.util.Locale;

/** How the numbers of a table are written: one decimal sign, and perhaps one of thousands. */
public enum NumberStyle {
  /** 1234.5, without a sign of thousands. */
  POINT('.', NumberStyle.NO_SIGN),
  /** 1234,5, without a sign of thousands. */
  COMMA(',', NumberStyle.NO_SIGN),
  /** 1,234.5: commas set thousands apart. */
  COMMA_THOUSANDS('.', ','),
  /** 1.234,5: points set thousands apart. */
  POINT_THOUSANDS(',', '.');

  /** Stands for a sign of thousands that is never written. */
  private static final char NO_SIGN = '\uFFFF';

  private final char decimal;
  private final char thousands;

  NumberStyle(char decimal, char thousands) {
    this.decimal = decimal;
    this.thousands = thousands;
  }

  char decimal() {
    return decimal;
  }

  char thousands() {
    return thousands;
  }

  /** Its name on the command line and in the message bundle, such as {@code comma-thousands}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
