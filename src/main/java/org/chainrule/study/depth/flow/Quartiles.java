package org.chainrule.study.depth.flow;

import java.util.Arrays;

/**
 * The quartiles of some numbers. Between two neighbours they are interpolated, as R and NumPy do
 * (type 7 of Hyndman and Fan, 1996). NaN counts as larger than any number.
 *
 * @param q1 the lower quartile
 * @param median the median
 * @param q3 the upper quartile
 */
public record Quartiles(double q1, double median, double q3) {

  /** Returns the quartiles of at least one number. */
  public static Quartiles of(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    double low = sorted[(int) Math.floor(place)];
    double high = sorted[(int) Math.ceil(place)];
    double part = place - Math.floor(place);
    // Not low + part (high − low), which is NaN between two infinite numbers.
    return part == 0 || low == high ? low : (1 - part) * low + part * high;
  }
}
