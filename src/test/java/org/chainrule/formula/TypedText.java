package org.chainrule.formula;

import org.chainrule.formula.writing.Scripts;

/** Puts together a formula as a person would type it; names that meet are set apart. */
final class TypedText {

  private final StringBuilder text = new StringBuilder();

  void add(String piece) {
    boolean meets =
        text.length() > 0 && !piece.isEmpty() && isWord(text.length() - 1) && isWord(piece);
    text.append(meets ? " " : "").append(piece);
  }

  void low(String index) {
    text.append('_').append(index);
  }

  void high(String high) {
    boolean digits = high.matches("[0-9]+");
    text.append(
        high.equals("ᵀ") || high.equals("′")
            ? high
            : digits ? Scripts.high(high) : "^(" + high + ")");
  }

  private boolean isWord(int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isWord(String piece) {
    return Character.isLetterOrDigit(piece.charAt(0));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
