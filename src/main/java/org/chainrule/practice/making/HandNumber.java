package org.chainrule.practice.making;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.chainrule.formula.writing.Numbers;

/** Judges numbers as somebody who counts by hand does. */
final class HandNumber {

  /** Nobody likes to multiply larger ones. */
  private static final double LARGEST = 100;

  private static final double SMALLEST = 1e-3;

  /** As many digits as are shown, one behind the other. */
  private static final double THOUSANDTHS = 1000;

  private static final double RESIDUE = 1e-9;

  /** A number that is rounded on the way is right one unit off, and so is its neighbour. */
  private static final double UNITS_APART = 2;

  private static final MathContext SHOWN =
      new MathContext(Numbers.DEFAULT.digits(), RoundingMode.HALF_UP);

  private HandNumber() {}

  /** Whether it has at most three digits, and so is written as it is. */
  static boolean isShort(double value) {
    double thousandths = value * THOUSANDTHS;
    long whole = Math.round(thousandths);
    if (!(Math.abs(value) < LARGEST) || Math.abs(thousandths - whole) > RESIDUE * THOUSANDTHS) {
      return false;
    }
    while (whole != 0 && whole % 10 == 0) {
      whole /= 10;
    }
    return Math.abs(whole) < THOUSANDTHS;
  }

  /** Whether it is written without a power of ten, and not much is lost by rounding it. */
  static boolean isLegible(double value) {
    return Math.abs(value) < LARGEST && Math.abs(value) >= SMALLEST;
  }

  /** Whether two numbers are the same but for what doubles lose. */
  static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= RESIDUE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  /**
   * Whether two numbers on paper cannot be taken for each other: short ones are exact, others may
   * be one unit off in their last digit.
   */
  static boolean areApart(double a, double b) {
    if (isShort(a) && isShort(b)) {
      return !isSame(a, b);
    }
    return Math.abs(a - b) > UNITS_APART * unit(Math.max(Math.abs(a), Math.abs(b)));
  }

  /** The value of the last digit that is shown. */
  private static double unit(double magnitude) {
    double unit = SMALLEST;
    while (magnitude >= unit * THOUSANDTHS) {
      unit *= 10;
    }
    while (magnitude > 0 && magnitude < unit * THOUSANDTHS / 10) {
      unit /= 10;
    }
    return unit;
  }

  /** Returns a number with the digits that are shown. */
  static double shown(double value) {
    return new BigDecimal(value).round(SHOWN).doubleValue();
  }
}
