package org.chainrule.arrays.table;

/**
 * Plain decimal numbers: a sign, digits, perhaps signs of thousands, a decimal sign, and a power of
 * ten. There is no arithmetic, and a date or a fraction is none.
 *
 * <p>Thousands stand in groups of exactly three digits behind one to three that do not begin with
 * 0. Spaces that do not break a line, and apostrophes, set them apart in every style.
 */
final class PlainNumber {

  private static final int GROUP = 3;
  private static final int LONGEST_EXACT = 15;
  private static final char MINUS = '\u2212';

  /** How a cell reads in a style. */
  enum Reading {
    /** It is no number. */
    NONE,
    /** It is one, and no comma and no point in it sets thousands apart. */
    PLAIN,
    /** It is one whose commas or points set thousands apart. */
    GROUPED
  }

  private final String cell;
  private final NumberStyle style;
  private int at;
  private boolean grouped;
  private boolean spaced;

  private PlainNumber(String cell, NumberStyle style) {
    this.cell = cell;
    this.style = style;
  }

  /** Tells how a cell without blanks around it reads in a style. */
  static Reading reading(String cell, NumberStyle style) {
    return cell.isEmpty() ? Reading.NONE : new PlainNumber(cell, style).reading();
  }

  /** Whether a cell is digits alone, which read alike in every style. */
  static boolean isDigits(String cell) {
    return !cell.isEmpty() && digitsEnd(cell, 0) == cell.length();
  }

  /** Returns the number of a cell that reads in this style; infinite if it is too large. */
  static double value(String cell, NumberStyle style) {
    if (cell.length() <= LONGEST_EXACT && isDigits(cell)) {
      return Long.parseLong(cell);
    }
    StringBuilder plain = new StringBuilder(cell.length());
    for (int k = 0; k < cell.length(); k++) {
      char c = cell.charAt(k);
      if (c == style.decimal()) {
        plain.append('.');
      } else if (c == MINUS) {
        plain.append('-');
      } else if (c != style.thousands() && !isSpacer(c)) {
        plain.append(c);
      }
    }
    return Double.parseDouble(plain.toString());
  }

  private Reading reading() {
    passSign();
    if (!passWhole() || !passFraction() || !passPower() || at < cell.length()) {
      return Reading.NONE;
    }
    return grouped ? Reading.GROUPED : Reading.PLAIN;
  }

  private boolean passWhole() {
    int start = at;
    at = digitsEnd(cell, at);
    int digits = at - start;
    if (at < cell.length() && digits > 0 && digits <= GROUP && cell.charAt(start) != '0') {
      passGroups(cell.charAt(at));
    }
    return digits > 0 || style.decimal() == '.' && isAt('.');
  }

  private void passGroups(char mark) {
    if (mark != style.thousands() && !isSpacer(mark)) {
      return;
    }
    while (isAt(mark) && digitsEnd(cell, at + 1) == at + 1 + GROUP) {
      at += 1 + GROUP;
      spaced = isSpacer(mark);
      grouped = !spaced;
    }
  }

  /** A point may stand before or behind all digits, as NumPy writes it; a comma may not. */
  private boolean passFraction() {
    if (!isAt(style.decimal())) {
      return true;
    }
    boolean behindDigits = at > 0 && isDigit(cell.charAt(at - 1));
    int start = at + 1;
    at = digitsEnd(cell, start);
    boolean beforeDigits = at > start;
    return style.decimal() == '.' ? behindDigits || beforeDigits : behindDigits && beforeDigits;
  }

  private boolean passPower() {
    if (at == cell.length() || !isPower(cell.charAt(at)) || grouped || spaced) {
      return true;
    }
    at++;
    passSign();
    int start = at;
    at = digitsEnd(cell, at);
    return at > start;
  }

  private void passSign() {
    if (isAt('-') || isAt('+') || isAt(MINUS)) {
      at++;
    }
  }

  private boolean isAt(char c) {
    return at < cell.length() && cell.charAt(at) == c;
  }

  private static int digitsEnd(String cell, int start) {
    int end = start;
    while (end < cell.length() && isDigit(cell.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPower(char c) {
    return c == 'e' || c == 'E';
  }

  /** Spaces that do not break, thin ones, and apostrophes. */
  private static boolean isSpacer(char c) {
    return c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\'' || c == '\u2019';
  }
}
