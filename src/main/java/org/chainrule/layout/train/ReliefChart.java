package org.chainrule.layout.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Interval;
import org.chainrule.layout.chart.Plot;

/**
 * Numbers over a part of a plane: shades, and lines along which they have one value.
 *
 * @param across the abscissas that it shows
 * @param up the ordinates
 * @param shades a number for each of its pixels, row 0 at the top
 * @param contours the lines
 */
public record ReliefChart(Interval across, Interval up, Matrix shades, List<Contour> contours) {

  private static final double LEFT = 4.3;
  private static final double RIGHT = 1.2;
  private static final double BOTTOM = 2.5;
  private static final List<Double> SHARES = List.of(0.5, 0.25, 0.75, 0.12, 0.88, 0.03, 0.97);
  private static final int[] MANTISSAS = {1, 2, 5};

  /**
   * The lines of a value.
   *
   * @param level the value
   * @param lines each in units of the axes
   */
  public record Contour(double level, List<List<Point>> lines) {
    /** Copies the lists. */
    public Contour {
      lines = lines.stream().map(List::copyOf).toList();
    }
  }

  /** Copies the list. */
  public ReliefChart {
    contours = List.copyOf(contours);
  }

  /**
   * Returns the lines of some values.
   *
   * @param nodes the numbers at the nodes of a grid, the outermost on the edges; row 0 at the top
   */
  public static List<Contour> contours(
      Interval across, Interval up, Matrix nodes, List<Double> levels) {
    return levels.stream()
        .map(level -> new Contour(level, lines(across, up, nodes, level)))
        .filter(contour -> !contour.lines().isEmpty())
        .toList();
  }

  private static List<List<Point>> lines(Interval across, Interval up, Matrix nodes, double level) {
    double step = across.width() / (nodes.columns() - 1);
    double down = up.width() / (nodes.rows() - 1);
    return Contours.of(nodes, level).stream()
        .map(
            line ->
                line.stream()
                    .map(at -> new Point(across.from() + at.x() * step, up.to() - at.y() * down))
                    .toList())
        .toList();
  }

  /** Returns 1, 2 and 5 times powers of ten in a range, or if these are too many, the powers. */
  public static List<Double> decades(double low, double high, int most) {
    List<Double> levels = new ArrayList<>();
    List<Double> powers = new ArrayList<>();
    for (int k = (int) Math.floor(Math.log10(low)); k <= Math.log10(high); k++) {
      for (int mantissa : MANTISSAS) {
        double level = Double.parseDouble(mantissa + "e" + k);
        if (level >= low && level <= high) {
          levels.add(level);
          powers.addAll(mantissa == 1 ? List.of(level) : List.of());
        }
      }
    }
    return levels.size() <= most ? levels : thinned(powers, most);
  }

  private static List<Double> thinned(List<Double> levels, int most) {
    int every = (levels.size() + most - 1) / most;
    List<Double> kept = new ArrayList<>();
    for (int k = 0; k < levels.size(); k += every) {
      kept.add(levels.get(k));
    }
    return kept;
  }

  /**
   * Returns where the plane stands within a panel: in a square, as large as it can be.
   *
   * @param top how much is kept above it
   */
  public Plot plot(Box area, double top) {
    Box room = area.within(LEFT, top, RIGHT, BOTTOM);
    double side = Math.min(room.width(), room.height());
    return new Plot(new Box(room.x(), room.y(), side, side), across, up);
  }

  /** Returns the point of the plane at a place within its plot. */
  public static Point pointAt(Plot plot, Point place) {
    Box box = plot.box();
    return new Point(
        plot.across().from() + (place.x() - box.x()) / box.width() * plot.across().width(),
        plot.up().from() + (box.bottom() - place.y()) / box.height() * plot.up().width());
  }

  /** Returns places for the name of a line, along its longest piece, the best one first. */
  public static List<Point> namePlaces(Contour contour) {
    return contour.lines().stream()
        .max(Comparator.comparingInt(List::size))
        .map(line -> SHARES.stream().map(share -> line.get((int) (line.size() * share))).toList())
        .orElse(List.of());
  }
}
