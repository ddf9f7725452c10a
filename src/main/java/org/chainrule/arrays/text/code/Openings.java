package org.chainrule.arrays.text.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.arrays.text.common.Splitter;

/** Tells what begins at a place: an array, a dictionary, or a list of arrays. */
final class Openings {

  /** What PyTorch prints before a parameter. */
  static final String PARAMETER = "Parameter containing:";

  /** What may stand before an array: PyTorch's, Java's, Julia's and Rust's. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "\\s*(?:"
              + PARAMETER
              + "\\s*|new\\s+[\\w.]{1,80}\\s*(?:\\[[\\d\\s,]{0,40}\\]\\s*)*|Float(?:16|32|64)(?=\\[)|Int(?:32|64)?(?=\\[))");

  private final String text;
  private final Brackets brackets;

  Openings(String text, Brackets brackets) {
    this.text = text;
    this.brackets = brackets;
  }

  /** Whether an array, or something with arrays in it, begins here. */
  boolean starts(int from, int end) {
    int at = skipPrefix(from, end);
    if (at >= end) {
      return false;
    }
    char c = text.charAt(at);
    return c == '['
        || c == '{'
        || at > Splitter.skipBlanks(text, from)
        || Angle.starts(text, at)
        || isTuple(at)
        || text.startsWith(Entries.COMBINE, at)
        || Calls.endOf(text, at) > 0
        || Calls.endOfDictionary(text, at) > 0;
  }

  private boolean isTuple(int at) {
    int close = brackets.closing(at);
    return text.charAt(at) == '(' && close > 0 && brackets.find(',', at + 1, close) < close;
  }

  /** Returns the place behind what may stand before an array. */
  int skipPrefix(int from, int end) {
    Matcher prefix = PREFIX.matcher(text).region(from, end);
    return Splitter.skipBlanks(text, prefix.lookingAt() ? prefix.end() : from);
  }

  /** Whether the brackets that open here hold arrays, not rows or numbers. */
  boolean holdsSeveral(int open) {
    int close = brackets.closing(open);
    int first = Splitter.skipBlanks(text, open + 1);
    if (text.charAt(open) == '{') {
      return isDictionary(open, close);
    }
    return "[{(".indexOf(text.charAt(open)) >= 0
        && first < close
        && (isPair(first)
            || Angle.starts(text, first)
            || skipPrefix(first, close) > first
            || Calls.endOf(text, first) > 0
            || startsDictionary(first));
  }

  /** Whether a dictionary begins here. */
  boolean startsDictionary(int at) {
    return Calls.endOfDictionary(text, at) > 0
        || text.charAt(at) == '{' && isDictionary(at, brackets.closing(at));
  }

  private boolean isDictionary(int open, int close) {
    int comma = brackets.find(',', open + 1, close);
    return close > 0 && brackets.find(':', open + 1, comma) < comma;
  }

  /** Whether a name and its array begin here, {@code ('fc1.weight', tensor(…))}. */
  boolean isPair(int at) {
    return text.charAt(at) == '('
        && brackets.closing(at) > 0
        && brackets.closing(Splitter.skipBlanks(text, at + 1)) > 0
        && "\"'".indexOf(text.charAt(Splitter.skipBlanks(text, at + 1))) >= 0;
  }
}
