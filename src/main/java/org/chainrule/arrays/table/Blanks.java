package org.chainrule.arrays.table;

import org.chainrule.arrays.table.TextLines.Line;

/** Blanks between and around cells. */
final class Blanks {

  private Blanks() {}

  /** Appends a line with a tab for every run of blanks outside quotations, and none around it. */
  static void toTabs(String text, Line line, StringBuilder joined) {
    int start = joined.length();
    for (int k = line.start(); k < line.end(); ) {
      int end = cellEnd(text, k, line.end());
      if (end > k) {
        joined.append(joined.length() > start ? "\t" : "").append(text, k, end);
      }
      k = end + 1;
    }
  }

  private static int cellEnd(String text, int start, int lineEnd) {
    boolean quoted = start < lineEnd && text.charAt(start) == '"';
    for (int k = quoted ? start + 1 : start; k < lineEnd; k++) {
      char c = text.charAt(k);
      if (c == '"' && quoted) {
        boolean doubled = k + 1 < lineEnd && text.charAt(k + 1) == '"';
        quoted = doubled;
        k += doubled ? 1 : 0;
      } else if (!quoted && (c == ' ' || c == '\t')) {
        return k;
      }
    }
    return lineEnd;
  }

  /** Returns a cell without blanks around it, those that break no line included. */
  static String stripped(String cell) {
    int end = cell.length();
    int start = 0;
    while (start < end && isBlank(cell.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return end - start == cell.length() ? cell : cell.substring(start, end);
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\uFEFF';
  }
}
