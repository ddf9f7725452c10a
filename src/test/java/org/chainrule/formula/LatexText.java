package org.chainrule.formula;

import java.util.Map;

/** Rewrites LaTeX as text that the reader reads, to check what was written. */
final class LatexText {

  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("cdot", " · "),
          Map.entry("times", " × "),
          Map.entry("odot", " ⊙ "),
          Map.entry(",", " "),
          Map.entry(";", " "),
          Map.entry("|", "‖"),
          Map.entry("sum", "Σ"),
          Map.entry("sigma", "σ"),
          Map.entry("top", "ᵀ"),
          Map.entry("left", ""),
          Map.entry("right", ""),
          Map.entry("textstyle", ""));

  private final String latex;
  private int at;

  private LatexText(String latex) {
    this.latex = latex;
  }

  static String typed(String latex) {
    LatexText rewriting = new LatexText(latex);
    String text = rewriting.run();
    if (rewriting.at < latex.length()) {
      throw new IllegalArgumentException(latex + " stops at " + rewriting.at);
    }
    return text;
  }

  private String run() {
    TypedText text = new TypedText();
    while (at < latex.length() && latex.charAt(at) != '}') {
      char c = latex.charAt(at++);
      switch (c) {
        case '\\' -> text.add(command());
        case '{' -> text.add("(" + closed() + ")");
        case '^' -> text.high(braced());
        case '_' -> text.low(braced());
        default -> text.add(digits(c));
      }
    }
    return text.toString();
  }

  /** A number is one word; anything else is one character. */
  private String digits(char first) {
    int start = at - 1;
    while (Character.isDigit(first) && at < latex.length() && isDigit(latex.charAt(at))) {
      at++;
    }
    return latex.substring(start, at);
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c) || c == '.';
  }

  private String braced() {
    at++;
    return closed();
  }

  private String closed() {
    String inner = run();
    at++;
    return inner;
  }

  private String command() {
    int end = at;
    while (end < latex.length() && Character.isLetter(latex.charAt(end))) {
      end++;
    }
    String name = latex.substring(at, Math.max(end, at + 1));
    at += name.length();
    return switch (name) {
      case "frac" -> "((" + braced() + ")/(" + braced() + "))";
      case "sqrt" -> "√(" + braced() + ")";
      case "mathrm", "text" -> raw();
      default -> COMMANDS.getOrDefault(name, name);
    };
  }

  private String raw() {
    int end = latex.indexOf('}', at);
    String words = latex.substring(at + 1, end);
    at = end + 1;
    return words;
  }
}
