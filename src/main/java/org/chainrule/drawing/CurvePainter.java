package org.chainrule.drawing;

import java.util.List;
import org.chainrule.explain.Labels;
import org.chainrule.explain.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.CurveLayout;
import org.chainrule.layout.CurveLayout.Operating;
import org.chainrule.layout.Point;
import org.chainrule.network.UnitState;
import org.chainrule.pass.Name;
import org.chainrule.pass.Stage;
import org.chainrule.pass.Target;
import org.chainrule.words.Words;

/**
 * Draws the curve of an activation with its slope. A unit of the drawing is the size of the text.
 */
public final class CurvePainter {

  private static final double TITLE = 1;
  private static final double SMALL = 0.8;
  private static final double POINT = 0.42;
  private static final double LEGEND_WIDTH = 9;
  private static final int MOST_NUMBERED = 12;
  private static final double MOST_LIFT = 2;

  private final Drawing drawing;
  private final Frame frame;
  private final CurveLayout layout;
  private final Box area;
  private final Box plot;

  private CurvePainter(Drawing drawing, Frame frame, CurveLayout layout, Box area) {
    this.drawing = drawing;
    this.frame = frame;
    this.layout = layout;
    this.area = area;
    this.plot = plotIn(area);
  }

  /** Returns where the axes stand within a panel's area. */
  public static Box plotIn(Box area) {
    return new Box(
        area.x() + 2.6,
        area.y() + 2.4,
        Math.max(1, area.width() - 3.6),
        Math.max(1, area.height() - 4.1));
  }

  /** Draws the curve within the area. */
  public static void paint(Drawing drawing, Frame frame, CurveLayout layout, Box area) {
    new CurvePainter(drawing, frame, layout, area).paint();
  }

  /** Returns where an operating point stands within the area. */
  public static Point at(CurveLayout layout, Box area, double z, double ordinate) {
    Box plot = plotIn(area);
    double x = plot.x() + (z - layout.domain().from()) / layout.domain().width() * plot.width();
    double y =
        plot.bottom() - (ordinate - layout.low()) / (layout.high() - layout.low()) * plot.height();
    return new Point(x, y);
  }

  private void paint() {
    paintTitle();
    drawing.save();
    drawing.clip(plot);
    layout.zones().forEach(this::paintZone);
    drawing.restore();
    paintAxes();
    line(layout.curve(), Role.FORWARD, Line.solid(0.17));
    layout.slopes().forEach(piece -> line(piece, Role.BACKWARD, Line.dashed(0.14)));
    layout.jumps().forEach(this::paintJump);
    paintPoints();
    layout.zones().forEach(this::paintZoneName);
  }

  private void paintTitle() {
    Labels labels = frame.explainer().labels();
    String title = Words.of("curve.title", labels.lettered(Stage.activation(layout.layer())));
    boolean now =
        frame
            .current()
            .map(step -> step.stage().equals(Stage.activation(layout.layer())))
            .orElse(false);
    double baseline = area.y() + 1.35;
    drawing.text(
        title,
        area.x() + 0.9,
        baseline,
        TextStyle.strong(TITLE),
        Ink.of(now ? Role.FORWARD : Role.TEXT));
    double x = area.x() + 0.9 + drawing.textWidth(title, TextStyle.strong(TITLE)) + 1;
    if (x + LEGEND_WIDTH < area.right()) {
      x = legend(x, baseline, Line.solid(0.17), Role.FORWARD, "curve.value");
      legend(x, baseline, Line.dashed(0.14), Role.BACKWARD, "curve.slope");
    }
  }

  private double legend(double x, double baseline, Line line, Role role, String key) {
    double y = baseline - 0.32;
    drawing.polyline(List.of(new Point(x, y), new Point(x + 1.5, y)), Ink.of(role), line);
    String text = Words.of(key);
    drawing.text(text, x + 1.8, baseline, TextStyle.regular(SMALL), Ink.of(Role.MUTED));
    return x + 1.8 + drawing.textWidth(text, TextStyle.regular(SMALL)) + 0.9;
  }

