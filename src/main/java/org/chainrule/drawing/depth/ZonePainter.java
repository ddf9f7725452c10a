package org.chainrule.drawing.depth;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.drawing.chart.Markers;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.GradientChart;
import org.chainrule.layout.depth.GradientChart.Curve;
import org.chainrule.layout.depth.GradientChart.Zones;
import org.chainrule.layout.depth.LayerScale;

/**
 * Draws where the gradient of the chosen stack counts as vanished or exploded. The edge and the
 * bound have the colour of that stack, and the words its mark: other curves may run through its
 * zone and be well.
 */
final class ZonePainter {

  private static final double LEAST = 0.05;
  private static final double NAMED = 1.3;
  private static final double EDGE = 0.28;
  private static final double MARK = 0.28;
  private static final double PLATE = 1.2;
  private static final double INSET = 0.3;

  /** How many places of a curve are looked at between two layers. */
  private static final int BETWEEN = 8;

  private final Drawing drawing;
  private final GradientChart chart;
  private final LayerScale scale;
  private final Box plot;
  private final Ink stack;

  ZonePainter(Drawing drawing, GradientChart chart, LayerScale scale) {
    this.drawing = drawing;
    this.chart = chart;
    this.scale = scale;
    this.plot = scale.plot();
    this.stack = Ink.of(Markers.role(chart.chosen()));
  }

  /** Draws the zones, under the curves. */
  void ground() {
    chart
        .zones()
        .ifPresent(
            zones -> {
              ground(vanished(zones), Role.VANISHED, vanished(zones).y());
              ground(exploded(zones), Role.EXPLODED, exploded(zones).bottom());
            });
  }

  /** Writes what the zones are, over the curves. */
  void names() {
    chart
        .zones()
        .ifPresent(
            zones -> {
              name(vanished(zones), Role.VANISHED, zones.vanished());
              name(exploded(zones), Role.EXPLODED, zones.exploded());
            });
  }

  private Box vanished(Zones zones) {
    double low = chart.y(plot, zones.vanishedBelow());
    return new Box(plot.x(), low, plot.width(), plot.bottom() - low);
  }

  private Box exploded(Zones zones) {
    double high = chart.y(plot, zones.explodedAbove());
    return new Box(plot.x(), plot.y(), plot.width(), high - plot.y());
  }

  /** The bound is drawn too, so that the zone can be told without its colour. */
  private void ground(Box zone, Role role, double bound) {
    if (zone.height() < LEAST) {
      return;
    }
    drawing.fill(zone, 0, Ink.of(role).withOpacity(0.11));
    drawing.means(role == Role.VANISHED ? Meaning.VANISHED : Meaning.EXPLODED, zone);
    drawing.fill(new Box(plot.x(), zone.y(), EDGE, zone.height()), 0, stack);
    drawing.polyline(
        List.of(new Point(plot.x(), bound), new Point(plot.right(), bound)),
        stack,
        Line.dashed(0.08));
  }

  private void name(Box zone, Role role, String text) {
    if (zone.height() <= NAMED) {
      return;
    }
    TextStyle style = fitting(text);
    Box plate = freest(zone, 4 * MARK + drawing.textWidth(text, style) + INSET);
    drawing.fill(plate, 0.2, Ink.of(Role.SURFACE).withOpacity(0.9));
    double x = plate.x() + 2 * MARK;
    Markers.paint(drawing, chart.chosen(), new Point(x, plate.centerY()), MARK, stack);
    drawing.text(text, x + 2 * MARK, plate.bottom() - 0.35, style, Ink.of(role));
  }

  /** Words that are wider than the plot are set smaller. */
  private TextStyle fitting(String text) {
    double room = plot.width() - EDGE - 3 * INSET - 4 * MARK;
    double width = drawing.textWidth(text, TextStyle.regular(Axes.SMALL));
    return TextStyle.regular(Axes.SMALL * Math.min(1, room / width));
  }

  /** Of the corners of a zone the one through which the least of the curves runs. */
  private Box freest(Box zone, double width) {
    double right = zone.right() - INSET - width;
    double left = zone.x() + EDGE + INSET;
    double low = zone.bottom() - PLATE - 0.1;
    double high = zone.y() + 0.1;
    return Stream.of(
            new Box(right, low, width, PLATE),
            new Box(right, high, width, PLATE),
            new Box(left, low, width, PLATE),
            new Box(left, high, width, PLATE))
        .min(Comparator.comparingLong(this::crossings))
        .orElseThrow();
  }

  private long crossings(Box plate) {
    return chart.curves().stream()
        .flatMap(this::points)
        .filter(
            at ->
                at.x() > plate.x()
                    && at.x() < plate.right()
                    && at.y() > plate.y()
                    && at.y() < plate.bottom())
        .count();
  }

  private Stream<Point> points(Curve curve) {
    List<Double> logs = curve.logs();
    return IntStream.range(0, BETWEEN * (logs.size() - 1) + 1)
        .mapToObj(
            k -> {
              int before = k / BETWEEN;
              double part = (double) (k % BETWEEN) / BETWEEN;
              Point from = chart.point(scale, before + 1, logs.get(before));
              int next = Math.min(before + 1, logs.size() - 1);
              Point to = chart.point(scale, next + 1, logs.get(next));
              return new Point(
                  from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
            });
  }
}
