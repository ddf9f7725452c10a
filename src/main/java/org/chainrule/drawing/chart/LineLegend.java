package org.chainrule.drawing.chart;

import java.util.List;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** Writes what the lines of a plot are, each behind a piece of it, one after the other. */
public final class LineLegend {

  private static final double SAMPLE = 1.5;
  private static final double TEXT = 1.8;
  private static final double GAP = 0.9;
  private static final double RISE = 0.32;

  private final Drawing drawing;
  private final double baseline;
  private final TextStyle style;
  private double x;

  /** A legend that begins at {@code x}, in letters of this size. */
  public LineLegend(Drawing drawing, double x, double baseline, double size) {
    this.drawing = drawing;
    this.x = x;
    this.baseline = baseline;
    this.style = TextStyle.regular(size);
  }

  /** Adds a line with what it is, of which the glossary tells more. */
  void add(Line line, Role role, String text, Meaning meaning) {
    double from = x;
    add(line, role, text);
    drawing.means(meaning, new Box(from, baseline - 0.8, x - GAP - from, 1.1));
  }

  /** Adds a line with what it is. */
  public void add(Line line, Role role, String text) {
    double y = baseline - RISE;
    drawing.polyline(List.of(new Point(x, y), new Point(x + SAMPLE, y)), Ink.of(role), line);
    drawing.text(text, x + TEXT, baseline, style, Ink.of(Role.MUTED));
    x += width(drawing, style, text);
  }

  /** How much room a line takes with what it is, and the gap to the next. */
  static double width(Measure measure, double size, String text) {
    return width(measure, TextStyle.regular(size), text);
  }

  private static double width(Measure measure, TextStyle style, String text) {
    return TEXT + measure.textWidth(text, style) + GAP;
  }
}
