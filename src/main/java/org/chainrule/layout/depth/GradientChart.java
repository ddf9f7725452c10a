package org.chainrule.layout.depth;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.LogAxis;

/**
 * The lengths of gradients by layer on a log axis. Zeros stand in a lane of their own under the
 * axis, and what is not finite in one over it, so that nothing is missing.
 *
 * @param curves a curve a stack
 * @param chosen which of them is looked at
 * @param zones where that one's gradient counts as vanished or exploded, if that can be said
 * @param axis the axis of the finite ones
 * @param depth the greatest depth of a stack
 * @param zeros whether there is a lane for zeros
 * @param infinities whether there is a lane for what is not finite
 */
public record GradientChart(
    List<Curve> curves,
    int chosen,
    Optional<Zones> zones,
    LogAxis axis,
    int depth,
    boolean zeros,
    boolean infinities) {

  /** How high a lane is. */
  public static final double LANE = 1.6;

  private static final double TOP = 4.5;
  private static final double BOTTOM = 2.2;
  private static final int LEAST_DECADES = 4;
  private static final double NEAR_ZONE = 6;
  private static final double NEAR = 1.2;

  /**
   * The curve of a stack.
   *
   * @param title what it is called
   * @param logs the decimal logarithm at each layer: −∞ for an exact zero, ∞ or NaN for what is not
   *     finite
   * @param band the quartiles over many such nets, for each layer; empty if not known
   * @param fresh whether it is that of the settings as they are now
   */
  public record Curve(Title title, List<Double> logs, List<Band> band, boolean fresh) {
    /** Copies the lists. */
    public Curve {
      logs = List.copyOf(logs);
      band = List.copyOf(band);
    }
  }

  /**
   * What a curve is called.
   *
   * @param name the stack's name
   * @param note what is to be known of it at once
   */
  public record Title(String name, Optional<Formula> note) {}

  /** The decimal logarithms of three quartiles. */
  public record Band(double low, double middle, double high) {}

  /**
   * Where a gradient would count as vanished or exploded.
   *
   * @param vanishedBelow the decimal logarithm below which the lower zone lies
   * @param vanished what that zone is, in words
   * @param explodedAbove the decimal logarithm above which the upper zone lies
   * @param exploded what that zone is, in words
   */
  public record Zones(
      double vanishedBelow, String vanished, double explodedAbove, String exploded) {}

  /** A point of a curve. */
  public record Hit(int curve, int layer) {}

  /** Copies the list. */
  public GradientChart {
    curves = List.copyOf(curves);
  }

  /** Draws up the chart of some curves. */
  public static GradientChart of(List<Curve> curves, int chosen, Optional<Zones> zones) {
    double[] logs = DoubleStream.concat(values(curves), bands(curves.get(chosen))).toArray();
    double most = DoubleStream.of(logs).filter(Double::isFinite).max().orElse(0);
    DoubleStream bounds =
        zones.stream()
            .flatMapToDouble(z -> DoubleStream.of(z.vanishedBelow() - 1, z.explodedAbove() + 1))
            .filter(bound -> bound < most + NEAR_ZONE);
    return new GradientChart(
        curves,
        chosen,
        zones,
        LogAxis.around(DoubleStream.concat(DoubleStream.of(logs), bounds), LEAST_DECADES),
        curves.stream().mapToInt(curve -> curve.logs().size()).max().orElse(1),
        values(curves).anyMatch(log -> log == Double.NEGATIVE_INFINITY),
        values(curves).anyMatch(GradientChart::notFinite));
  }

  private static DoubleStream values(List<Curve> curves) {
    return curves.stream().flatMap(curve -> curve.logs().stream()).mapToDouble(log -> log);
  }

  private static DoubleStream bands(Curve curve) {
    return curve.band().stream().flatMapToDouble(band -> DoubleStream.of(band.low(), band.high()));
  }

  /** Whether a logarithm stands for something infinite or for NaN. */
  public static boolean notFinite(double log) {
    return Double.isNaN(log) || log == Double.POSITIVE_INFINITY;
  }

  /** Returns where the layers and the axis stand in a panel. */
  public LayerScale scale(Box area) {
    return LayerScale.in(area, TOP + (infinities ? LANE : 0), BOTTOM + (zeros ? LANE : 0), depth);
  }

  /** Returns where a layer's gradient stands: on the axis, or in the middle of a lane. */
  public Point point(LayerScale scale, int layer, double log) {
    return new Point(scale.x(layer), y(scale.plot(), log));
  }

  /** Returns the height of a logarithm, at the edges of the plot for what lies beyond them. */
  public double y(Box plot, double log) {
    if (notFinite(log)) {
      return plot.y() - LANE / 2;
    }
    if (log == Double.NEGATIVE_INFINITY) {
      return plot.bottom() + LANE / 2;
    }
    return plot.bottom() - Math.max(0, Math.min(1, axis.share(log))) * plot.height();
  }

  /**
   * Returns the point of a curve next to a place, if one is near; of several the chosen curve's.
   */
  public Optional<Hit> nearest(LayerScale scale, Point place) {
    Comparator<Hit> byDistance =
        Comparator.comparingDouble(hit -> Math.round(10 * distance(scale, hit, place)));
    return hits()
        .filter(hit -> distance(scale, hit, place) < NEAR)
        .min(byDistance.thenComparing(hit -> hit.curve() != chosen));
  }

  private Stream<Hit> hits() {
    return IntStream.range(0, curves.size())
        .boxed()
        .flatMap(
            k ->
                IntStream.rangeClosed(1, curves.get(k).logs().size())
                    .mapToObj(layer -> new Hit(k, layer)));
  }

  private double distance(LayerScale scale, Hit hit, Point place) {
    double log = curves.get(hit.curve()).logs().get(hit.layer() - 1);
    Point at = point(scale, hit.layer(), log);
    return Math.hypot(at.x() - place.x(), at.y() - place.y());
  }
}
