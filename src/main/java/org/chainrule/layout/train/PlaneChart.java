package org.chainrule.layout.train;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Plot;

/**
 * What a net gives over the plane of its two inputs, with the samples on it.
 *
 * @param relief the outputs
 * @param borders where one class meets another
 * @param dots the samples
 * @param names what the kinds of samples are called, one a kind
 * @param cursor where the next sample may be put by a key
 * @param picked which sample is picked, by its number
 */
public record PlaneChart(
    ReliefChart relief,
    List<ReliefChart.Contour> borders,
    List<Dot> dots,
    List<String> names,
    Optional<Point> cursor,
    Optional<Integer> picked) {

  private static final double TOP = 6.5;
  private static final double NEAR = 0.8;

  /** From how many samples on they are drawn smaller. */
  private static final int MANY = 60;

  /**
   * A sample.
   *
   * @param number which one it is, from 0
   * @param at x₁ and x₂
   * @param kind by which mark it is drawn
   * @param right whether the net has it on its own side
   */
  public record Dot(int number, Point at, int kind, boolean right) {}

  /** Copies the lists. */
  public PlaneChart {
    borders = List.copyOf(borders);
    dots = List.copyOf(dots);
    names = List.copyOf(names);
  }

  /** Returns where the plane stands within a panel. */
  public Plot plot(Box area) {
    return relief.plot(area, TOP);
  }

  /** How large the marks of samples are. */
  public double radius() {
    return dots.size() > MANY ? 0.3 : 0.46;
  }

  /** Returns the sample next to a place in the panel, if one is near. */
  public Optional<Dot> nearest(Box area, Point place) {
    Plot plot = plot(area);
    return dots.stream()
        .filter(dot -> distance(plot, dot, place) < NEAR)
        .min(Comparator.comparingDouble(dot -> distance(plot, dot, place)));
  }

  private static double distance(Plot plot, Dot dot, Point place) {
    Point at = plot.at(dot.at().x(), dot.at().y());
    return Math.hypot(at.x() - place.x(), at.y() - place.y());
  }
}
