package org.chainrule.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Stripes;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.CurveLayout;
import org.chainrule.layout.chart.Plot;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.program.Stage;
import org.chainrule.words.Words;

/**
 * Draws the curve of an activation with its slope. A unit of the drawing is the size of the text.
 */
public final class CurvePainter {

  private static final double TITLE = 1;
  private static final double SMALL = 0.8;
  private static final TextStyle ZONE = TextStyle.strong(SMALL).centered();
  private static final Line CURVE = Line.solid(0.17);
  private static final Line SLOPE = Line.dashed(0.14);

  private final Drawing drawing;
  private final Frame frame;
  private final CurveLayout layout;
  private final Box area;
  private final Plot plot;

  private CurvePainter(Drawing drawing, Frame frame, CurveLayout layout, Box area) {
    this.drawing = drawing;
    this.frame = frame;
    this.layout = layout;
    this.area = area;
    this.plot = layout.plot(area);
  }

  /** Draws the curve within the area. */
  public static void paint(Drawing drawing, Frame frame, CurveLayout layout, Box area) {
    new CurvePainter(drawing, frame, layout, area).paint();
  }

  private void paint() {
    paintTitle();
    drawing.save();
    drawing.clip(plot.box());
    layout.zones().forEach(this::paintZone);
    drawing.restore();
    paintAxes();
    line(layout.curve(), Role.FORWARD, CURVE);
    layout.slopes().forEach(piece -> line(piece, Role.BACKWARD, SLOPE));
    layout.jumps().forEach(this::paintJump);
    List<ZoneName> names = new ArrayList<>();
    List<Box> plates = new ArrayList<>();
    for (CurveLayout.Zone zone : layout.zones()) {
      ZoneName name = zoneName(zone);
      if (name.plate().width() <= zoneBox(zone).width()) {
        names.add(name);
        plates.add(name.plate());
      }
    }
    new OperatingPainter(drawing, frame, layout, plot).paint(plates);
    for (ZoneName name : names) {
      paint(name);
    }
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
    String value = Words.of("curve.value");
    String slope = Words.of("curve.slope");
    double width =
        LineLegend.width(drawing, SMALL, value) + LineLegend.width(drawing, SMALL, slope);
    if (x + width < area.right()) {
      LineLegend lines = new LineLegend(drawing, x, baseline, SMALL);
      lines.add(CURVE, Role.FORWARD, value, Meaning.CURVE);
      lines.add(SLOPE, Role.BACKWARD, slope, Meaning.SLOPE);
    }
  }

  private void paintZone(CurveLayout.Zone zone) {
    Box box = zoneBox(zone);
    drawing.means(Meaning.ZONES, box);
    if (zone.state() == UnitState.OFF) {
      Ink pale = Ink.of(Role.BLOCKED).withOpacity(0.65);
      Stripes.paint(drawing, box, 0.7, pale, Line.solid(0.09));
    } else {
      drawing.fill(box, 0, Ink.of(Role.FLAT).withOpacity(0.16));
    }
  }

  /** What a zone is called, on a clean plate. */
  private record ZoneName(String text, Box plate, Role role) {}

  /** For a narrow zone a short one. */
  private ZoneName zoneName(CurveLayout.Zone zone) {
    Box box = zoneBox(zone);
    String key = zone.state() == UnitState.OFF ? "curve.off" : "curve.flat";
    String threshold = frame.explainer().numbers().said(frame.explainer().marks().flatThreshold());
    String text = Words.of(key, threshold);
    if (drawing.textWidth(text, ZONE) + 0.5 > box.width()) {
      text = Words.of(key + ".short");
    }
    double width = drawing.textWidth(text, ZONE) + 0.5;
    Role role = zone.state() == UnitState.OFF ? Role.MUTED : Role.FLAT;
    Box plate = new Box(box.centerX() - width / 2, box.centerY() - 1.3, width, 1.15);
    return new ZoneName(text, plate, role);
  }

  private void paint(ZoneName name) {
    drawing.fill(name.plate(), 0.3, Ink.of(Role.SURFACE));
    double baseline = name.plate().y() + 0.8;
    drawing.text(name.text(), name.plate().centerX(), baseline, ZONE, Ink.of(name.role()));
  }

  private Box zoneBox(CurveLayout.Zone zone) {
    double left = plot.at(zone.range().from(), 0).x();
    double right = plot.at(zone.range().to(), 0).x();
    return new Box(left, plot.box().y(), right - left, plot.box().height());
  }

  private void paintAxes() {
    Numbers numbers = frame.explainer().numbers();
    PlotAxes axes = new PlotAxes(drawing, plot, SMALL);
    Point zero = plot.at(0, 0);
    axes.across(zero.y());
    axes.upright(zero.x());
    axes.abscissas(3.2, numbers);
    for (double value : plot.ordinates(2.6)) {
      if (!nearQuarter(value)) {
        axes.ordinate(value, numbers.plain(value));
      }
    }
    if (showsQuarter()) {
      axes.ordinate(0.25, "¼");
      Point tick = plot.at(plot.across().from(), 0.25);
      drawing.means(Meaning.QUARTER, new Box(tick.x() - 1.3, tick.y() - 0.5, 1.3, 1));
    }
  }

  /** The greatest slope of σ gets a tick of its own. */
  private boolean showsQuarter() {
    return layout.activation().slopeBound() == 0.25 && layout.high() - layout.low() < 4;
  }

  private boolean nearQuarter(double value) {
    double distance = Math.abs(plot.at(0, value).y() - plot.at(0, 0.25).y());
    return showsQuarter() && distance < 0.9;
  }

  private void line(List<Point> points, Role role, Line line) {
    drawing.polyline(points.stream().map(p -> plot.at(p.x(), p.y())).toList(), Ink.of(role), line);
  }

  private void paintJump(CurveLayout.Jump jump) {
    if (jump.taken() == jump.limit()) {
      return;
    }
    Point open = plot.at(jump.z(), jump.limit());
    Point filled = plot.at(jump.z(), jump.taken());
    drawing.fillCircle(open, 0.3, Ink.of(Role.SURFACE));
    drawing.strokeCircle(open, 0.3, Ink.of(Role.BACKWARD), Line.solid(0.13));
    drawing.fillCircle(filled, 0.3, Ink.of(Role.BACKWARD));
    drawing.means(Meaning.JUMP, new Box(open.x(), open.y(), 0, 0).grown(0.4));
    drawing.means(Meaning.JUMP, new Box(filled.x(), filled.y(), 0, 0).grown(0.4));
  }
}
