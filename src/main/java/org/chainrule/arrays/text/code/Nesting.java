package org.chainrule.arrays.text.code;

/**
 * How the brackets of an array stand in each other.
 *
 * @param deepest how many of them at most, without round ones
 * @param closed whether all of them are closed
 * @param empty whether the first of them holds nothing but brackets
 */
record Nesting(int deepest, boolean closed, boolean empty) {

  private static final String OPENING = "[{";
  private static final String CLOSING = "]}";
  private static final String BETWEEN = ",; \n\t";

  static Nesting of(String array) {
    int depth = 0;
    int deepest = 0;
    boolean empty = true;
    for (int k = 0; k < array.length() && (deepest == 0 || depth > 0); k++) {
      char c = array.charAt(k);
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
      deepest = Math.max(deepest, depth);
      boolean bracket = OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
      empty &= depth == 0 || bracket || BETWEEN.indexOf(c) >= 0;
    }
    return new Nesting(deepest, depth == 0, deepest > 0 && empty);
  }

  /** Returns an array whose first bracket is a brace, as in C, with square brackets. */
  static String square(String array) {
    int brace = array.indexOf('{');
    int bracket = array.indexOf('[');
    boolean braces = brace >= 0 && (bracket < 0 || brace < bracket);
    return braces ? array.replace('{', '[').replace('}', ']') : array;
  }
}
