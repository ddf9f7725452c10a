package org.chainrule.arrays.text.common;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.typed.Symbols;

/** Takes a row apart into its entries, as they are written. */
public final class Splitter {

  private static final String JOINING = "+-*/^(√·×÷−⋅⁄";
  private static final String INFIX = "*/^·×÷⋅⁄)";
  private static final String SIGNS = "+-−";

  private Splitter() {}

  /**
   * Splits at every run of blanks, except within brackets, after an operator, and before one that
   * is no sign: {@code 1 -2} are two entries, {@code 1 - 2} and {@code 1 / 3} are one.
   */
  public static List<String> atBlanks(String row) {
    List<String> entries = new ArrayList<>();
    int depth = 0;
    int start = -1;
    for (int k = 0; k < row.length(); k++) {
      char c = row.charAt(k);
      depth += depth(c);
      if (!Symbols.isBlank(c)) {
        start = start < 0 ? k : start;
      } else if (start >= 0 && depth <= 0) {
        int next = skipBlanks(row, k);
        if (next == row.length() || !joins(row, k - 1, next)) {
          entries.add(row.substring(start, k));
          start = -1;
        }
        k = next - 1;
      }
    }
    if (start >= 0) {
      entries.add(row.substring(start));
    }
    return entries;
  }

  private static boolean joins(String row, int before, int after) {
    char next = row.charAt(after);
    boolean operator = INFIX.indexOf(next) >= 0;
    boolean looseSign =
        SIGNS.indexOf(next) >= 0
            && after + 1 < row.length()
            && Symbols.isBlank(row.charAt(after + 1));
    return operator || looseSign || JOINING.indexOf(row.charAt(before)) >= 0;
  }

  /** Splits at a separator, except within brackets; nothing follows the last separator. */
  public static List<String> at(char separator, String row) {
    List<String> entries = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int k = 0; k < row.length(); k++) {
      char c = row.charAt(k);
      depth += depth(c);
      if (c == separator && depth <= 0) {
        entries.add(row.substring(start, k));
        start = k + 1;
      }
    }
    if (!row.substring(start).isBlank()) {
      entries.add(row.substring(start));
    }
    return entries;
  }

  /** Whether a separator stands outside of brackets. */
  public static boolean has(char separator, String row) {
    int depth = 0;
    for (int k = 0; k < row.length(); k++) {
      char c = row.charAt(k);
      depth += depth(c);
      if (c == separator && depth <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first place from here on that is no blank. */
  public static int skipBlanks(String text, int from) {
    int k = from;
    while (k < text.length() && Symbols.isBlank(text.charAt(k))) {
      k++;
    }
    return k;
  }

  private static int depth(char c) {
    return c == '(' ? 1 : c == ')' ? -1 : 0;
  }
}
