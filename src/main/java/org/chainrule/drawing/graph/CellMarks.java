package org.chainrule.drawing.graph;

import java.util.List;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Stripes;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** The marks in cells and beside them. A unit is the size of the digits. */
public final class CellMarks {

  private static final double ROUND = 0.2;
  private static final double CORNER = 0.42;

  private CellMarks() {}

  /** Stripes for what is off; crossed ones for what stands at a kink. */
  public static void hatch(Drawing drawing, Box box, double unit, boolean crossed) {
    Ink ink = Ink.of(Role.BLOCKED);
    Line line = Line.solid(0.1 * unit);
    if (crossed) {
      Stripes.crossed(drawing, box, 0.42 * unit, ink, line);
    } else {
      Stripes.paint(drawing, box, 0.42 * unit, ink, line);
    }
  }

  /** The rim of what is saturated. */
  public static void rim(Drawing drawing, Box box, double unit) {
    Box rim = box.grown(-0.06 * unit);
    drawing.stroke(rim, ROUND * unit, Ink.of(Role.FLAT), Line.solid(0.13 * unit));
  }

  /** A small ± in the corner: what came from both sides met and made 0. */
  public static void cancelled(Drawing drawing, Box box, double unit) {
    TextStyle style = TextStyle.strong(0.62 * unit).right();
    drawing.text("±", box.right() - 0.08 * unit, box.y() + 0.52 * unit, style, Ink.of(Role.MUTED));
  }

  /** The sign ⊣: a way that ends at a wall. */
  public static void stop(Drawing drawing, Point at, double unit, Ink ink) {
    Line line = Line.solid(0.11 * unit);
    Point end = new Point(at.x() + 0.42 * unit, at.y());
    double half = 0.34 * unit;
    drawing.polyline(List.of(at, end), ink, line);
    drawing.polyline(
        List.of(new Point(end.x(), end.y() - half), new Point(end.x(), end.y() + half)), ink, line);
  }

  /** Fills a corner of what is lit, so that it is told from what is selected without colours. */
  public static void corner(Drawing drawing, Box cell) {
    double side = CORNER * Math.min(cell.width(), cell.height());
    drawing.fillPolygon(
        List.of(
            new Point(cell.x(), cell.y()),
            new Point(cell.x() + side, cell.y()),
            new Point(cell.x(), cell.y() + side)),
        Ink.of(Role.LIT));
  }
}
