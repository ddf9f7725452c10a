package org.chainrule.drawing.chart;

import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.layout.Point;

/** Writes what the ticks of an axis mean, in muted letters. */
public final class AxisLabels {

  /** How far a label stands away from the left edge of its plot. */
  public static final double GAP = 0.45;

  /** How far the baseline of a label lies below the place that it speaks of. */
  public static final double DROP = 0.28;

  /** How wide a label may be there; a longer one is set smaller. */
  private static final double ROOM = 3.5;

  private AxisLabels() {}

  /** Writes a label that ends a little to the left of an edge, at the height of {@code y}. */
  public static void left(Drawing drawing, String text, double edge, double y, double size) {
    double width = drawing.textWidth(text, TextStyle.regular(size));
    double share = Math.min(1, ROOM / width);
    TextStyle style = TextStyle.regular(size * share).right();
    drawing.text(text, edge - GAP, y + DROP * share, style, Ink.of(Role.MUTED));
  }

  /** Writes what is to be known of a chart below it, smaller where there is little room. */
  public static void caption(
      Drawing drawing, String text, Point at, double size, double room, Role role) {
    double share = Math.min(1, room / drawing.textWidth(text, TextStyle.regular(size)));
    drawing.text(text, at.x(), at.y(), TextStyle.regular(size * share), Ink.of(role));
  }

  /** Writes a label with its middle at {@code x}. */
  public static void centred(Drawing drawing, String text, double x, double baseline, double size) {
    TextStyle style = TextStyle.regular(size).centered();
    drawing.text(text, x, baseline, style, Ink.of(Role.MUTED));
  }
}
