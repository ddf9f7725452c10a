package org.chainrule.drawing.train;

import java.text.BreakIterator;
import java.util.Locale;
import org.chainrule.drawing.chart.AxisLabels;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.layout.Point;

/** Writes what a picture is called and what it tells. */
final class Titles {

  private static final double LEAST = 0.95;
  private static final double ABOVE = 0.4;
  private static final double LINE = 1.08;
  private static final double NOTE_LINE = 1.2;

  private Titles() {}

  /** Writes a title on one line; what is wider than its panel is set smaller. */
  static void paint(
      Drawing drawing, String title, double x, double baseline, double most, double room) {
    double size = most * Math.min(1, room / drawing.textWidth(title, TextStyle.strong(most)));
    drawing.text(title, x, baseline, TextStyle.strong(size), Ink.of(Role.TEXT));
  }

  /** Writes what is told on one line, or on two as close as they can be, before it gets small. */
  static void tell(
      Drawing drawing, String told, double x, double baseline, double most, double room) {
    if (drawing.textWidth(told, TextStyle.strong(LEAST)) <= room) {
      paint(drawing, told, x, baseline, most, room);
      return;
    }
    int middle = middle(drawing, told, TextStyle.strong(LEAST));
    double first = baseline - ABOVE;
    paint(drawing, told.substring(0, middle).strip(), x, first, LEAST, room);
    paint(drawing, told.substring(middle).strip(), x, first + LINE, LEAST, room);
  }

  /**
   * Writes what is to be known in muted letters, on one line or on two, and only where these are
   * too long still, smaller.
   *
   * @param baseline that of the last line
   * @param room of a line
   */
  static void note(
      Drawing drawing, String text, double x, double baseline, double size, double room) {
    TextStyle style = TextStyle.regular(size);
    int middle = drawing.textWidth(text, style) <= room ? 0 : middle(drawing, text, style);
    String last = text.substring(middle).strip();
    String first = text.substring(0, middle).strip();
    AxisLabels.caption(drawing, last, new Point(x, baseline), size, room, Role.MUTED);
    if (middle > 0) {
      Point over = new Point(x, baseline - NOTE_LINE * size);
      AxisLabels.caption(drawing, first, over, size, room, Role.MUTED);
    }
  }

  /** Returns where a line may end so that both are as short as can be. */
  private static int middle(Drawing drawing, String told, TextStyle style) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(told);
    int best = told.length();
    double least = Double.POSITIVE_INFINITY;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      double wider =
          Math.max(
              drawing.textWidth(told.substring(0, end).strip(), style),
              drawing.textWidth(told.substring(end).strip(), style));
      if (wider < least) {
        least = wider;
        best = end;
      }
    }
    return best;
  }
}
