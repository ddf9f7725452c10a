package org.chainrule.study.nudge;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a function changes its sign, to the last bit.
 *
 * <p>Regula falsi in the Illinois form (M. Dowell and P. Jarratt, A modified regula falsi method,
 * BIT 11 (1971) 168–174), which lands on the root of a straight line at once; where it converges
 * slowly, the bracket is halved.
 */
final class RootSearch {

  private static final int MOST_SECANTS = 24;

  private final DoubleUnaryOperator function;
  private double low;
  private double atLow;
  private double high;
  private double atHigh;

  private RootSearch(
      DoubleUnaryOperator function, double low, double atLow, double high, double atHigh) {
    this.function = function;
    this.low = low;
    this.atLow = atLow;
    this.high = high;
    this.atHigh = atHigh;
  }

  /**
   * Returns a place between the two at which the function is 0, or else the later one of two
   * neighbouring doubles between which it changes its sign.
   *
   * @param atLow its value at {@code low}, not 0
   * @param atHigh its value at {@code high}, of the other sign
   */
  static double between(
      DoubleUnaryOperator function, double low, double atLow, double high, double atHigh) {
    return new RootSearch(function, low, atLow, high, atHigh).search();
  }

  private double search() {
    for (int k = 0; Math.nextUp(low) < high; k++) {
      double next = k < MOST_SECANTS ? inside(secant()) : low / 2 + high / 2;
      double value = function.applyAsDouble(next);
      if (value == 0 || Double.isNaN(value)) {
        return next;
      }
      take(next, value);
    }
    return high;
  }

  private double secant() {
    return low - (high - low) * (atLow / (atHigh - atLow));
  }

  /** A place at an end, or none at all, would not shrink the bracket. */
  private double inside(double place) {
    return Math.max(Math.nextUp(low), Math.min(Math.nextDown(high), place));
  }

  /**
   * The value at an end that stays is halved, so that the next secant comes out beyond the root.
   */
  private void take(double place, double value) {
    if (value > 0 == atLow > 0) {
      low = place;
      atLow = value;
      atHigh /= 2;
    } else {
      high = place;
      atHigh = value;
      atLow /= 2;
    }
  }
}
