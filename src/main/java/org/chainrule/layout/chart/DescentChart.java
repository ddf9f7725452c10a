package org.chainrule.layout.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * The loss step by step, of two programs beside each other: steps to the right, ℓ upwards. A loss
 * that leaves the others far behind leaves the chart too, and it is shown where.
 *
 * @param steps how many steps there are
 * @param low the least ℓ shown
 * @param high the greatest ℓ shown
 * @param right points (step, ℓ) of the one
 * @param faulty of the other
 */
public record DescentChart(
    int steps, double low, double high, List<Point> right, List<Point> faulty) {

  /** How many times the largest loss of the one is shown of the other. */
  private static final double MOST = 10;

  private static final double AIR = 0.06;
  private static final double LEFT = 4.3;
  private static final double RIGHT = 1.2;
  private static final double TOP = 2.2;
  private static final double BOTTOM = 2.4;

  /** Copies the lists. */
  public DescentChart {
    right = List.copyOf(right);
    faulty = List.copyOf(faulty);
  }

  /**
   * Draws up the chart.
   *
   * @param right ℓ before the first step and after each
   * @param faulty the same of the other; may end early, and may not be finite
   */
  public static DescentChart of(List<Double> right, List<Double> faulty) {
    double least = stream(right).min().orElse(0);
    double most = stream(right).max().orElse(0);
    double bound = most + (MOST - 1) * Math.max(most - least, Math.abs(most));
    double low = Math.min(least, stream(faulty).min().orElse(least));
    low = Math.max(low, least - (bound - most));
    double high = Math.min(bound, Math.max(most, stream(faulty).max().orElse(most)));
    double air = high > low ? (high - low) * AIR : Math.max(1, Math.abs(low)) / 2;
    return new DescentChart(right.size() - 1, low - air, high + air, points(right), points(faulty));
  }

  private static DoubleStream stream(List<Double> losses) {
    return losses.stream().mapToDouble(loss -> loss).filter(Double::isFinite);
  }

  private static List<Point> points(List<Double> losses) {
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < losses.size() && Double.isFinite(losses.get(k)); k++) {
      points.add(new Point(k, losses.get(k)));
    }
    return points;
  }

  /** Returns the points of the other that lie above what is shown, or below it. */
  public List<Point> outside() {
    return faulty.stream().filter(point -> point.y() > high || point.y() < low).toList();
  }

  /** Returns where the losses are plotted within a panel's area. */
  public Plot plot(Box area) {
    return new Plot(
        area.within(LEFT, TOP, RIGHT, BOTTOM), new Interval(0, steps), new Interval(low, high));
  }
}
