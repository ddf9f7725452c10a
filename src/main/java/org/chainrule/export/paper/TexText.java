package org.chainrule.export.paper;

import java.util.Locale;
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
          Map.entry((int) '½', "\\tfrac{1}{2}"));

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻ᵀ";
  private static final String RAISED_PLAIN = "0123456789()-⊤";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
  private static final String LOWERED_PLAIN = "0123456789";

  /** Latin letters with their accents, which every font of TeX has in the T1 encoding. */
  private static final int LAST_LATIN = 0x17E;

  private TexText() {}

  /** Returns the text with every sign of TeX's own as it is, and mathematics in its mode. */
  static String of(String text) {
    StringBuilder written = new StringBuilder();
    int[] letters = text.codePoints().toArray();
    for (int k = 0; k < letters.length; ) {
      String script = script(letters, k, RAISED, RAISED_PLAIN);
      String low = script(letters, k, LOWERED, LOWERED_PLAIN);
      if (!script.isEmpty()) {
        written.append("${}^{").append(script.replace("⊤", "\\top")).append("}$");
      } else if (!low.isEmpty()) {
        written.append("${}_{").append(low).append("}$");
      } else {
        written.append(letter(letters[k]));
      }
      k += Math.max(1, Math.max(script.length(), low.length()));
    }
    return written.toString();
  }

  /** Returns what stands raised or lowered from here on, as it is written on the line. */
  private static String script(int[] letters, int from, String set, String plain) {
    StringBuilder script = new StringBuilder();
    for (int k = from; k < letters.length && set.indexOf(letters[k]) >= 0; k++) {
      script.append(plain.charAt(set.indexOf(letters[k])));
    }
    return script.toString();
  }

  private static String letter(int letter) {
    String sign = SIGNS.get(letter);
    if (sign != null) {
      return sign;
    }
    String mathematics = MATHEMATICS.get(letter);
    if (mathematics != null) {
      return "$" + mathematics + "$";
    }
    boolean latin = letter >= ' ' && letter <= LAST_LATIN && Character.isDefined(letter);
    return latin ? Character.toString(letter) : String.format(Locale.ROOT, "[U+%04X]", letter);
  }
}
