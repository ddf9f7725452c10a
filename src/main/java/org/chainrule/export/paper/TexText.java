package org.chainrule.export.paper;

import java.util.Map;

/** Writes plain text in LaTeX, so that it comes out as it is with every engine. */
final class TexText {

  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '{', "\\{"),
          Map.entry((int) '}', "\\}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '<', "\\textless{}"),
          Map.entry((int) '>', "\\textgreater{}"),
          Map.entry((int) '|', "\\textbar{}"),
          Map.entry((int) '"', "\\textquotedbl{}"),
          Map.entry((int) '`', "\\textasciigrave{}"),
          Map.entry((int) '\'', "\\textquotesingle{}"),
          Map.entry((int) '–', "--"),
          Map.entry((int) '—', "---"),
          Map.entry((int) '…', "\\dots{}"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '\u00a0', "~"),
          Map.entry((int) '\u2009', "\\,"),
          Map.entry((int) '\u202f', "\\,"));

  private static final Map<Integer, String> MATHEMATICS =
      Map.ofEntries(
          Map.entry((int) '−', "-"),
          Map.entry((int) '·', "\\cdot"),
          Map.entry((int) '×', "\\times"),
          Map.entry((int) '⊙', "\\odot"),
          Map.entry((int) '⊕', "\\oplus"),
          Map.entry((int) '≈', "\\approx"),
          Map.entry((int) '≤', "\\le"),
          Map.entry((int) '≥', "\\ge"),
          Map.entry((int) '±', "\\pm"),
          Map.entry((int) '∞', "\\infty"),
          Map.entry((int) '→', "\\to"),
          Map.entry((int) '←', "\\leftarrow"),
          Map.entry((int) '∂', "\\partial"),
          Map.entry((int) '∇', "\\nabla"),
          Map.entry((int) 'ℓ', "\\ell"),
          Map.entry((int) 'ŷ', "\\hat{y}"),
          Map.entry((int) 'σ', "\\sigma"),
          Map.entry((int) 'δ', "\\delta"),
          Map.entry((int) 'Δ', "\\Delta"),
          Map.entry((int) 'ε', "\\varepsilon"),
          Map.entry((int) 'η', "\\eta"),
          Map.entry((int) 'λ', "\\lambda"),
          Map.entry((int) 'μ', "\\mu"),
          Map.entry((int) 'α', "\\alpha"),
          Map.entry((int) 'β', "\\beta"),
          Map.entry((int) 'π', "\\pi"),
          Map.entry((int) 'φ', "\\varphi"),
          Map.entry((int) 'Φ', "\\Phi"),
          Map.entry((int) 'Ω', "\\Omega"),
          Map.entry((int) '′', "'"),
          Map.entry((int) '‖', "\\|"),
          Map.entry((int) '½', "\\tfrac{1}{2}"),
          Map.entry((int) 'ᵀ', "^{\\top}"),
          Map.entry((int) '⁽', "^{(}"),
          Map.entry((int) '⁾', "^{)}"),
          Map.entry((int) '⁻', "^{-}"),
          Map.entry((int) '¹', "^{1}"),
          Map.entry((int) '²', "^{2}"),
          Map.entry((int) '³', "^{3}"));

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

  /** Latin letters with their accents, which every font of TeX has in the T1 encoding. */
  private static final int LAST_LATIN = 0x17E;

  private TexText() {}

  /** Returns the text with every sign of TeX's own as it is, and mathematics in its mode. */
  static String of(String text) {
    StringBuilder written = new StringBuilder();
    text.codePoints().forEach(letter -> written.append(letter(letter)));
    return written.toString().replace("}${}^", "}^").replace("$$", "");
  }

  private static String letter(int letter) {
    String sign = SIGNS.get(letter);
    if (sign != null) {
      return sign;
    }
    String mathematics = mathematics(letter);
    if (mathematics != null) {
      return "$" + (mathematics.matches("[\\^_].*") ? "{}" : "") + mathematics + "$";
    }
    boolean latin = letter >= ' ' && letter <= LAST_LATIN && Character.isDefined(letter);
    return latin ? Character.toString(letter) : String.format("[U+%04X]", letter);
  }

  private static String mathematics(int letter) {
    int raised = RAISED.indexOf(letter);
    int lowered = LOWERED.indexOf(letter);
    if (raised >= 0) {
      return "^{" + raised + "}";
    }
    return lowered >= 0 ? "_{" + lowered + "}" : MATHEMATICS.get(letter);
  }
}
