package org.chainrule.layout.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Interval;
import org.chainrule.layout.chart.Plot;

/**
 * The loss over the rate of a step: decimal logarithms of η to the right, ℓ upwards. A loss that
 * leaves the one before the step far behind leaves the chart, too.
 *
 * @param across the decimal logarithms of the rates
 * @param up the losses shown
 * @param before ℓ before the step
 * @param whole points (log₁₀ η, ℓ) of all samples
 * @param batch of those that the step looks at, where these are not all
 * @param later of all samples after several steps
 * @param zones what the rates come to
 * @param chosen the rate that is taken and what it comes to; the loss may not be finite
 * @param best the rate of the least loss, of one step or, if they are there, of several
 * @param limit log₁₀ of the rate from which the loss is larger than before
 */
public record RateChart(
    Interval across,
    Interval up,
    double before,
    List<Point> whole,
    List<Point> batch,
    List<Point> later,
    List<Zone> zones,
    Point chosen,
    Optional<Point> best,
    OptionalDouble limit) {

  private static final double LEFT = 4.6;
  private static final double RIGHT = 1.4;
  private static final double TOP = 5.6;
  private static final double BOTTOM = 4.1;

  /** How far above the loss before the step the chart reaches, as a part of what lies below it. */
  private static final double OVER = 0.7;

  private static final double AIR = 0.08;

  /** How a zone is shaded. */
  public enum Tone {
    /** Not at all. */
    PLAIN,
    /** As what is right. */
    GOOD,
    /** As what is not yet wrong. */
    DOUBTFUL,
    /** As what is wrong. */
    BAD,
    /** As what is quite wrong. */
    WORST
  }

  /**
   * Rates of one kind.
   *
   * @param name what they are called
   * @param meaning what that means
   * @param from log₁₀ of the least
   * @param to log₁₀ of the greatest
   */
  public record Zone(String name, String meaning, Tone tone, double from, double to) {}

  /** Copies the lists. */
  public RateChart {
    whole = List.copyOf(whole);
    batch = List.copyOf(batch);
    later = List.copyOf(later);
    zones = List.copyOf(zones);
  }

  /** Returns the losses that a chart of these curves shows. */
  public static Interval losses(
      double before, List<Point> whole, List<Point> batch, List<Point> later) {
    double first = batch.isEmpty() ? before : batch.get(0).y();
    double most =
        Stream.of(before, first).filter(Double::isFinite).max(Double::compare).orElse(1.0);
    double least = least(List.of(whole, batch, later), most);
    double span = most > least ? most - least : Math.max(Math.abs(most), 1) / 2;
    double low = least - AIR * span;
    return new Interval(least >= 0 ? Math.max(0, low) : low, most + OVER * span);
  }

  private static double least(List<List<Point>> curves, double bound) {
    return curves.stream()
        .flatMap(List::stream)
        .mapToDouble(Point::y)
        .filter(Double::isFinite)
        .reduce(bound, Math::min);
  }

  /** Returns where the curves are plotted within a panel's area. */
  public Plot plot(Box area) {
    return new Plot(area.within(LEFT, TOP, RIGHT, BOTTOM), across, up);
  }

  /** The decimal logarithms of the rates that get a tick. */
  public List<Integer> decades() {
    return IntStream.rangeClosed(
            (int) Math.ceil(across.from() - 1e-9), (int) Math.floor(across.to() + 1e-9))
        .boxed()
        .toList();
  }

  /** The decimal logarithms of the rates between those, 2 to 9 times a power of ten. */
  public double[] between() {
    return decades().stream()
        .flatMapToDouble(
            decade -> IntStream.rangeClosed(2, 9).mapToDouble(k -> decade + Math.log10(k)))
        .filter(log -> log < across.to())
        .toArray();
  }

  /** Returns the rate at a place within the area; beyond the ends, at the end. */
  public double rateAt(Box area, double x) {
    Box plot = plot(area).box();
    double share = Math.max(0, Math.min(1, (x - plot.x()) / plot.width()));
    return Math.pow(10, across.from() + share * across.width());
  }

  /** Returns the kind of the rates at a place within the area. */
  public Optional<Zone> zoneAt(Box area, double x) {
    double log = Math.log10(rateAt(area, x));
    return zones.stream().filter(zone -> log >= zone.from() && log <= zone.to()).findFirst();
  }

  /** Whether a loss has a place between the lower and the upper end. */
  public boolean shows(double loss) {
    return loss >= up.from() && loss <= up.to();
  }

  /** Returns a curve in pieces, broken where it is not finite; far outside it ends just outside. */
  public List<List<Point>> pieces(List<Point> curve) {
    double beyond = up.to() + up.width();
    List<List<Point>> pieces = new ArrayList<>();
    List<Point> piece = new ArrayList<>();
    for (Point point : curve) {
      if (Double.isNaN(point.y()) || point.y() == Double.POSITIVE_INFINITY) {
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
        piece = new ArrayList<>();
      } else {
        piece.add(new Point(point.x(), Math.min(beyond, point.y())));
      }
    }
    pieces.add(piece);
    return pieces.stream().filter(some -> some.size() > 1).toList();
  }
}
