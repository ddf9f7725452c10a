package org.chainrule.arrays.table;

import java.util.Locale;

/** What stands between the cells of a row. */
public enum Delimiter {
  /** A comma. */
  COMMA,
  /** A semicolon, as spreadsheets write where the comma is a decimal sign. */
  SEMICOLON,
  /** A tab, as spreadsheets copy. */
  TAB,
  /** Any number of blanks, as NumPy's savetxt writes. */
  BLANKS,
  /** A vertical bar, as in Markdown. */
  BAR,
  /** Nothing: a single column. */
  NONE;

  /** Its name on the command line and in the message bundle. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
