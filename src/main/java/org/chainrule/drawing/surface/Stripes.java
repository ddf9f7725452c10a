package org.chainrule.drawing.surface;

import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * Hatches boxes: what is hatched is off, blocked or stopped, and can be told without its colour.
 */
public final class Stripes {

  private Stripes() {}

  /** Draws stripes over a box, upwards to the right, so far from each other. */
  public static void paint(Drawing drawing, Box box, double distance, Ink ink, Line line) {
    paint(drawing, box, distance, ink, line, false);
  }

  /** Draws stripes both ways. */
  public static void crossed(Drawing drawing, Box box, double distance, Ink ink, Line line) {
    paint(drawing, box, distance, ink, line, true);
  }

  private static void paint(
      Drawing drawing, Box box, double distance, Ink ink, Line line, boolean crossed) {
    drawing.save();
    drawing.clip(box);
    for (double x = box.x() - box.height(); x < box.right(); x += distance) {
      double end = x + box.height();
      drawing.polyline(List.of(new Point(x, box.bottom()), new Point(end, box.y())), ink, line);
      if (crossed) {
        drawing.polyline(List.of(new Point(x, box.y()), new Point(end, box.bottom())), ink, line);
      }
    }
    drawing.restore();
  }
}
