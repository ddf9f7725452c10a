package org.chainrule.drawing.depth;

import org.chainrule.drawing.chart.AxisLabels;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.depth.LayerScale;
import org.chainrule.words.Words;

/** Draws the axes that the pictures of the depth study have in common. */
final class Axes {

  static final double SMALL = 0.82;

  /** From the top of a panel to what is said on top of its upright axis, below the legend. */
  static final double TOP_BASELINE = 3.5;

  private Axes() {}

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
