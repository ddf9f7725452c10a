package org.chainrule.drawing.surface;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** Draws the rim of a card, a panel with rounded corners. Lengths are in pixels. */
public final class CardPainter {

  private static final double RADIUS = 7;
  private static final int PIECES = 8;
  private static final Line EDGE = Line.solid(1);
  private static final Ink INK = Ink.mix(Role.LINE, Role.BACKGROUND, 0.5);

  private CardPainter() {}

  /**
   * Covers what reaches into the rim of a card, cuts its corners, and draws its edge.
   *
   * @param rim how wide the rim is
   */
  public static void paintRim(Drawing drawing, Box card, double rim) {
    band(drawing, new Box(card.x(), card.y(), card.width(), rim));
    band(drawing, new Box(card.x(), card.bottom() - rim, card.width(), rim));
    band(drawing, new Box(card.x(), card.y(), rim, card.height()));
    band(drawing, new Box(card.right() - rim, card.y(), rim, card.height()));
    corner(drawing, card.x(), card.y(), 1, 1);
    corner(drawing, card.right(), card.y(), -1, 1);
    corner(drawing, card.x(), card.bottom(), 1, -1);
    corner(drawing, card.right(), card.bottom(), -1, -1);
    double across = card.width() - 2 * RADIUS;
    double down = card.height() - 2 * RADIUS;
    side(drawing, new Box(card.x() + RADIUS, card.y(), across, 1));
    side(drawing, new Box(card.x() + RADIUS, card.bottom() - 1, across, 1));
    side(drawing, new Box(card.x(), card.y() + RADIUS, 1, down));
    side(drawing, new Box(card.right() - 1, card.y() + RADIUS, 1, down));
  }

  private static void band(Drawing drawing, Box box) {
    drawing.fill(box, 0, Ink.of(Role.SURFACE));
  }

  private static void side(Drawing drawing, Box box) {
    drawing.fill(box, 0, INK);
  }

  /** The corner at (x, y); the card lies in the directions dx and dy from it. */
  private static void corner(Drawing drawing, double x, double y, int dx, int dy) {
    List<Point> outside = new ArrayList<>(List.of(new Point(x, y)));
    List<Point> edge = new ArrayList<>();
    for (int k = 0; k <= PIECES; k++) {
      double angle = Math.PI / 2 * k / PIECES;
      outside.add(onArc(x, y, dx, dy, RADIUS, angle));
      edge.add(onArc(x, y, dx, dy, RADIUS - EDGE.width() / 2, angle));
    }
    drawing.fillPolygon(outside, Ink.of(Role.BACKGROUND));
    drawing.polyline(edge, INK, EDGE);
  }

  private static Point onArc(double x, double y, int dx, int dy, double radius, double angle) {
    return new Point(
        x + dx * (RADIUS - radius * Math.cos(angle)), y + dy * (RADIUS - radius * Math.sin(angle)));
  }
}
