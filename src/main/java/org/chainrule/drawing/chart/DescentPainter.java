package org.chainrule.drawing.chart;

import java.util.List;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.DescentChart;
import org.chainrule.layout.chart.Plot;
import org.chainrule.words.Words;

/** Draws the loss of two descents, step by step. A unit of the drawing is the size of the text. */
public final class DescentPainter {

  private static final double SMALL = 0.82;
  private static final double POINT = 0.22;
  private static final double ARROW = 0.7;
  private static final Formula LOSS = Formulas.letter("ℓ");
  private static final Line RIGHT = Line.solid(0.17);
  private static final Line FAULTY = Line.dashed(0.17);

  private final Drawing drawing;
  private final DescentChart chart;
  private final Plot plot;
  private final Box box;

  private DescentPainter(Drawing drawing, DescentChart chart, Box area) {
    this.drawing = drawing;
    this.chart = chart;
    this.plot = chart.plot(area);
    this.box = plot.box();
  }

  /** Draws the chart. */
  public static void paint(Drawing drawing, DescentChart chart, Numbers numbers, Box area) {
    DescentPainter painter = new DescentPainter(drawing, chart, area);
    painter.axes(numbers);
    drawing.save();
    drawing.clip(painter.box.grown(POINT));
    painter.line(chart.right(), Role.FORWARD, RIGHT);
    painter.line(chart.faulty(), Role.BACKWARD, FAULTY);
    drawing.restore();
    chart.outside().forEach(painter::arrow);
    LineLegend legend = new LineLegend(drawing, painter.box.x(), area.y() + 1, SMALL);
    legend.add(RIGHT, Role.FORWARD, Words.of("practice.fault.chart.right"));
    legend.add(FAULTY, Role.BACKWARD, Words.of("practice.fault.chart.faulty"));
  }

  private void axes(Numbers numbers) {
    PlotAxes axes = new PlotAxes(drawing, plot, SMALL);
    axes.across(box.bottom());
    axes.upright(box.x());
    for (int step = 0; step <= chart.steps(); step += 2) {
      axes.abscissa(step, String.valueOf(step));
    }
    axes.ordinates(2.2, numbers);
    drawing.formula(LOSS, box.x() - 0.3, box.y() - 0.35, 1, Ink.of(Role.MUTED));
    drawing.text(
        Words.of("practice.fault.chart.steps"),
        box.right(),
        box.bottom() + 2.2,
        TextStyle.regular(SMALL).right(),
        Ink.of(Role.MUTED));
  }

  /** At the edge, towards a point that lies outside. */
  private void arrow(Point point) {
    boolean above = point.y() > chart.high();
    double tip = above ? box.y() : box.bottom();
    double base = above ? tip + ARROW : tip - ARROW;
    double x = plot.at(point.x(), chart.low()).x();
    drawing.polyline(
        List.of(new Point(x - ARROW / 2, base), new Point(x, tip), new Point(x + ARROW / 2, base)),
        Ink.of(Role.BACKWARD),
        RIGHT);
  }

  private void line(List<Point> points, Role role, Line line) {
    List<Point> at = points.stream().map(point -> plot.at(point.x(), point.y())).toList();
    if (at.size() > 1) {
      drawing.polyline(at, Ink.of(role), line);
    }
    at.forEach(point -> drawing.fillCircle(point, POINT, Ink.of(role)));
  }
}