  private void paintZone(CurveLayout.Zone zone) {
    Box box = zoneBox(zone);
    if (zone.state() == UnitState.OFF) {
      Ink pale = Ink.of(Role.BLOCKED).withOpacity(0.35);
      Stripes.paint(drawing, box, 0.7, pale, Line.solid(0.09));
    } else {
      drawing.fill(box, 0, Ink.of(Role.FLAT).withOpacity(0.16));
    }
  }

  private void paintZoneName(CurveLayout.Zone zone) {
    Box box = zoneBox(zone);
    String key = zone.state() == UnitState.OFF ? "curve.off" : "curve.flat";
    String threshold = frame.explainer().numbers().plain(frame.explainer().marks().flatThreshold());
    TextStyle style = TextStyle.strong(SMALL).centered();
    String text = Words.of(key, threshold);
    if (drawing.textWidth(text, style) + 0.5 > box.width()) {
      text = Words.of(key + ".short");
    }
    double width = drawing.textWidth(text, style) + 0.5;
    if (width > box.width()) {
      return;
    }
    double y = box.centerY() - 0.5;
    drawing.fill(
        new Box(box.centerX() - width / 2, y - 0.8, width, 1.15), 0.3, Ink.of(Role.SURFACE));
    Role role = zone.state() == UnitState.OFF ? Role.MUTED : Role.FLAT;
    drawing.text(text, box.centerX(), y, style, Ink.of(role));
  }

  private Box zoneBox(CurveLayout.Zone zone) {
    double left = point(zone.range().from(), 0).x();
    double right = point(zone.range().to(), 0).x();
    return new Box(left, plot.y(), right - left, plot.height());
  }

  private void paintAxes() {
    Numbers numbers = frame.explainer().numbers();
    Ink axis = Ink.of(Role.LINE);
    double zeroY = point(0, 0).y();
    double zeroX = point(0, 0).x();
    drawing.polyline(
        List.of(new Point(plot.x(), zeroY), new Point(plot.right(), zeroY)),
        axis,
        Line.solid(0.08));
    drawing.polyline(
        List.of(new Point(zeroX, plot.y()), new Point(zeroX, plot.bottom())),
        axis,
        Line.solid(0.08));
    int across = (int) Math.max(2, Math.min(9, plot.width() / 3.2));
    for (double z : CurveLayout.ticks(layout.domain().from(), layout.domain().to(), across)) {
      Point at = point(z, 0);
      drawing.polyline(
          List.of(new Point(at.x(), plot.bottom()), new Point(at.x(), plot.bottom() + 0.25)),
          axis,
          Line.solid(0.08));
      drawing.text(
          numbers.plain(z),
          at.x(),
          plot.bottom() + 1.1,
          TextStyle.regular(SMALL).centered(),
          Ink.of(Role.MUTED));
    }
    int up = (int) Math.max(2, Math.min(6, plot.height() / 2.6));
    for (double value : CurveLayout.ticks(layout.low(), layout.high(), up)) {
      if (!nearQuarter(value)) {
        ordinate(value, numbers.plain(value));
      }
    }
    if (showsQuarter()) {
      ordinate(0.25, "¼");
    }
  }

  private boolean showsQuarter() {
    return layout.activation().slopeBound() == 0.25 && layout.high() - layout.low() < 4;
  }

  private boolean nearQuarter(double value) {
    double distance = Math.abs(point(0, value).y() - point(0, 0.25).y());
    return showsQuarter() && distance < 0.9;
  }

  private void ordinate(double value, String text) {
    Point at = point(layout.domain().from(), value);
    drawing.polyline(
        List.of(new Point(plot.x() - 0.25, at.y()), new Point(plot.x(), at.y())),
        Ink.of(Role.LINE),
        Line.solid(0.08));
    drawing.text(
        text, plot.x() - 0.45, at.y() + 0.28, TextStyle.regular(SMALL).right(), Ink.of(Role.MUTED));
  }

