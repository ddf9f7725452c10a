package org.chainrule.typed;

/** Brings the many characters that people have for one sign down to one. */
public final class Symbols {

  private static final String MINUS = "\u2212\u2013\u2010\u2011\uFE63\uFF0D";
  private static final String TIMES = "\u00B7\u00D7\u22C5\u2219\u2217\u2022";
  private static final String DIVIDE = "\u00F7\u2215\u2044";

  /** Unicode's own stand-in; NUL would look like the end of the text. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final String RAISED =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B";
  private static final String LOWERED = "0123456789+-";

  private static final String LINE_ENDS = "\u0085\u2028\u2029\u000B\f\r";

  private Symbols() {}

  /**
   * Returns a number as typed with one character a sign: {@code - * / ^} and plain spaces. A raised
   * exponent as in 10⁻³ becomes one behind a {@code ^}.
   */
  static String plain(String typed) {
    StringBuilder plain = new StringBuilder(typed.length());
    boolean raised = false;
    for (int k = 0; k < typed.length(); k++) {
      char c = typed.charAt(k);
      int digit = RAISED.indexOf(c);
      if (digit >= 0) {
        plain.append(raised ? "" : "^").append(LOWERED.charAt(digit));
      } else if (c == '*' && k + 1 < typed.length() && typed.charAt(k + 1) == '*') {
        plain.append('^');
        k++;
      } else if (!isInvisible(c)) {
        plain.append(sign(c));
      }
      raised = digit >= 0;
    }
    return plain.toString();
  }

  /**
   * Returns a text as pasted without a byte order mark or other invisible characters, with {@code
   * \n} at the end of each line (two of them for Windows' {@code \r\n}) and with tabs and plain
   * spaces as the only blanks.
   */
  public static String clean(String pasted) {
    StringBuilder clean = new StringBuilder(pasted.length());
    for (int k = 0; k < pasted.length(); k++) {
      char c = pasted.charAt(k);
      if (LINE_ENDS.indexOf(c) >= 0) {
        clean.append('\n');
      } else if (c == '\n' || c == '\t' || !isBlank(c) && !isInvisible(c)) {
        clean.append(c);
      } else if (isBlank(c)) {
        clean.append(' ');
      }
    }
    return clean.toString();
  }

  /** Whether the character stands for nothing but a gap; so does a non-breaking space. */
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private static char sign(char c) {
    if (c < 0x80) {
      return isBlank(c) ? ' ' : c == '\0' ? REPLACEMENT : c;
    }
    if (MINUS.indexOf(c) >= 0) {
      return '-';
    }
    if (TIMES.indexOf(c) >= 0) {
      return '*';
    }
    if (DIVIDE.indexOf(c) >= 0) {
      return '/';
    }
    return isBlank(c) ? ' ' : c;
  }
}
