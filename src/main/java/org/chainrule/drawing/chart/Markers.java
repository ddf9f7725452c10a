package org.chainrule.drawing.chart;

import java.util.List;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Stripes;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * The colours and marks by which stacks and runs are told apart; without colours by the marks
 * alone.
 */
public final class Markers {

  private static final List<Role> ROLES =
      List.of(
          Role.STACK_ONE,
          Role.STACK_TWO,
          Role.STACK_THREE,
          Role.STACK_FOUR,
          Role.STACK_FIVE,
          Role.STACK_SIX);

  private Markers() {}

  /** Returns the colour of a stack, counted from 0. */
  public static Role role(int stack) {
    return ROLES.get(stack % ROLES.size());
  }

  /**
   * Draws the mark of a stack: a disc, a square, a diamond, a triangle, one upside down, a cross.
   */
  public static void paint(Drawing drawing, int stack, Point at, double radius, Ink ink) {
    switch (stack % ROLES.size()) {
      case 0 -> drawing.fillCircle(at, radius, ink);
      case 1 -> drawing.fill(around(at, radius * 0.9), 0, ink);
      case 2 -> drawing.fillPolygon(corners(at, radius * 1.25, 4), ink);
      case 3 -> drawing.fillPolygon(corners(at, radius * 1.3, 3), ink);
      case 4 -> drawing.fillPolygon(corners(at, -radius * 1.3, 3), ink);
      default -> drawing.fillPolygon(cross(at, radius * 1.2, radius * 0.42), ink);
    }
  }

  private static Box around(Point at, double half) {
    return new Box(at.x() - half, at.y() - half, 2 * half, 2 * half);
  }

  /** The first corner points upwards. */
  private static List<Point> corners(Point at, double radius, int count) {
    Point[] corners = new Point[count];
    for (int k = 0; k < count; k++) {
      double angle = 2 * Math.PI * k / count;
      corners[k] = new Point(at.x() + radius * Math.sin(angle), at.y() - radius * Math.cos(angle));
    }
    return List.of(corners);
  }

  private static List<Point> cross(Point at, double reach, double half) {
    double[] x = {half, half, reach, reach, half, half, -half, -half, -reach, -reach, -half, -half};
    Point[] corners = new Point[x.length];
    for (int k = 0; k < x.length; k++) {
      // The ordinates are the abscissas a quarter of a turn further.
      corners[k] = new Point(at.x() + x[k], at.y() + x[(k + 9) % x.length]);
    }
    return List.of(corners);
  }

  /** Hatches a box with stripes. */
  public static void hatch(Drawing drawing, Box box, Role role) {
    Stripes.paint(drawing, box, 0.5, Ink.of(role), Line.solid(0.09));
  }
}
