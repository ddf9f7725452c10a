package org.chainrule.drawing.train;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.chart.AxisLabels;
import org.chainrule.drawing.chart.PlotAxes;
import org.chainrule.drawing.surface.CellImage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Shades;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Plot;
import org.chainrule.layout.train.ReliefChart;
import org.chainrule.layout.train.ReliefChart.Contour;

/** Draws numbers over a part of a plane. A unit of the drawing is the size of the text. */
final class ReliefPainter {

  static final double SMALL = 0.82;
  private static final double NAME = 0.78;
  private static final double PAD = 0.22;
  private static final double LABEL_RISE = 0.4;
  private static final Line CONTOUR = Line.solid(0.07);
  private static final Line BORDER = Line.solid(0.17);

  private final Drawing drawing;
  private final ReliefChart chart;
  private final Plot plot;
  private final Box box;
  private final Numbers numbers;

  ReliefPainter(Drawing drawing, ReliefChart chart, Plot plot, Numbers numbers) {
    this.drawing = drawing;
    this.chart = chart;
    this.plot = plot;
    this.box = plot.box();
    this.numbers = numbers;
  }

  /** The shades, and thin lines over them. */
  void ground(Shades shades) {
    drawing.cells(box, new CellImage(chart.shades(), shades));
    drawing.save();
    drawing.clip(box);
    for (Contour contour : chart.contours()) {
      lines(contour, Ink.of(Role.TEXT).withOpacity(0.7), CONTOUR);
    }
    drawing.restore();
  }

  /** Lines that mean more than others. */
  void borders(List<Contour> borders) {
    drawing.save();
    drawing.clip(box);
    for (Contour border : borders) {
      lines(border, Ink.of(Role.TEXT), BORDER);
    }
    drawing.restore();
  }

  private void lines(Contour contour, Ink ink, Line line) {
    for (List<Point> points : contour.lines()) {
      if (points.size() > 1) {
        drawing.polyline(points.stream().map(at -> plot.at(at.x(), at.y())).toList(), ink, line);
      }
    }
  }

  /**
   * What the thin lines are, each where there is room for it.
   *
   * @param marks over which no name stands
   */
  void names(List<Contour> contours, List<Point> marks) {
    List<Box> taken = new ArrayList<>();
    marks.forEach(at -> taken.add(new Box(at.x(), at.y(), 0, 0).grown(0.5)));
    TextStyle style = TextStyle.regular(NAME).centered();
    for (Contour contour : contours) {
      String text = numbers.plain(contour.level());
      double width = drawing.textWidth(text, style);
      for (Point middle : ReliefChart.namePlaces(contour)) {
        Point at = plot.at(middle.x(), middle.y());
        Box plate = new Box(at.x() - width / 2 - PAD, at.y() - 0.5, width + 2 * PAD, 1);
        if (box.holds(plate) && taken.stream().noneMatch(plate::overlaps)) {
          taken.add(plate.grown(0.3));
          drawing.fill(plate, 0.2, Ink.of(Role.SURFACE).withOpacity(0.75));
          drawing.text(text, at.x(), at.y() + AxisLabels.DROP, style, Ink.of(Role.TEXT));
          break;
        }
      }
    }
  }

  /** The axes, each with what is measured along it. */
  void axes(Formula across, Formula up) {
    drawing.stroke(box, 0, Ink.of(Role.LINE), Line.solid(0.08));
    PlotAxes axes = new PlotAxes(drawing, plot, SMALL);
    axes.abscissas(3.2, numbers);
    axes.ordinates(2.2, numbers);
    double width = drawing.formula(across, 1).width();
    drawing.formula(across, box.right() - width, box.bottom() + 2.3, 1, Ink.of(Role.TEXT));
    Measure.Extent extent = drawing.formula(up, 1);
    double left = box.x() - AxisLabels.GAP - extent.width();
    // Over the label of a tick that stands at the upper edge itself.
    double baseline = box.y() - LABEL_RISE - extent.descent();
    drawing.formula(up, left, baseline, 1, Ink.of(Role.TEXT));
  }
}
