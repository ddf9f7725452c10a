package org.chainrule.arrays.text.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chainrule.arrays.text.common.Names;
import org.chainrule.arrays.text.common.Splitter;
import org.chainrule.typed.Symbols;

/**
 * Takes a program apart into its statements. One ends at a semicolon, a comma or a line's end that
 * stands in no brackets and not behind an equals sign or a colon.
 */
final class Program {

  /** Lines that do nothing to an array. */
  private static final Pattern IDLE =
      Pattern.compile(
          "(?:import|from|using|include|library|require|format|close|clear|clc|pkg)\\b.*",
          Pattern.DOTALL);

  private static final String OPEN_ENDS = "=:";

  private final String text;
  private final Brackets brackets;
  private final List<Statement> statements = new ArrayList<>();

  private Program(String text) {
    this.text = text;
    brackets = Brackets.of(text);
  }

  static Program of(String text) {
    Program program = new Program(text);
    int at = program.skipGaps(0);
    while (at < text.length()) {
      int end = program.endOf(at);
      program.add(at, end);
      at = program.skipGaps(Math.max(end, at + 1));
    }
    return program;
  }

  String text() {
    return text;
  }

  Brackets brackets() {
    return brackets;
  }

  List<Statement> statements() {
    return statements;
  }

  private int skipGaps(int from) {
    int at = from;
    while (at < text.length()
        && (Symbols.isBlank(text.charAt(at)) || ",;".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private int endOf(int start) {
    char last = '=';
    int at = start;
    while (at < text.length() && !ends(at, last)) {
      char c = text.charAt(at);
      boolean angle = c == '<' && OPEN_ENDS.indexOf(last) >= 0;
      at = angle ? Angle.endOf(text, brackets, at) : brackets.next(at);
      last = Symbols.isBlank(c) ? last : text.charAt(at - 1);
    }
    return at;
  }

  private boolean ends(int at, char last) {
    char c = text.charAt(at);
    boolean lineEnd = c == '\n' && OPEN_ENDS.indexOf(last) < 0;
    return lineEnd || c == ';' || c == ',' && !(isDigit(at - 1) && isDigit(at + 1));
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private void add(int start, int end) {
    if (IDLE.matcher(text).region(start, end).matches()) {
      return;
    }
    boolean unnamed = text.charAt(start) == '<' || text.startsWith(Openings.PARAMETER, start);
    int sign = unnamed ? -1 : sign(start, end);
    int length = sign > 0 && text.charAt(sign) == '<' ? 2 : 1;
    String name = sign < 0 ? "" : Names.of(text.substring(start, sign));
    int value = name.isEmpty() ? start : Splitter.skipBlanks(text, sign + length);
    boolean assigned = sign > 0 && text.charAt(sign) != ':';
    statements.add(new Statement(name, assigned, start, Math.min(value, end), end));
  }

  /** Returns the place of the equals sign, or else of the colon, behind a name; −1 without one. */
  private int sign(int start, int end) {
    int colon = -1;
    for (int k = start; k < end; k = brackets.next(k)) {
      char c = text.charAt(k);
      if (c == '=' || text.startsWith("<-", k)) {
        return text.startsWith("==", k) || isOperator(k - 1) ? colon : k;
      }
      if (c == '<' && colon == lastBefore(k)) {
        return colon;
      }
      if (text.startsWith("::", k)) {
        k++;
      } else if (c == ':' && colon < 0) {
        colon = k;
      }
    }
    return colon;
  }

  private int lastBefore(int at) {
    int last = at - 1;
    while (last >= 0 && Symbols.isBlank(text.charAt(last))) {
      last--;
    }
    return last;
  }

  private boolean isOperator(int at) {
    return at >= 0 && "+-*/@%^|&!<>".indexOf(text.charAt(at)) >= 0;
  }
}
