package org.chainrule.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.LabelRow;
import org.chainrule.layout.chart.LineChart;
import org.chainrule.layout.chart.Plot;
import org.chainrule.words.Words;

/**
 * Draws the loss along the line of one entry, with its tangent. A unit of the drawing is the size
 * of the text.
 */
public final class LinePainter {

  private static final double SMALL = 0.82;
  private static final double POINT = 0.36;
  private static final double KINK_SIZE = 0.85;
  private static final double TICK = 0.35;
  private static final double LABEL_RISE = 1.05;
  private static final double LABEL_GAP = 0.45;
  private static final Formula LOSS = Formulas.letter("ℓ");
  private static final Formula CHANGE = Formulas.letter("ε");
  private static final Line CURVE = Line.solid(0.17);
  private static final Line TANGENT = Line.dashed(0.14);

  private final Drawing drawing;
  private final LineChart chart;
  private final Numbers numbers;
  private final Box area;
  private final Plot plot;
  private final Box box;

  private LinePainter(Drawing drawing, LineChart chart, Numbers numbers, Box area) {
    this.drawing = drawing;
    this.chart = chart;
    this.numbers = numbers;
    this.area = area;
    this.plot = chart.plot(area);
    this.box = plot.box();
  }

  /**
   * Draws the chart.
   *
   * @param entry what is changed
   * @param epsilon by how much
   * @param value ℓ there; may not be finite
   */
  public static void paint(
      Drawing drawing,
      LineChart chart,
      Numbers numbers,
      Formula entry,
      double epsilon,
      double value,
      Box area) {
    LinePainter painter = new LinePainter(drawing, chart, numbers, area);
    painter.title(entry);
    painter.axes();
    drawing.save();
    drawing.clip(painter.box);
    painter.kinkLines();
    painter.tangent();
    painter.curve();
    drawing.restore();
    painter.kinkMarks();
    painter.change(epsilon, value);
  }

  private void title(Formula entry) {
    double baseline = area.y() + 1.25;
    double x = area.x() + 0.3;
    x = formula(LOSS, x, baseline) + 0.35;
    TextStyle style = TextStyle.strong(1);
    String along = Words.of("nudge.title");
    drawing.text(along, x, baseline, style, Ink.of(Role.TEXT));
    x = formula(entry, x + drawing.textWidth(along, style) + 0.35, baseline) + 1;
    String loss = Words.of("nudge.loss");
    String tangent = Words.of("nudge.tangent");
    double width =
        LineLegend.width(drawing, SMALL, loss) + LineLegend.width(drawing, SMALL, tangent);
    double legend = Math.max(x, area.right() - width);
    if (legend + width <= area.right() + 0.5) {
      LineLegend lines = new LineLegend(drawing, legend, baseline, SMALL);
      lines.add(CURVE, Role.FORWARD, loss, Meaning.CURVE);
      lines.add(TANGENT, Role.BACKWARD, tangent, Meaning.TANGENT);
    }
  }

  private double formula(Formula formula, double x, double baseline) {
    drawing.formula(formula, x, baseline, 1.1, Ink.of(Role.TEXT));
    return x + drawing.formula(formula, 1.1).width();
  }

  private void axes() {
    PlotAxes axes = new PlotAxes(drawing, plot, SMALL);
    axes.across(box.bottom());
    axes.upright(box.x());
    axes.upright(plot.at(0, chart.low()).x());
    axes.abscissas(3.6, numbers);
    axes.ordinates(2.2, numbers);
    Ink muted = Ink.of(Role.MUTED);
    drawing.formula(CHANGE, box.right() + 0.5, box.bottom() + 0.3, 1, muted);
    drawing.formula(LOSS, box.x() - 1.1, box.y() - LABEL_RISE, 1, muted);
  }

  private void rule(Point from, Point to, Ink ink, Line line) {
    drawing.polyline(List.of(from, to), ink, line);
  }

  private void kinkLines() {
    for (LineChart.Kink kink : chart.kinks()) {
      double x = plot.at(kink.epsilon(), 0).x();
      rule(
          new Point(x, box.y()),
          new Point(x, box.bottom()),
          Ink.of(Role.BLOCKED),
          Line.dotted(0.1));
    }
  }

