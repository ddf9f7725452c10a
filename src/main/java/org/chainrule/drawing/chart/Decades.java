package org.chainrule.drawing.chart;

import java.util.List;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.LogAxis;

/** Draws the decades of an upright axis of powers of ten. */
public final class Decades {

  private static final double SMALL = 0.82;
  private static final double ROOM = 1.7;

  private Decades() {}

  /** Draws a line across the plot at each, with its name on the left. */
  public static void paint(Drawing drawing, LogAxis axis, Box plot) {
    for (int tick : axis.ticks((int) (plot.height() / ROOM) + 1)) {
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

  /** Draws a line across the plot, 0 to 1 strong. */
  public static void rule(Drawing drawing, Box plot, double y, double strength) {
    drawing.polyline(
        List.of(new Point(plot.x(), y), new Point(plot.right(), y)),
        Ink.of(Role.LINE).withOpacity(strength),
        Line.solid(0.06));
  }
}
