package org.chainrule.arrays.text.code;

/**
 * Takes the comments out of a program: behind {@code #}, {@code %} and {@code //} to the end of the
 * line, and between {@code /*} or {@code (*} and its end. Strings are left alone.
 */
final class Comments {

  private static final String QUOTES = "\"'";

  private final String text;
  private final StringBuilder without;
  private int at;

  private Comments(String text) {
    this.text = text;
    without = new StringBuilder(text.length());
  }

  static String without(String text) {
    return new Comments(text).run();
  }

  private String run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' || c == '%' || text.startsWith("//", at)) {
        at = endOfLine();
      } else if (text.startsWith("/*", at)) {
        skipTo("*/");
      } else if (text.startsWith("(*", at)) {
        skipTo("*)");
      } else {
        int end = QUOTES.indexOf(c) < 0 ? at + 1 : endOfString(c);
        without.append(text, at, end);
        at = end;
      }
    }
    return without.toString();
  }

  private int endOfLine() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private void skipTo(String close) {
    int end = text.indexOf(close, at + 2);
    at = end < 0 ? text.length() : end + 2;
    without.append(' ');
  }

  /** Returns the place behind a string that ends in its line; any other quote stands for itself. */
  private int endOfString(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end++;
    }
    return end < text.length() && text.charAt(end) == quote ? end + 1 : at + 1;
  }
}
