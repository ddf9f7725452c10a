package org.chainrule.arrays.text;

import org.chainrule.arrays.text.common.Splitter;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Turns an entry in LaTeX into a number as typed: {@code \frac{1}{3}} into {@code ((1)/(3))},
 * {@code \sqrt{2}} into {@code √(2)}.
 */
final class LatexEntry {

  private static final int DEEPEST = 100;

  private static final String THIN = ",;:! >[]()";

  private final String latex;
  private final StringBuilder typed = new StringBuilder();
  private int at;
  private int depth;

  private LatexEntry(String latex) {
    this.latex = latex;
  }

  static String toTyped(String latex) throws TypedException {
    LatexEntry entry = new LatexEntry(latex);
    while (entry.at < latex.length()) {
      entry.token();
    }
    return entry.typed.toString();
  }

  private void token() throws TypedException {
    char c = latex.charAt(at++);
    switch (c) {
      case '\\' -> command();
      case '{' -> group();
      case '}' -> throw new TypedException(Words.of("typed.number.close"));
      case '~', '$' -> typed.append(' ');
      default -> typed.append(c);
    }
  }

  private void command() throws TypedException {
    String name = name();
    if (name.isEmpty() && at < latex.length() && THIN.indexOf(latex.charAt(at)) >= 0) {
      at++;
      typed.append(' ');
    } else if (LatexCommands.FRACTIONS.contains(name)) {
      fraction();
    } else if (name.equals(LatexCommands.ROOT)) {
      root();
    } else if (LatexCommands.SIGNS.containsKey(name)) {
      typed.append(LatexCommands.SIGNS.get(name));
    } else if (LatexCommands.GAPS.contains(name)) {
      typed.append(' ');
    } else if (LatexCommands.PHANTOMS.contains(name)) {
      phantom();
    } else if (name.equals(LatexCommands.NUMBER)) {
      skipOptions();
      argument();
    } else if (LatexCommands.FONTS.contains(name)) {
      argument();
    } else {
      throw unknown(name);
    }
  }

  private String name() {
    int start = at;
    while (at < latex.length() && isLetter(latex.charAt(at))) {
      at++;
    }
    return latex.substring(start, at);
  }

  private static TypedException unknown(String name) {
    return LatexCommands.DOTS.contains(name)
        ? new TypedException(Words.of("typed.leftOut"))
        : new TypedException(Words.of("typed.latex.command", "\\" + TypedException.quote(name)));
  }

  // In print 2 1/3 is a mixed number to some and a product to others.
  private void fraction() throws TypedException {
    refuseAfterDigit();
    typed.append('(');
    argument();
    typed.append('/');
    argument();
    typed.append(')');
  }

  private void root() throws TypedException {
    skipBlanks();
    if (latex.startsWith("[", at)) {
      throw new TypedException(Words.of("typed.latex.index"));
    }
    typed.append('√');
    argument();
  }

  private void skipOptions() {
    skipBlanks();
    int close = latex.startsWith("[", at) ? latex.indexOf(']', at) : -1;
    at = close < 0 ? at : close + 1;
  }

  private void phantom() throws TypedException {
    int start = typed.length();
    argument();
    typed.setLength(start);
    typed.append(' ');
  }

  /** Takes a group or the one token that stands for it, and puts it in brackets. */
  private void argument() throws TypedException {
    skipBlanks();
    if (at == latex.length()) {
      throw new TypedException(Words.of("typed.number.end"));
    }
    typed.append('(');
    if (latex.charAt(at) == '{') {
      at++;
      inside();
    } else {
      enter();
      token();
      depth--;
    }
    typed.append(')');
  }

  private void group() throws TypedException {
    if (latex.startsWith("}", at)) {
      at++;
    } else if (latex.startsWith(",}", at) || latex.startsWith(".}", at)) {
      typed.append(latex.charAt(at));
      at += 2;
    } else {
      refuseAfterDigit();
      typed.append('(');
      inside();
      typed.append(')');
    }
  }

  private void inside() throws TypedException {
    enter();
    while (at < latex.length() && latex.charAt(at) != '}') {
      token();
    }
    if (at == latex.length()) {
      throw new TypedException(Words.of("typed.number.open"));
    }
    at++;
    depth--;
  }

  private void refuseAfterDigit() throws TypedException {
    int last = typed.length() - 1;
    while (last >= 0 && typed.charAt(last) == ' ') {
      last--;
    }
    if (last >= 0 && Character.isDigit(typed.charAt(last))) {
      throw new TypedException(Words.of("typed.number.ambiguous"));
    }
  }

  private void enter() throws TypedException {
    if (++depth > DEEPEST) {
      throw new TypedException(Words.of("typed.number.deep", String.valueOf(DEEPEST)));
    }
  }

  private void skipBlanks() {
    at = Splitter.skipBlanks(latex, at);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
