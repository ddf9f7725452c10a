package org.chainrule.layout.chart;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * The loss along the line of one entry, in the units of its axes: ε to the right, ℓ upwards.
 *
 * @param reach the line goes from −reach to reach
 * @param low the least ℓ shown
 * @param high the greatest ℓ shown
 * @param curve points (ε, ℓ) in pieces, broken where ℓ is not finite
 * @param loss ℓ at ε = 0, where the tangent touches
 * @param slope that of the tangent
 * @param kinks where ℓ has kinks, from left to right
 */
public record LineChart(
    double reach,
    double low,
    double high,
    List<List<Point>> curve,
    double loss,
    double slope,
    List<Kink> kinks) {

  private static final double AIR = 0.08;

  /** How far beyond the curve the tangent is followed, as a part of the curve's height. */
  private static final double BEYOND = 0.35;

  private static final double LEFT = 4.3;
  private static final double RIGHT = 1.6;
  private static final double TOP = 3.5;
  private static final double BOTTOM = 1.6;

  /**
   * A kink, or several at one place.
   *
   * @param epsilon where
   * @param loss ℓ there
   * @param labels what comes to its kink
   */
  public record Kink(double epsilon, double loss, List<Formula> labels) {
    /** Copies the list. */
    public Kink {
      labels = List.copyOf(labels);
    }
  }

  /** Copies the lists. */
  public LineChart {
    curve = curve.stream().map(List::copyOf).toList();
    kinks = List.copyOf(kinks);
  }

  /**
   * Draws up the chart.
   *
   * @param points (ε, ℓ) from left to right; ℓ may not be finite
   */
  public static LineChart of(
      double reach, List<Point> points, double loss, double slope, List<Kink> kinks) {
    double[] finite = points.stream().mapToDouble(Point::y).filter(Double::isFinite).toArray();
    double low = loss;
    double high = loss;
    for (double value : finite) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double rise = Math.abs(slope) * reach;
    double height = high - low;
    double follow = Math.min(rise, BEYOND * height + (height == 0 ? rise : 0));
    double bottom = Math.min(low, Math.max(loss - rise, low - follow));
    double top = Math.max(high, Math.min(loss + rise, high + follow));
    double air = top > bottom ? (top - bottom) * AIR : Math.max(1, Math.abs(loss)) / 2;
    return new LineChart(reach, bottom - air, top + air, pieces(points), loss, slope, kinks);
  }

  private static List<List<Point>> pieces(List<Point> points) {
    List<List<Point>> pieces = new ArrayList<>();
    List<Point> piece = new ArrayList<>();
    for (Point point : points) {
      if (Double.isFinite(point.y())) {
        piece.add(point);
      } else if (!piece.isEmpty()) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
    return pieces;
  }

  /** Returns where the axes stand within a panel's area. */
  public static Box plotIn(Box area) {
    return area.within(LEFT, TOP, RIGHT, BOTTOM);
  }

  /** Returns where the line is plotted within a panel's area. */
  public Plot plot(Box area) {
    return new Plot(plotIn(area), new Interval(-reach, reach), new Interval(low, high));
  }

  /** Returns where a place (ε, ℓ) stands within the area. */
  public Point at(Box area, double epsilon, double value) {
    return plot(area).at(epsilon, value);
  }

  /** Returns ε at a place within the area; beyond the ends, at the end. */
  public double epsilonAt(Box area, double x) {
    Box plot = plotIn(area);
    double share = Math.max(0, Math.min(1, (x - plot.x()) / plot.width()));
    return reach * (2 * share - 1);
  }

  /** Returns ℓ on the tangent. */
  public double tangent(double epsilon) {
    return loss + slope * epsilon;
  }

  /** Whether a value has a place between the lower and the upper end. */
  public boolean shows(double value) {
    return value >= low && value <= high;
  }
}
