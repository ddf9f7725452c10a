package org.chainrule.explain;

import java.util.Map;
import java.util.Set;

/**
 * Reads the LaTeX of a formula and writes it on one line of plain characters, such as {@code dℓ/dz₁
 * = dℓ/dz₂ ⊙ (z₁ > 0)}. Rows of an array become lines. A command that it does not know stands there
 * by its name.
 */
public final class PlainFormula {

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ell", "ℓ"),
          Map.entry("sigma", "σ"),
          Map.entry("delta", "δ"),
          Map.entry("Delta", "Δ"),
          Map.entry("varepsilon", "ε"),
          Map.entry("eta", "η"),
          Map.entry("nabla", "∇"),
          Map.entry("alpha", "α"),
          Map.entry("Phi", "Φ"),
          Map.entry("varphi", "φ"),
          Map.entry("infty", "∞"),
          Map.entry("pm", "±"),
          Map.entry("top", "ᵀ"),
          Map.entry("partial", "∂"),
          Map.entry("ldots", "…"),
          Map.entry("cdots", "…"),
          Map.entry("vdots", "⋮"),
          Map.entry("ddots", "⋱"),
          Map.entry("|", "‖"),
          Map.entry("{", "{"),
          Map.entry("}", "}"));
  private static final Map<String, String> OPERATORS =
      Map.of(
          "cdot", "·",
          "odot", "⊙",
          "times", "×",
          "approx", "≈",
          "le", "≤",
          "ge", "≥",
          "ne", "≠",
          "to", "→",
          "leftarrow", "←");
  private static final Set<String> FUNCTIONS =
      Set.of("log", "max", "min", "exp", "tanh", "sum", "erf");
  private static final Set<String> SPACES = Set.of(",", ";", ":", "!", " ", "quad", "qquad");
  private static final Set<String> IGNORED =
      Set.of("left", "right", "big", "Big", "displaystyle", "textstyle");
  private static final Set<String> FRACTIONS = Set.of("frac", "tfrac", "dfrac");
  private static final Set<String> UPRIGHT = Set.of("mathrm", "mathbf", "operatorname");
  private static final String AFTER_SIGN = "([,=+−·⊙×≈><≤≥≠→‖\n";

  private final String latex;
  private final StringBuilder text = new StringBuilder();
  private int at;

  /** Before what the next piece is set apart by a space. */
  private Apart apart = Apart.NOTHING;

  private enum Apart {
    NOTHING,
    WORDS,
    WORDS_AND_BRACKETS
  }

  private PlainFormula(String latex) {
    this.latex = latex;
  }

  /** Returns the formula in plain characters. */
  public static String of(String latex) {
    return new PlainFormula(latex).read().strip().replaceAll(" +", " ").replaceAll(" ?\n ?", "\n");
  }

  private String read() {
    while (at < latex.length()) {
      atom();
    }
    return text.toString();
  }

  private void atom() {
    char c = latex.charAt(at++);
    switch (c) {
      case '\\' -> command(name());
      case '_' -> script(Scripts.low(argument()));
      case '^' -> script(Scripts.high(argument()));
      case '{' -> {
        at--;
        piece(argument());
      }
      case '-' -> minus();
      case '+', '=', '<', '>' -> operator(String.valueOf(c));
      case ',' -> text.append(", ");
      case '\'' -> text.append('′');
      case ' ', '}', '&' -> {}
      default -> piece(String.valueOf(c));
    }
  }

  private void command(String name) {
    if (LETTERS.containsKey(name)) {
      piece(LETTERS.get(name));
    } else if (OPERATORS.containsKey(name)) {
      operator(OPERATORS.get(name));
    } else if (FUNCTIONS.contains(name)) {
      function(name.equals("sum") ? "Σ" : name);
    } else if (FRACTIONS.contains(name)) {
      fraction(argument(), argument());
    } else if (name.equals("underbrace")) {
      labelled(argument());
    } else if (name.equals("text")) {
      text.append(group());
    } else if (UPRIGHT.contains(name)) {
      piece(argument());
    } else if (name.equals("hat")) {
      String letter = argument();
      piece(letter.equals("y") ? "ŷ" : letter + "\u0302");
    } else if (name.equals("begin") || name.equals("end")) {
      environment(name);
    } else if (name.equals("\\")) {
      text.append('\n');
    } else if (SPACES.contains(name)) {
      text.append(' ');
    } else if (!IGNORED.contains(name)) {
      piece(name);
    }
  }

  /** A label stands in brackets behind what it belongs to. */
  private void labelled(String what) {
    piece(what);
    if (at < latex.length() && latex.charAt(at) == '_') {
      at++;
      text.append(" [").append(argument()).append(']');
      apart = Apart.WORDS_AND_BRACKETS;
    }
  }

  private void environment(String beginOrEnd) {
    String kind = argument();
    if (kind.equals("array") && beginOrEnd.equals("begin")) {
      argument();
    }
  }

  private void piece(String piece) {
    boolean opens = piece.equals("(") || piece.equals("[") || piece.equals("‖");
    boolean word = !piece.isEmpty() && Character.isLetterOrDigit(piece.codePointAt(0));
    if (word && apart != Apart.NOTHING || opens && apart == Apart.WORDS_AND_BRACKETS) {
      text.append(' ');
    }
    apart = Apart.NOTHING;
    text.append(piece);
  }

  private void script(String small) {
    text.append(small);
  }

  private void operator(String sign) {
    apart = Apart.NOTHING;
    text.append(' ').append(sign).append(' ');
  }

  /** A minus has a space around it between two things, and none before a single one. */
  private void minus() {
    if (startsSomething()) {
      text.append('−');
      apart = Apart.NOTHING;
    } else {
      operator("−");
    }
  }

  private void function(String name) {
    if (!startsSomething() && !endsWithSpace()) {
      text.append(' ');
    }
    text.append(name);
    apart = name.equals("Σ") ? Apart.WORDS_AND_BRACKETS : Apart.WORDS;
  }

  private void fraction(String above, String below) {
    if (endsWithLetter()) {
      text.append(' ');
    }
    text.append(whole(above)).append('/').append(whole(below));
    apart = Apart.WORDS_AND_BRACKETS;
  }

  private static String whole(String part) {
    return part.contains(" ") || part.contains("/") ? "(" + part + ")" : part;
  }

  private boolean startsSomething() {
    String before = text.toString().stripTrailing();
    boolean lineStart = text.toString().endsWith("\n");
    return before.isEmpty()
        || lineStart
        || AFTER_SIGN.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private boolean endsWithSpace() {
    return text.length() == 0 || text.charAt(text.length() - 1) == ' ';
  }

  private boolean endsWithLetter() {
    return text.length() > 0
        && (Character.isLetterOrDigit(text.charAt(text.length() - 1))
            || text.charAt(text.length() - 1) == ')');
  }

  /** Reads the name of a command: letters, or one other character. */
  private String name() {
    int start = at;
    while (at < latex.length() && Character.isLetter(latex.charAt(at))) {
      at++;
    }
    at = at == start ? Math.min(at + 1, latex.length()) : at;
    return latex.substring(start, at);
  }

  /** Reads what stands in braces, or the next command or character, as plain text. */
  private String argument() {
    return of(group());
  }

  /** Reads what stands in braces, or the next command or character. */
  private String group() {
    while (at < latex.length() && latex.charAt(at) == ' ') {
      at++;
    }
    int start = at;
    if (at < latex.length() && latex.charAt(at) == '{') {
      at = closing(at);
      return latex.substring(start + 1, Math.max(start + 1, at - 1));
    }
    if (at < latex.length() && latex.charAt(at++) == '\\') {
      name();
    }
    return latex.substring(start, at);
  }

  /** Returns the index behind the brace that closes the one here. */
  private int closing(int open) {
    int depth = 0;
    for (int k = open; k < latex.length(); k++) {
      char c = latex.charAt(k);
      if (c == '\\') {
        k++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return k + 1;
      }
    }
    return latex.length();
  }
}
