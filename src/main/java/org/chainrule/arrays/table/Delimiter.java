package org.chainrule.arrays.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands between the cells of a row. */
public enum Delimiter {
  /** A comma. */
  COMMA(','),
  /** A semicolon, as spreadsheets write where the comma is a decimal sign. */
  SEMICOLON(';'),
  /** A tab, as spreadsheets copy. */
  TAB('\t'),
  /** Any number of blanks, as NumPy's savetxt writes. */
  BLANKS(' '),
  /** A vertical bar, as in Markdown. */
  BAR('|'),
  /** Nothing: a single column. */
  NONE('\0');

  private final char sign;

  Delimiter(char sign) {
    this.sign = sign;
  }

  /** The character itself; one that is in no text if there is none. */
  char sign() {
    return sign;
  }

  /** Whether a character is a comma, a semicolon, a tab or a bar. */
  static boolean isSign(char c) {
    return c == ',' || c == ';' || c == '\t' || c == '|';
  }

  /** Returns the delimiter that is this character, if one is. */
  static Optional<Delimiter> of(char c) {
    return Arrays.stream(values()).filter(one -> one != NONE && one.sign == c).findFirst();
  }

  /** Its name on the command line and in the message bundle. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
