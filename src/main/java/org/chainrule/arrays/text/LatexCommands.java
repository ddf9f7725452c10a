package org.chainrule.arrays.text;

import java.util.Map;
import java.util.Set;

/** The commands of LaTeX that can be part of a number, without their backslashes. */
final class LatexCommands {

  static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac", "cfrac");
  static final Set<String> DOTS =
      Set.of("dots", "ldots", "cdots", "vdots", "ddots", "dotsc", "dotsb", "hdots", "iddots");
  static final Set<String> GAPS =
      Set.of(
          "left",
          "right",
          "big",
          "bigl",
          "bigr",
          "Big",
          "Bigl",
          "Bigr",
          "displaystyle",
          "textstyle",
          "quad",
          "qquad",
          "hfill",
          "thinspace",
          "negthinspace",
          "hline");
  static final Set<String> PHANTOMS = Set.of("phantom", "hphantom", "vphantom");
  static final Set<String> FONTS =
      Set.of("mathrm", "mathbf", "mathit", "boldsymbol", "bm", "text", "textbf", "mathsf");
  static final String ROOT = "sqrt";

  /** A number as the package siunitx sets it; options in brackets may stand before. */
  static final String NUMBER = "num";

  static final Map<String, String> SIGNS =
      Map.of(
          "pi", "π", "cdot", "*", "times", "*", "div", "/", "infty", "∞", "lbrack", "(", "rbrack",
          ")", "minus", "-");

  private LatexCommands() {}

  /** Whether a command, without its backslash, can be part of a number. */
  static boolean knows(String command) {
    return FRACTIONS.contains(command)
        || SIGNS.containsKey(command)
        || command.equals(ROOT)
        || command.equals(NUMBER);
  }
}
