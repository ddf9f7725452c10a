package org.chainrule.drawing.surface;

import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** Says of a filled area without a colour which way its numbers have gone: up or down. */
public final class TurnMark {

  private static final double HALF = 0.3;

  private TurnMark() {}

  /** Draws a triangle in the middle of the area that points up or down. */
  public static void paint(Drawing drawing, Box area, boolean up) {
    double half = HALF * Math.min(area.width(), area.height());
    double x = area.centerX();
    double tip = area.centerY() + (up ? -half : half);
    double base = area.centerY() + (up ? half : -half);
    drawing.fillPolygon(
        List.of(new Point(x, tip), new Point(x + half, base), new Point(x - half, base)),
        Ink.of(Role.SURFACE));
  }
}