  private void line(List<Point> points, Role role, Line line) {
    drawing.polyline(points.stream().map(p -> point(p.x(), p.y())).toList(), Ink.of(role), line);
  }

  private void paintJump(CurveLayout.Jump jump) {
    if (jump.taken() == jump.limit()) {
      return;
    }
    Point open = point(jump.z(), jump.limit());
    Point filled = point(jump.z(), jump.taken());
    drawing.fillCircle(open, 0.3, Ink.of(Role.SURFACE));
    drawing.strokeCircle(open, 0.3, Ink.of(Role.BACKWARD), Line.solid(0.13));
    drawing.fillCircle(filled, 0.3, Ink.of(Role.BACKWARD));
  }

  /** The places on the axis once z is there, the points on the curve once f(z) is, slopes later. */
  private void paintPoints() {
    int depth = frame.trace().network().depth();
    boolean values = frame.reached(Name.activationOutput(layout.layer(), depth));
    boolean inputs = frame.reached(Name.linearOutput(layout.layer()));
    boolean slopes = frame.reached(Name.linearOutput(layout.layer()).gradient());
    if (!inputs) {
      return;
    }
    boolean numbered = layout.points().size() <= MOST_NUMBERED;
    for (Operating point : layout.points()) {
      Point foot = point(point.z(), 0);
      Point top = point(point.z(), values ? point.value() : 0);
      drawing.polyline(List.of(foot, top), Ink.of(Role.MUTED), Line.dotted(0.1));
      if (slopes) {
        drawing.fillCircle(point(point.z(), point.slope()), 0.24, Ink.of(Role.BACKWARD));
      }
      double radius = numbered ? POINT : POINT * 0.6;
      drawing.fillCircle(top, radius, Ink.of(values ? Role.SURFACE : Role.LINE));
      boolean pointed = pointed(point);
      drawing.strokeCircle(
          top,
          radius,
          Ink.of(pointed ? Role.SELECTED : Role.TEXT),
          Line.solid(pointed ? 0.26 : 0.13));
    }
    if (numbered) {
      paintNumbers(values);
    }
  }

  private void paintNumbers(boolean values) {
    double lastX = Double.NEGATIVE_INFINITY;
    double lift = 0;
    for (Operating point : sorted()) {
      Point top = point(point.z(), values ? point.value() : 0);
      lift = top.x() - lastX < 0.9 ? lift + 0.85 : 0;
      lastX = top.x();
      if (lift > MOST_LIFT) {
        continue;
      }
      String text =
          frame.trace().sample().count() == 1
              ? String.valueOf(point.unit() + 1)
              : (point.unit() + 1) + subscript(point.sample() + 1);
      boolean below = values && point.value() < 0;
      double y = below ? top.y() + 1.3 + lift : Math.max(plot.y() + 0.9, top.y() - 0.72 - lift);
      double x = !below && y > top.y() - 0.5 ? top.x() - 0.85 : top.x();
      drawing.text(text, x, y, TextStyle.strong(SMALL).centered(), Ink.of(Role.TEXT));
    }
  }

  private List<Operating> sorted() {
    return layout.points().stream()
        .sorted(java.util.Comparator.comparingDouble(Operating::z))
        .toList();
  }

  private static String subscript(int number) {
    StringBuilder text = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> text.append((char) (c - '0' + '₀')));
    return text.toString();
  }

  private boolean pointed(Operating point) {
    return matches(frame.hover().orElse(null), point)
        || matches(frame.selection().orElse(null), point);
  }

  private boolean matches(Target target, Operating point) {
    if (target == null || !target.isCell()) {
      return false;
    }
    Name z = Name.linearOutput(layout.layer());
    Name output = Name.activationOutput(layout.layer(), frame.trace().network().depth());
    boolean ours =
        target.name().variable().equals(z)
            || target.name().equals(output)
            || target.name().equals(output.gradient());
    return ours && target.row() == point.unit() && target.column() == point.sample();
  }

  private Point point(double z, double ordinate) {
    return at(layout, area, z, ordinate);
  }
}
