package org.chainrule.explain.study;

import java.math.BigDecimal;
import java.math.MathContext;

/** Takes off numbers what binary arithmetic adds to them. */
public final class Decimals {

  private static final int TRUSTED = 12;

  private Decimals() {}

  /**
   * Returns the number with the digits that can be trusted, so that 2.42 − 2 is written as 0.42,
   * and not as if it had been rounded to 0.420.
   */
  public static double cleaned(double value) {
    return rounded(value, TRUSTED);
  }

  /** Returns the number with so many significant digits. */
  static double rounded(double value, int digits) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue()
        : value;
  }
}
