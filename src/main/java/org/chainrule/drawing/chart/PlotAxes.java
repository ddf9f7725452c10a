package org.chainrule.drawing.chart;

import java.util.List;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Plot;

/** Draws the axes of a plot, and their ticks with labels at its lower and its left edge. */
public final class PlotAxes {

  private static final double TICK = 0.25;
  private static final double LABEL_DROP = 1.1;
  private static final Line LINE = Line.solid(0.08);

  private final Drawing drawing;
  private final Plot plot;
  private final Box box;
  private final double labelSize;

  /** Axes with labels of this size. */
  public PlotAxes(Drawing drawing, Plot plot, double labelSize) {
    this.drawing = drawing;
    this.plot = plot;
    this.box = plot.box();
    this.labelSize = labelSize;
  }

  /** A line across the plot, at this place from top to bottom. */
  public void across(double y) {
    line(box.x(), y, box.right(), y);
  }

  /** A line from top to bottom, at this place from left to right. */
  public void upright(double x) {
    line(x, box.y(), x, box.bottom());
  }

  /** Ticks at the lower edge, with their numbers in as many digits as tell them apart. */
  public void abscissas(double room, Numbers numbers) {
    List<Double> values = plot.abscissas(room);
    Numbers apart = apart(values, numbers);
    values.forEach(value -> abscissa(value, apart.plain(value)));
  }

  /** Ticks at the left edge, with their numbers in as many digits as tell them apart. */
  public void ordinates(double room, Numbers numbers) {
    List<Double> values = plot.ordinates(room);
    Numbers apart = apart(values, numbers);
    values.forEach(value -> ordinate(value, apart.plain(value)));
  }

  private static Numbers apart(List<Double> values, Numbers numbers) {
    Numbers apart = numbers;
    while (apart.digits() < Numbers.MOST_DIGITS
        && values.stream().map(apart::plain).distinct().count() < values.size()) {
      apart = new Numbers(apart.digits() + 1);
    }
    return apart;
  }

  /** A tick at the lower edge, with its label. */
  public void abscissa(double value, String text) {
    double x = plot.at(value, plot.up().from()).x();
    line(x, box.bottom(), x, box.bottom() + TICK);
    AxisLabels.centred(drawing, text, x, box.bottom() + LABEL_DROP, labelSize);
  }

  /** A tick at the left edge, with its label. */
  public void ordinate(double value, String text) {
    double y = plot.at(plot.across().from(), value).y();
    line(box.x() - TICK, y, box.x(), y);
    AxisLabels.left(drawing, text, box.x(), y, labelSize);
  }

  private void line(double x, double y, double toX, double toY) {
    drawing.polyline(List.of(new Point(x, y), new Point(toX, toY)), Ink.of(Role.LINE), LINE);
  }
}
