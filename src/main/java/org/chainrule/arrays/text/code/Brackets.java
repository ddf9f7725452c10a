package org.chainrule.arrays.text.code;

import java.util.Arrays;

/**
 * Which bracket of a text closes which, and where its strings end, found in one pass. Brackets in
 * strings do not count, nor does a closing one that fits none.
 */
final class Brackets {

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final String text;
  private final int[] partners;
  private final int[] open;
  private int depth;

  private Brackets(String text) {
    this.text = text;
    partners = new int[text.length()];
    open = new int[text.length()];
    Arrays.fill(partners, -1);
  }

  static Brackets of(String text) {
    Brackets brackets = new Brackets(text);
    brackets.find();
    return brackets;
  }

  private void find() {
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (isQuote(k)) {
        int end = endOfString(k);
        partners[k] = end;
        k = Math.max(k, end);
      } else if (OPENING.indexOf(c) >= 0) {
        open[depth++] = k;
      } else if (depth > 0 && text.charAt(open[depth - 1]) == openingOf(c)) {
        partners[open[--depth]] = k;
      }
    }
  }

  private static char openingOf(char closing) {
    int kind = CLOSING.indexOf(closing);
    return kind < 0 ? '\0' : OPENING.charAt(kind);
  }

  /** Whether a string may begin here: MATLAB's transpose stands behind what it turns. */
  private boolean isQuote(int at) {
    char c = text.charAt(at);
    if (c == '"') {
      return true;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return c == '\'' && !Character.isLetterOrDigit(before) && ")]}'_.".indexOf(before) < 0;
  }

  private int endOfString(int start) {
    char quote = text.charAt(start);
    for (int k = start + 1; k < text.length() && text.charAt(k) != '\n'; k++) {
      if (text.charAt(k) == quote) {
        return k;
      }
    }
    return -1;
  }

  /** Returns where the bracket or string that opens here is closed, −1 if none does. */
  int closing(int at) {
    return at < partners.length ? partners[at] : -1;
  }

  /** Returns the next place that is not within what opens here. */
  int next(int at) {
    return Math.max(at, partners[at]) + 1;
  }

  /**
   * Returns the first place from here on of this character outside of inner brackets, or the end.
   */
  int find(char wanted, int from, int end) {
    int k = from;
    while (k < end && text.charAt(k) != wanted) {
      k = next(k);
    }
    return Math.min(k, end);
  }
}
