package org.chainrule.drawing.depth;

import java.util.List;
import org.chainrule.drawing.chart.AxisLabels;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.LayerScale;
import org.chainrule.layout.depth.LogAxis;
import org.chainrule.words.Words;

/** Draws the axes that the pictures of the depth study have in common. */
final class Axes {

  static final double SMALL = 0.82;

  /** From the top of a panel to what is said on top of its upright axis, below the legend. */
  static final double TOP_BASELINE = 3.5;

  private static final double TICK_ROOM = 1.7;

  private Axes() {}

  /** Draws the decades of an axis with their names on the left. */
  static void decades(Drawing drawing, LogAxis axis, Box plot) {
    for (int tick : axis.ticks((int) (plot.height() / TICK_ROOM) + 1)) {
      double y = plot.bottom() - axis.share(tick) * plot.height();
      rule(drawing, plot, y, tick == 0 ? 0.9 : 0.35);
      Formula power = powerOfTen(tick);
      double width = drawing.formula(power, SMALL).width();
      double x = plot.x() - AxisLabels.GAP - width;
      drawing.formula(power, x, y + AxisLabels.DROP, SMALL, Ink.of(Role.MUTED));
    }
  }

  private static Formula powerOfTen(int exponent) {
    return exponent == 0
        ? Formulas.whole(1)
        : new Formula.Power(Formulas.whole(10), Formulas.whole(exponent));
  }

  static void rule(Drawing drawing, Box plot, double y, double strength) {
    drawing.polyline(
        List.of(new Point(plot.x(), y), new Point(plot.right(), y)),
        Ink.of(Role.LINE).withOpacity(strength),
        Line.solid(0.06));
  }

  /** Says on top of an upright axis what is measured along it. */
  static void top(Drawing drawing, Formula measured, double edge, double baseline) {
    double x = edge - AxisLabels.GAP - drawing.formula(measured, SMALL).width();
    drawing.formula(measured, x, baseline, SMALL, Ink.of(Role.MUTED));
  }

  /** Draws the numbers of the layers, and before them what they are. */
  static void layers(Drawing drawing, LayerScale scale, double baseline) {
    String name = Words.of("depth.chart.layer");
    AxisLabels.left(drawing, name, scale.plot().x(), baseline - AxisLabels.DROP, SMALL);
    for (int layer : scale.labelled()) {
      AxisLabels.centred(drawing, String.valueOf(layer), scale.x(layer), baseline, SMALL);
    }
  }

  /** Marks the place of the layer that is looked at. */
  static void cursor(Drawing drawing, LayerScale scale, int layer, double top, double bottom) {
    double width = Math.max(0.5, Math.min(1.6, scale.step()));
    drawing.fill(
        new Box(scale.x(layer) - width / 2, top, width, bottom - top), 0.2, Ink.of(Role.RAISED));
  }

  /** Writes what stands to the left of a strip, right-aligned. */
  static void name(Drawing drawing, String text, Box strip) {
    AxisLabels.left(drawing, text, strip.x(), strip.centerY(), SMALL);
  }
}
