package org.chainrule.view.common;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What numbers a slider offers. What is typed may lie outside of it.
 *
 * @param least its left end
 * @param most its right end
 * @param ratios whether equal ways are equal ratios, or equal differences
 * @param whole whether it offers whole numbers only
 */
public record NumberScale(double least, double most, boolean ratios, boolean whole) {

  private static final MathContext DIGITS = new MathContext(3);

  /** Returns the number at a share of the way, 0 to 1, with few digits. */
  public double at(double share) {
    double value = ratios ? least * Math.pow(most / least, share) : least + (most - least) * share;
    return whole ? Math.round(value) : BigDecimal.valueOf(value).round(DIGITS).doubleValue();
  }

  /** Returns how far along a number stands, 0 to 1. */
  public double share(double value) {
    double share =
        ratios
            ? Math.log(Math.max(value, least) / least) / Math.log(most / least)
            : (value - least) / (most - least);
    return Math.max(0, Math.min(1, share));
  }
}