  private void tangent() {
    Point from = plot.at(-chart.reach(), chart.tangent(-chart.reach()));
    Point to = plot.at(chart.reach(), chart.tangent(chart.reach()));
    rule(from, to, Ink.of(Role.BACKWARD), TANGENT);
  }

  private void curve() {
    for (List<Point> piece : chart.curve()) {
      drawing.polyline(
          piece.stream().map(point -> plot.at(point.x(), point.y())).toList(),
          Ink.of(Role.FORWARD),
          CURVE);
    }
  }

  /** A tick over the plot at each kink, and over them what comes to its kink there. */
  private void kinkMarks() {
    List<LabelRow.Label> labels = new ArrayList<>();
    for (LineChart.Kink kink : chart.kinks()) {
      double x = plot.at(kink.epsilon(), 0).x();
      rule(
          new Point(x, box.y() - TICK),
          new Point(x, box.y() + TICK),
          Ink.of(Role.TEXT),
          Line.solid(0.16));
      diamond(plot.at(kink.epsilon(), kink.loss()));
      drawing.means(Meaning.KINK_ON_LINE, new Box(x, box.y(), 0, box.height()).grown(TICK));
      Formula label = new Formula.Row(Gap.WIDE_COMMA, kink.labels());
      labels.add(new LabelRow.Label(x, drawing.formula(label, KINK_SIZE).width()));
    }
    List<OptionalDouble> places = new LabelRow(box.x(), area.right(), LABEL_GAP).places(labels);
    for (int k = 0; k < labels.size(); k++) {
      if (places.get(k).isPresent()) {
        kinkLabel(chart.kinks().get(k), labels.get(k), places.get(k).getAsDouble());
      }
    }
  }

  /** A name that had to give way is led to from its tick. */
  private void kinkLabel(LineChart.Kink kink, LabelRow.Label label, double left) {
    double middle = left + label.width() / 2;
    double end = Math.abs(middle - label.at()) < LABEL_GAP ? label.at() : middle;
    rule(
        new Point(label.at(), box.y() - TICK),
        new Point(end, box.y() - LABEL_RISE + 0.35),
        Ink.of(Role.MUTED),
        Line.solid(0.06));
    Formula name = new Formula.Row(Gap.WIDE_COMMA, kink.labels());
    drawing.formula(name, left, box.y() - LABEL_RISE, KINK_SIZE, Ink.of(Role.TEXT));
  }

  private void diamond(Point at) {
    if (at.y() < box.y() || at.y() > box.bottom()) {
      return;
    }
    double half = 0.28;
    List<Point> corners =
        List.of(
            new Point(at.x() - half, at.y()),
            new Point(at.x(), at.y() - half),
            new Point(at.x() + half, at.y()),
            new Point(at.x(), at.y() + half),
            new Point(at.x() - half, at.y()));
    drawing.fillPolygon(corners, Ink.of(Role.SURFACE));
    drawing.polyline(corners, Ink.of(Role.TEXT), Line.solid(0.1));
  }

  /**
   * The point where the entry stands, and where it is moved to: on the curve and on the tangent.
   */
  private void change(double epsilon, double value) {
    Point here = plot.at(0, chart.loss());
    drawing.fillCircle(here, POINT * 0.6, Ink.of(Role.TEXT));
    if (Math.abs(epsilon) > chart.reach()) {
      return;
    }
    double predicted = chart.tangent(epsilon);
    boolean both = chart.shows(predicted) && chart.shows(value);
    Point onTangent = plot.at(epsilon, predicted);
    if (both) {
      Point onCurve = plot.at(epsilon, value);
      rule(onTangent, onCurve, Ink.of(Role.SELECTED), Line.solid(0.14));
      Box from = new Box(onTangent.x(), onTangent.y(), 0, 0);
      drawing.means(
          Meaning.NUDGED, from.around(new Box(onCurve.x(), onCurve.y(), 0, 0)).grown(TICK));
    }
    if (chart.shows(predicted)) {
      point(onTangent, Role.BACKWARD);
    }
    if (chart.shows(value)) {
      point(plot.at(epsilon, value), Role.FORWARD);
    }
  }

  private void point(Point at, Role role) {
    drawing.fillCircle(at, POINT, Ink.of(role == Role.FORWARD ? Role.FORWARD : Role.SURFACE));
    drawing.strokeCircle(at, POINT, Ink.of(role), Line.solid(0.15));
  }
}
