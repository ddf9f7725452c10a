package org.chainrule.drawing.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.CurveLayout;
import org.chainrule.layout.chart.CurveLayout.Operating;
import org.chainrule.layout.chart.LabelPlaces;
import org.chainrule.layout.chart.Plot;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * Draws where the units of a layer stand on its curve: the places on the axis once z is there, the
 * points on the curve once f(z) is, and slopes later.
 */
final class OperatingPainter {

  private static final TextStyle LABEL = TextStyle.strong(0.8).centered();
  private static final double DESCENT = 0.15;
  private static final double MARK = 0.26;
  private static final double RIM = 0.1;
  private static final double POINT = 0.42;
  private static final int MOST_NUMBERED = 12;

  private final Drawing drawing;
  private final Frame frame;
  private final CurveLayout layout;
  private final Plot plot;
  private final Name input;
  private final Name output;
  private final boolean hasValues;

  OperatingPainter(Drawing drawing, Frame frame, CurveLayout layout, Plot plot) {
    this.drawing = drawing;
    this.frame = frame;
    this.layout = layout;
    this.plot = plot;
    this.input = Name.linearOutput(layout.layer());
    this.output = Name.of(frame.trace().network().activationOutput(layout.layer()));
    this.hasValues = frame.reached(output);
  }

  /**
   * Draws the points, with numbers where these have room.
   *
   * @param taken where no number may stand
   */
  void paint(List<Box> taken) {
    if (!frame.reached(input)) {
      return;
    }
    boolean numbered = layout.points().size() <= MOST_NUMBERED;
    for (Operating point : layout.points()) {
      paintPoint(point, numbered ? POINT : POINT * 0.6);
    }
    paintNumbers(numbered ? sorted() : sorted().stream().filter(this::isPointedAt).toList(), taken);
  }

  private void paintPoint(Operating point, double radius) {
    Point top = top(point);
    drawing.polyline(List.of(plot.at(point.z(), 0), top), Ink.of(Role.MUTED), Line.dotted(0.1));
    if (frame.reached(input.gradient())) {
      drawing.fillCircle(plot.at(point.z(), point.slope()), 0.24, Ink.of(Role.BACKWARD));
    }
    drawing.fillCircle(top, radius, Ink.of(hasValues ? Role.SURFACE : Role.LINE));
    boolean pointed = isPointedAt(point);
    Ink ink = Ink.of(pointed ? Role.SELECTED : Role.TEXT);
    drawing.strokeCircle(top, radius, ink, Line.solid(pointed ? 0.26 : 0.13));
    drawing.means(Meaning.POINT, around(top, radius));
  }

  /** The line between a point and its place on the axis. */
  private Box drop(Operating point) {
    Point top = top(point);
    Point foot = plot.at(point.z(), 0);
    double high = Math.min(top.y(), foot.y());
    return new Box(top.x() - RIM / 2, high, RIM, Math.abs(top.y() - foot.y()));
  }

  private Point top(Operating point) {
    return plot.at(point.z(), hasValues ? point.value() : 0);
  }

  /** What is pointed at gets its number first; a number that has no room is left out. */
  private void paintNumbers(List<Operating> points, List<Box> taken) {
    List<Point> curve =
        layout.curve().stream().map(point -> plot.at(point.x(), point.y())).toList();
    LabelPlaces places = new LabelPlaces(plot.box(), curve);
    taken.forEach(places::take);
    takenByMarks().forEach(center -> places.take(around(center, MARK)));
    for (Operating point : layout.points()) {
      places.take(around(top(point), POINT + RIM));
      places.take(drop(point));
    }
    for (Operating point : points) {
      boolean below = hasValues && point.value() < 0;
      double width = drawing.textWidth(number(point), LABEL);
      places.find(top(point), below, width, LABEL.size()).ifPresent(box -> paintNumber(point, box));
    }
  }

  private void paintNumber(Operating point, Box box) {
    double baseline = box.bottom() - DESCENT * LABEL.size();
    drawing.text(number(point), box.centerX(), baseline, LABEL, Ink.of(Role.TEXT));
  }

  private Stream<Point> takenByMarks() {
    Stream<Point> slopes =
        frame.reached(input.gradient())
            ? layout.points().stream().map(point -> plot.at(point.z(), point.slope()))
            : Stream.of();
    Stream<Point> jumps =
        layout.jumps().stream()
            .filter(jump -> jump.taken() != jump.limit())
            .flatMap(jump -> Stream.of(jump.taken(), jump.limit()).map(y -> plot.at(jump.z(), y)));
    return Stream.concat(slopes, jumps);
  }

  private static Box around(Point center, double half) {
    return new Box(center.x(), center.y(), 0, 0).grown(half);
  }

  private List<Operating> sorted() {
    return layout.points().stream()
        .sorted(
            Comparator.comparing((Operating point) -> !isPointedAt(point))
                .thenComparingDouble(Operating::z))
        .toList();
  }

  /** The number of the unit; in a batch with that of the sample. */
  private String number(Operating point) {
    String unit = String.valueOf(point.unit() + 1);
    return frame.trace().sample().count() == 1 ? unit : unit + subscript(point.sample() + 1);
  }

  private static String subscript(int number) {
    StringBuilder text = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> text.append((char) (c - '0' + '₀')));
    return text.toString();
  }

  private boolean isPointedAt(Operating point) {
    return Stream.of(frame.hover(), frame.selection())
        .flatMap(Optional::stream)
        .anyMatch(target -> isOf(point, target));
  }

  private boolean isOf(Operating point, Target target) {
    boolean ours =
        target.name().value().equals(input)
            || target.name().equals(output)
            || target.name().equals(output.gradient());
    return ours
        && target.isCell()
        && target.row() == point.unit()
        && target.column() == point.sample();
  }
}
