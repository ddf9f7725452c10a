package org.chainrule.arrays.text.code;

/** Tells Python's tuples, {@code (1, 2)}, from brackets in a number, {@code (1 + 2)/3}. */
final class Tuples {

  private Tuples() {}

  /** Whether a tuple begins here and the text ends with it. */
  static boolean spans(String text, int start) {
    int end = endOf(text, start);
    return end > 0 && text.substring(end).chars().allMatch(c -> " \t\n;,".indexOf(c) >= 0);
  }

  /** Returns the place behind the tuple that begins here, −1 if none does. */
  static int endOf(String text, int start) {
    if (!text.startsWith("(", start)) {
      return -1;
    }
    int depth = 0;
    boolean comma = false;
    for (int k = start; k < text.length(); k++) {
      char c = text.charAt(k);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      comma |= c == ',' && depth == 1;
      if (depth == 0) {
        return comma ? k + 1 : -1;
      }
    }
    return -1;
  }
}
