package org.chainrule.edit.unit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/**
 * Looks for the bias nearest to the present one that brings a unit where it is wanted.
 *
 * @param sums what the bias is added to, one number a sample: z = sum + bias, rounded once
 * @param bias the present one
 */
public record BiasSearch(double[] sums, double bias) {

  /** Returns a bias, written simply, that brings every sample into the region, if there is one. */
  public OptionalDouble into(Region region) {
    DoublePredicate fits = candidate -> missing(region, candidate).findAny().isEmpty();
    DoubleStream edges =
        DoubleStream.of(edge(region, 1), edge(region, -1)).filter(Double::isFinite);
    return edges
        .boxed()
        .sorted(Comparator.comparingDouble(edge -> Math.abs(edge - bias)))
        .flatMapToDouble(edge -> written(edge, fits).stream())
        .findFirst();
  }

  private OptionalDouble written(double edge, DoublePredicate fits) {
    return BlackboardNumber.from(bias, edge, scale(), fits);
  }

  /** The largest number that goes into z. */
  private double scale() {
    return Arrays.stream(sums).map(Math::abs).reduce(Math.abs(bias), Math::max);
  }

  /** Returns the first bias in this direction that brings every sample in; else an infinite one. */
  private double edge(Region region, int direction) {
    double edge = bias;
    while (Double.isFinite(edge)) {
      double from = edge;
      double border = direction > 0 ? region.high() : region.low();
      double furthest =
          missing(region, from).map(sum -> direction * (border - sum)).max().orElse(Double.NaN);
      if (Double.isNaN(furthest)) {
        return edge;
      }
      double next = direction * furthest;
      // A sum that rounds short of the border needs the next bias.
      edge =
          direction * (next - from) > 0 ? next : Math.nextAfter(from, direction * Double.MAX_VALUE);
    }
    return edge;
  }

  /** The sums of the samples that this bias does not bring into the region. */
  private DoubleStream missing(Region region, double candidate) {
    return Arrays.stream(sums).filter(sum -> !region.contains(sum + candidate));
  }

  /** Returns the bias that puts one sample exactly on the nearest of these places it can reach. */
  public OptionalDouble exactly(List<Double> places, int sample) {
    double sum = sums[sample];
    return places.stream()
        .sorted(Comparator.comparingDouble(place -> Math.abs(place - (sum + bias))))
        .filter(place -> sum + (place - sum) == place)
        .mapToDouble(place -> place - sum)
        .findFirst();
  }
}
