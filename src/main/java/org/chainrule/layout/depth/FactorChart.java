package org.chainrule.layout.depth;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.chainrule.layout.Box;
import org.chainrule.layout.chart.LogAxis;

/**
 * What multiplies the gradient at each step back, and what the layers are like on the way forward.
 * All logarithms are decimal; −∞ stands for an exact zero, ∞ and NaN for what is not finite.
 *
 * @param steps the factors of each step, the one to the layer nearest the input first
 * @param slopes the shares of units that are off and flat, for each layer; none without slopes
 * @param deviations the logarithm of the outputs' standard deviation, for each layer
 * @param lost the share of weights that would not move, for each layer; empty unless asked for
 * @param depth how many layers there is room for
 */
public record FactorChart(
    List<Factors> steps,
    Optional<List<Shares>> slopes,
    List<Double> deviations,
    List<Double> lost,
    int depth) {

  private static final double TITLE = 4.5;
  private static final double STRIP = 1.2;
  private static final double STRIP_GAP = 0.45;
  private static final double SPREAD = 4.2;
  private static final double LABEL_ROOM = 0.75;
  private static final double LABELS = 1.6;
  private static final double GAP = 0.9;
  private static final double LEAST_BARS = 3.4;

  /** The logarithms of what the weights and what the slopes did. */
  public record Factors(double stretch, double shrink) {
    /** The logarithm of both together. */
    public double both() {
      return stretch + shrink;
    }
  }

  /** The shares of a layer's units whose slope is 0 by design, and which are flat. */
  public record Shares(double off, double flat) {}

  /** Copies the lists. */
  public FactorChart {
    steps = List.copyOf(steps);
    slopes = slopes.map(List::copyOf);
    deviations = List.copyOf(deviations);
    lost = List.copyOf(lost);
  }

  /** Where the parts stand in a panel, from top to bottom. */
  public record Parts(LayerScale bars, Box slopes, Box lost, Box spread) {}

  /** Returns where the parts stand; the bars get the room that is left. */
  public Parts parts(Box area) {
    double lostHeight = lost.isEmpty() ? 0 : STRIP + STRIP_GAP;
    double below = GAP + STRIP + STRIP_GAP + lostHeight + GAP + SPREAD + LABELS;
    LayerScale bars = LayerScale.in(area, TITLE, below, depth);
    Box plot = bars.plot();
    Box slopeBox = new Box(plot.x(), plot.bottom() + GAP, plot.width(), STRIP);
    Box lostBox =
        new Box(plot.x(), slopeBox.bottom() + STRIP_GAP, plot.width(), lost.isEmpty() ? 0 : STRIP);
    double spreadTop = slopeBox.bottom() + lostHeight + GAP + LABEL_ROOM;
    return new Parts(
        bars, slopeBox, lostBox, new Box(plot.x(), spreadTop, plot.width(), SPREAD - LABEL_ROOM));
  }

  /** The least height at which all parts can be told apart. */
  public double leastHeight() {
    return TITLE
        + LEAST_BARS
        + GAP
        + STRIP
        + STRIP_GAP
        + GAP
        + SPREAD
        + LABELS
        + (lost.isEmpty() ? 0 : STRIP + STRIP_GAP);
  }

  /** The axis of the bars, which begin at 0. */
  public LogAxis barAxis() {
    return axis(
        DoubleStream.concat(
            DoubleStream.of(0),
            steps.stream().flatMapToDouble(f -> DoubleStream.of(f.stretch(), f.both()))));
  }

  /** The axis of the standard deviations. */
  public LogAxis spreadAxis() {
    return LogAxis.around(deviations.stream().mapToDouble(log -> log), 1);
  }

  /** Tenths of a decade, since a factor is seldom far from 1. */
  private static LogAxis axis(DoubleStream logs) {
    double[] finite = logs.filter(Double::isFinite).toArray();
    double low = DoubleStream.of(finite).min().orElse(0);
    double high = DoubleStream.of(finite).max().orElse(0);
    return new LogAxis(Math.floor(low * 10 - 1) / 10, Math.ceil(high * 10 + 1) / 10);
  }
}
