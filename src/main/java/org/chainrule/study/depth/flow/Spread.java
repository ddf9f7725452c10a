package org.chainrule.study.depth.flow;

import java.util.stream.DoubleStream;

/**
 * How some numbers are spread.
 *
 * @param mean their mean
 * @param deviation their standard deviation, the root of the mean square distance from the mean
 * @param quartiles their quartiles
 */
public record Spread(double mean, double deviation, Quartiles quartiles) {

  /** Returns the spread of at least one number. */
  public static Spread of(double... numbers) {
    double mean = DoubleStream.of(numbers).average().orElseThrow();
    double[] distances = DoubleStream.of(numbers).map(number -> number - mean).toArray();
    double deviation = Norm.of(distances).value() / Math.sqrt(numbers.length);
    return new Spread(mean, deviation, Quartiles.of(numbers));
  }
}
