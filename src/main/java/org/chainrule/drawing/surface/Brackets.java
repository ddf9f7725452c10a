package org.chainrule.drawing.surface;

import java.util.List;
import org.chainrule.layout.Point;

/** Draws the brackets of a matrix. */
public final class Brackets {

  private static final double SERIF = 0.3;
  private static final Line LINE = Line.solid(0.11);

  private Brackets() {}

  /** Draws both brackets, their upright lines at {@code left} and {@code right}. */
  public static void paint(Drawing drawing, double left, double right, double top, double bottom) {
    bracket(drawing, left, SERIF, top, bottom);
    bracket(drawing, right, -SERIF, top, bottom);
  }

  private static void bracket(Drawing drawing, double x, double serif, double top, double bottom) {
    drawing.polyline(
        List.of(
            new Point(x + serif, top),
            new Point(x, top),
            new Point(x, bottom),
            new Point(x + serif, bottom)),
        Ink.of(Role.TEXT),
        LINE);
  }
}
