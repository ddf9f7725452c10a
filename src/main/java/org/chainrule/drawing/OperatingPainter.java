package org.chainrule.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.layout.CurveLayout;
import org.chainrule.layout.CurveLayout.Operating;
import org.chainrule.layout.Plot;
import org.chainrule.layout.Point;
import org.chainrule.pass.Name;
import org.chainrule.pass.Target;

/**
 * Draws where the units of a layer stand on its curve: the places on the axis once z is there, the
 * points on the curve once f(z) is, and slopes later.
 */
final class OperatingPainter {

  private static final double NUMBER = 0.8;
  private static final double POINT = 0.42;
  private static final int MOST_NUMBERED = 12;
  private static final double MOST_LIFT = 2;

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
    this.output = Name.activationOutput(layout.layer(), frame.trace().network().depth());
    this.hasValues = frame.reached(output);
  }

  void paint() {
    if (!frame.reached(input)) {
      return;
    }
    boolean numbered = layout.points().size() <= MOST_NUMBERED;
    for (Operating point : layout.points()) {
      paintPoint(point, numbered ? POINT : POINT * 0.6);
    }
    if (numbered) {
      paintNumbers();
    }
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
  }

  private Point top(Operating point) {
    return plot.at(point.z(), hasValues ? point.value() : 0);
  }

  /** Numbers that would lie over each other are lifted, and left out where that is too high. */
  private void paintNumbers() {
    double lastX = Double.NEGATIVE_INFINITY;
    double lift = 0;
    for (Operating point : sorted()) {
      double x = top(point).x();
      lift = x - lastX < 0.9 ? lift + 0.85 : 0;
      lastX = x;
      if (lift <= MOST_LIFT) {
        paintNumber(point, lift);
      }
    }
  }

  private void paintNumber(Operating point, double lift) {
    Point top = top(point);
    boolean below = hasValues && point.value() < 0;
    double highest = plot.box().y() + 0.9;
    double y = below ? top.y() + 1.3 + lift : Math.max(highest, top.y() - 0.72 - lift);
    double x = !below && y > top.y() - 0.5 ? top.x() - 0.85 : top.x();
    drawing.text(number(point), x, y, TextStyle.strong(NUMBER).centered(), Ink.of(Role.TEXT));
  }

  private List<Operating> sorted() {
    return layout.points().stream().sorted(Comparator.comparingDouble(Operating::z)).toList();
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
        target.name().variable().equals(input)
            || target.name().equals(output)
            || target.name().equals(output.gradient());
    return ours
        && target.isCell()
        && target.row() == point.unit()
        && target.column() == point.sample();
  }
}
