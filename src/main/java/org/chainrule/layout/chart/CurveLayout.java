package org.chainrule.layout.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * The curve of a layer's activation with its slope, in the units of its axes.
 *
 * @param layer the layer
 * @param activation its activation
 * @param domain the range of z shown: from its x, as wide as its width
 * @param low the least ordinate shown
 * @param high the greatest ordinate shown
 * @param curve points of f
 * @param slopes pieces of f′, broken where it jumps
 * @param jumps where f′ jumps
 * @param zones where units are off or flat
 * @param points an operating point a unit and sample
 */
public record CurveLayout(
    int layer,
    Elementwise activation,
    Interval domain,
    double low,
    double high,
    List<Point> curve,
    List<List<Point>> slopes,
    List<Jump> jumps,
    List<Zone> zones,
    List<Operating> points) {

  private static final int SAMPLES = 240;
  private static final double PIECEWISE_HALF = 3;
  private static final double SMOOTH_HALF = 8;
  private static final int MOST_POINTS = 512;
  private static final double LEFT = 2.6;
  private static final double RIGHT = 1;
  private static final double TOP = 2.4;
  private static final double BOTTOM = 1.7;

  /** Where f′ jumps: its conventional value, and the limit that it does not take. */
  public record Jump(double z, double taken, double limit) {}

  /** A range of z in which units are off or flat. */
  public record Zone(Interval range, UnitState state) {}

  /** Where a unit stands on the curve. */
  public record Operating(int unit, int sample, double z, double value, double slope) {}

  /** Copies the lists. */
  public CurveLayout {
    curve = List.copyOf(curve);
    slopes = slopes.stream().map(List::copyOf).toList();
    jumps = List.copyOf(jumps);
    zones = List.copyOf(zones);
    points = List.copyOf(points);
  }

  /** Draws up the curve of a layer, if its activation works on each entry alone. */
  public static Optional<CurveLayout> of(Marks marks, int layer) {
    return marks
        .trace()
        .network()
        .layer(layer)
        .activation()
        .elementwise()
        .map(activation -> of(marks, layer, activation));
  }

  private static CurveLayout of(Marks marks, int layer, Elementwise f) {
    List<Operating> points = points(marks, layer, f);
    double half = f.hasTail() ? SMOOTH_HALF : PIECEWISE_HALF;
    for (Operating point : points) {
      half = Math.max(half, Math.abs(point.z()) * 1.12);
    }
    Interval domain = new Interval(-half, half);
    List<Point> curve = sample(domain, f::value);
    List<List<Point>> slopes = slopes(domain, f);
    double low = 0;
    double high = 1;
    for (Point point : curve) {
      low = Math.min(low, point.y());
      high = Math.max(high, point.y());
    }
    double air = (high - low) * 0.08;
    return new CurveLayout(
        layer,
        f,
        domain,
        low - air,
        high + air,
        curve,
        slopes,
        jumps(f),
        zones(domain, f, marks.flatThreshold()),
        points);
  }

  /** Returns where the curve is plotted within a panel's area. */
  public Plot plot(Box area) {
    return new Plot(area.within(LEFT, TOP, RIGHT, BOTTOM), domain, new Interval(low, high));
  }

  private static List<Operating> points(Marks marks, int layer, Elementwise f) {
    Quantity z = marks.trace().quantity(Name.linearOutput(layer));
    List<Operating> points = new ArrayList<>();
    for (int unit = 0; unit < z.rows(); unit++) {
      for (int sample = 0; sample < z.columns() && points.size() < MOST_POINTS; sample++) {
        double at = z.get(unit, sample);
        if (Double.isFinite(at)) {
          points.add(new Operating(unit, sample, at, f.value(at), f.slope(at)));
        }
      }
    }
    return points;
  }

  private static List<Point> sample(Interval range, DoubleUnaryOperator function) {
    List<Point> points = new ArrayList<>();
    for (int k = 0; k <= SAMPLES; k++) {
      double z = range.from() + range.width() * k / SAMPLES;
      points.add(new Point(z, function.applyAsDouble(z)));
    }
    return points;
  }

  private static List<List<Point>> slopes(Interval domain, Elementwise f) {
    List<List<Point>> pieces = new ArrayList<>();
    double from = domain.from();
    for (double kink : f.kinks()) {
      pieces.add(sample(new Interval(from, Math.nextDown(kink)), f::slope));
      from = Math.nextUp(kink);
    }
    pieces.add(sample(new Interval(from, domain.to()), f::slope));
    return pieces;
  }

  private static List<Jump> jumps(Elementwise f) {
    return f.kinks().stream()
        .map(
            kink -> {
              double taken = f.slope(kink);
              double left = f.slope(Math.nextDown(kink));
              double right = f.slope(Math.nextUp(kink));
              return new Jump(kink, taken, taken == left ? right : left);
            })
        .toList();
  }

  private static List<Zone> zones(Interval domain, Elementwise f, double threshold) {
    List<Zone> zones = new ArrayList<>();
    int fine = 4 * SAMPLES;
    double from = domain.from();
    UnitState state = f.stateAt(from, threshold);
    for (int k = 1; k <= fine; k++) {
      double z = domain.from() + domain.width() * k / fine;
      UnitState next = f.stateAt(z, threshold);
      if (next != state || k == fine) {
        if (state == UnitState.OFF || state == UnitState.FLAT) {
          zones.add(new Zone(new Interval(from, z), state));
        }
        from = z;
        state = next;
      }
    }
    return zones;
  }
}
