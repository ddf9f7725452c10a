package org.chainrule.study.nudge;

import java.math.BigDecimal;

/** The numbers …, 0.5, 1, 2, 5, 10, … */
public final class RoundNumber {

  private static final int[] DIGITS = {1, 2, 5, 10};

  private RoundNumber() {}

  /** Returns the least of them that is not below this number, which is positive. */
  public static double above(double number) {
    int power = power(number);
    for (int digit : DIGITS) {
      double round = number(digit, power);
      if (round >= number) {
        return round;
      }
    }
    return number(DIGITS[1], power + 1);
  }

  /** Returns the greatest of them that is not above this number, which is positive. */
  public static double below(double number) {
    int power = power(number);
    for (int k = DIGITS.length - 1; k >= 0; k--) {
      double round = number(DIGITS[k], power);
      if (round <= number) {
        return round;
      }
    }
    return number(DIGITS[2], power - 1);
  }

  private static int power(double number) {
    return (int) Math.floor(Math.log10(number));
  }

  private static double number(int digit, int power) {
    return BigDecimal.valueOf(digit).scaleByPowerOfTen(power).doubleValue();
  }
}
