package org.chainrule.layout.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis of powers of ten.
 *
 * @param low the decimal logarithm at its lower end
 * @param high the decimal logarithm at its upper end, above the lower one
 */
public record LogAxis(double low, double high) {

  private static final int[] STEPS = {1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500, 1000};

  /**
   * Returns an axis of whole decades around these logarithms, at least so many; zeros and what is
   * not finite have no place on it.
   */
  public static LogAxis around(DoubleStream logs, int leastDecades) {
    double[] finite = logs.filter(Double::isFinite).toArray();
    double low = Math.floor(DoubleStream.of(finite).min().orElse(0));
    double high = Math.ceil(DoubleStream.of(finite).max().orElse(0));
    double missing = Math.max(0, leastDecades - (high - low));
    return new LogAxis(low - Math.ceil(missing / 2), high + Math.floor(missing / 2));
  }

  /** Returns how far up a logarithm stands, 0 at the lower end and 1 at the upper. */
  public double share(double log) {
    return (log - low) / (high - low);
  }

  /** Returns at most so many whole decades, all multiples of one round number. */
  public List<Integer> ticks(int most) {
    for (int step : STEPS) {
      int first = (int) Math.ceil(low / step);
      int last = (int) Math.floor(high / step);
      if (last - first < Math.max(1, most)) {
        return IntStream.rangeClosed(first, last).map(k -> k * step).boxed().toList();
      }
    }
    return List.of();
  }
}
