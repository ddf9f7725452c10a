package org.chainrule.layout.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * Numbers at the iterations of runs, in the units of its axes: iterations to the right, the numbers
 * upwards, or their decimal logarithms.
 *
 * @param across the iterations shown
 * @param up the numbers shown, or their decimal logarithms
 * @param decades the axis of powers of ten, if it is one
 * @param series the curves
 */
public record SeriesChart(
    Interval across, Interval up, Optional<LogAxis> decades, List<Series> series) {

  /** How far above what the curves begin with a curve is followed at least, in that. */
  private static final double FOLLOWED = 3;

  /** So far above that one is shown whole, if that is all. */
  private static final double WHOLE = 20;

  /** So many decades above that one is followed. */
  private static final double MOST_DECADES = 4;

  /** The height of the lane of zeros under a logarithmic axis, as a part of all. */
  private static final double LANE = 0.07;

  private static final double FEWEST_ITERATIONS = 10;
  private static final double AIR = 0.06;
  private static final double BEYOND = 0.5;
  private static final double LEFT = 4.3;
  private static final double RIGHT = 3.2;
  private static final double TOP = 3.2;
  private static final double BOTTOM = 2.5;

  /**
   * A curve.
   *
   * @param mark by which colour and mark it is drawn
   * @param part which part it is of what has that mark, such as a layer, from 1; 0 for the whole
   * @param name what stands at its end
   * @param meaning what the legend says of it
   * @param strong whether it is the one that is looked at
   * @param points (iteration, number) from left to right, not finite where there is no number
   */
  public record Series(
      int mark, int part, String name, String meaning, boolean strong, List<Point> points) {
    /** Copies the list. */
    public Series {
      points = List.copyOf(points);
    }

    /** A curve of the whole of something. */
    public Series(int mark, String name, String meaning, boolean strong, List<Point> points) {
      this(mark, 0, name, meaning, strong, points);
    }

    private Series with(List<Point> others) {
      return new Series(mark, part, name, meaning, strong, others);
    }
  }

  /** Copies the list. */
  public SeriesChart {
    series = List.copyOf(series);
  }

  /**
   * Draws up the chart. A number that leaves all that the curves begin with far behind leaves the
   * chart too.
   *
   * @param logarithmic whether the numbers stand on an axis of powers of ten, with 0 in a lane
   *     under it
   */
  public static SeriesChart of(List<Series> series, boolean logarithmic) {
    if (!logarithmic) {
      return linear(series, across(series));
    }
    List<Series> logs = series.stream().map(SeriesChart::logarithms).toList();
    return decades(logs, across(series), beginnings(logs).max().orElse(0) + MOST_DECADES);
  }

  /** Draws up a chart on an axis of powers of ten that no number leaves. */
  public static SeriesChart whole(List<Series> series) {
    List<Series> logs = series.stream().map(SeriesChart::logarithms).toList();
    return decades(logs, across(series), Double.POSITIVE_INFINITY);
  }

  private static Interval across(List<Series> series) {
    double last =
        series.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Point::x)
            .max()
            .orElse(0);
    double first =
        series.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Point::x)
            .min()
            .orElse(0);
    return new Interval(first, Math.max(last, first + FEWEST_ITERATIONS));
  }

  private static SeriesChart linear(List<Series> series, Interval across) {
    double size = beginnings(series).map(Math::abs).max().orElse(0);
    double low =
        series.stream()
            .flatMapToDouble(curve -> numbers(List.of(curve)).min().stream())
            .map(end -> followed(end, size))
            .reduce(0, Math::min);
    double high =
        series.stream()
            .flatMapToDouble(curve -> numbers(List.of(curve)).max().stream())
            .map(end -> followed(end, size))
            .max()
            .orElse(1);
    double air = high > low ? (high - low) * AIR : Math.max(1, Math.abs(low)) / 2;
    Interval up = new Interval(low < 0 ? low - air : low, high + air);
    return new SeriesChart(across, up, Optional.empty(), within(series, up));
  }

  /** How far a curve is followed towards a number, to either side of 0. */
  private static double followed(double number, double size) {
    boolean whole = size == 0 || Math.abs(number) <= WHOLE * size;
    return whole ? number : Math.copySign(Math.min(Math.abs(number), FOLLOWED * size), number);
  }

  private static SeriesChart decades(List<Series> logs, Interval across, double bound) {
    LogAxis axis = LogAxis.around(numbers(logs).map(log -> Math.min(log, bound)), 1);
    boolean zeros =
        logs.stream()
            .flatMap(curve -> curve.points().stream())
            .anyMatch(point -> point.y() == Double.NEGATIVE_INFINITY);
    double lane = zeros ? (axis.high() - axis.low()) * LANE / (1 - LANE) : 0;
    Interval up = new Interval(axis.low() - lane, axis.high());
    List<Series> placed = logs.stream().map(curve -> withZerosAt(up.from(), curve)).toList();
    return new SeriesChart(across, up, Optional.of(axis), within(placed, up));
  }

  private static Series logarithms(Series curve) {
    return curve.with(
        curve.points().stream().map(point -> new Point(point.x(), Math.log10(point.y()))).toList());
  }

  /** 0 has no logarithm, and its place is under all that have one. */
  private static Series withZerosAt(double lowest, Series curve) {
    return curve.with(
        curve.points().stream()
            .map(
                point ->
                    point.y() == Double.NEGATIVE_INFINITY ? new Point(point.x(), lowest) : point)
            .toList());
  }

  /**
   * Returns the part of the plot that has decades; under it is the lane of zeros, if there is one.
   */
  public Box decadesIn(Box plot) {
    double lane = decades.map(axis -> (axis.low() - up.from()) / up.width()).orElse(0.0);
    return new Box(plot.x(), plot.y(), plot.width(), plot.height() * (1 - lane));
  }

  /** What is far outside has its place just outside, where no painter is troubled by it. */
  private static List<Series> within(List<Series> series, Interval up) {
    double least = up.from() - BEYOND * up.width();
    double most = up.to() + BEYOND * up.width();
    return series.stream()
        .map(
            curve ->
                curve.with(
                    curve.points().stream()
                        .filter(point -> !Double.isNaN(point.y()))
                        .map(p -> new Point(p.x(), Math.max(least, Math.min(most, p.y()))))
                        .toList()))
        .toList();
  }

  private static DoubleStream numbers(List<Series> series) {
    return series.stream()
        .flatMap(curve -> curve.points().stream())
        .mapToDouble(Point::y)
        .filter(Double::isFinite);
  }

  private static DoubleStream beginnings(List<Series> series) {
    return series.stream()
        .filter(curve -> !curve.points().isEmpty())
        .mapToDouble(curve -> curve.points().get(0).y())
        .filter(Double::isFinite);
  }

  /** Returns where the curves are plotted within a panel's area. */
  public Plot plot(Box area) {
    return new Plot(area.within(LEFT, TOP, RIGHT, BOTTOM), across, up);
  }

  /** Returns the iteration at a place within the area; beyond the ends, at the end. */
  public int iterationAt(Box area, double x) {
    Box plot = plot(area).box();
    double share = Math.max(0, Math.min(1, (x - plot.x()) / plot.width()));
    return (int) Math.rint(across.from() + share * across.width());
  }

  /** Whether a number has a place between the lower and the upper end. */
  public boolean shows(double ordinate) {
    return ordinate >= up.from() && ordinate <= up.to();
  }

  /**
   * Returns where a curve ends as far as it is seen: where it leaves the chart for good, if it
   * does.
   */
  public Optional<Point> end(Series curve) {
    List<Point> points = curve.points();
    int last = points.size() - 1;
    while (last >= 0 && !shows(points.get(last).y())) {
      last--;
    }
    if (last < 0) {
      return Optional.empty();
    }
    Point seen = points.get(last);
    if (last == points.size() - 1) {
      return Optional.of(seen);
    }
    Point next = points.get(last + 1);
    double edge = next.y() > up.to() ? up.to() : up.from();
    double share = (edge - seen.y()) / (next.y() - seen.y());
    return Optional.of(new Point(seen.x() + share * (next.x() - seen.x()), edge));
  }

  /** Returns what of a number stands along the upright axis. */
  public double ordinate(double number) {
    return decades.isPresent() ? Math.log10(number) : number;
  }

  /**
   * Returns the curve of many numbers with few points: of each group of neighbours the least and
   * the greatest, so that no peak is lost.
   *
   * @param first the iteration of the first number
   * @param groups how many groups there are at most
   */
  public static List<Point> thinned(int first, double[] numbers, int groups) {
    List<Point> points = new ArrayList<>();
    if (numbers.length <= 2 * groups) {
      for (int k = 0; k < numbers.length; k++) {
        points.add(new Point(first + k, numbers[k]));
      }
      return points;
    }
    points.add(new Point(first, numbers[0]));
    for (int group = 0; group < groups; group++) {
      int from = (int) ((long) group * numbers.length / groups);
      int to = (int) ((long) (group + 1) * numbers.length / groups);
      addEnds(points, first, numbers, from, to);
    }
    points.add(new Point(first + numbers.length - 1, numbers[numbers.length - 1]));
    return points;
  }

  private static void addEnds(List<Point> points, int first, double[] numbers, int from, int to) {
    int least = from;
    int most = from;
    for (int k = from + 1; k < to; k++) {
      least = numbers[k] < numbers[least] ? k : least;
      most = numbers[k] > numbers[most] ? k : most;
    }
    points.add(new Point(first + Math.min(least, most), numbers[Math.min(least, most)]));
    points.add(new Point(first + Math.max(least, most), numbers[Math.max(least, most)]));
  }
}
