package org.chainrule.typed;

/** Tells a number that is 0 from one that is only too small for a double. */
public final class Underflow {

  private Underflow() {}

  /** Whether a decimal number that is read as 0 has another digit before its power of ten. */
  public static boolean isLost(String literal) {
    for (int k = 0; k < literal.length() && !isPower(literal.charAt(k)); k++) {
      if (literal.charAt(k) >= '1' && literal.charAt(k) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean isPower(char c) {
    return c == 'e' || c == 'E';
  }
}
