package org.chainrule.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.layout.Point;

/** What marks mean: entries from left to right, on as many lines as they need. */
public final class Legend {

  /** From one baseline to the next. */
  private static final double LINE = 1.5;

  private static final double GAP = 1.2;

  private final List<Entry> entries;
  private final List<Point> places = new ArrayList<>();

  /** Draws an entry whose text begins at a place. */
  @FunctionalInterface
  public interface Painter {
    /** Draws it. */
    void paint(Drawing drawing, double x, double baseline);
  }

  /**
   * A mark and its meaning.
   *
   * @param width how much room it takes
   */
  public record Entry(double width, Painter painter) {}

  /** Sets entries in lines that are so wide; one that is wider has a line of its own. */
  public Legend(List<Entry> entries, double room) {
    this.entries = List.copyOf(entries);
    double x = 0;
    double y = 0;
    for (Entry entry : this.entries) {
      if (x > 0 && x + entry.width() > room) {
        x = 0;
        y += LINE;
      }
      places.add(new Point(x, y));
      x += entry.width() + GAP;
    }
  }

  /** How much higher than one line it is. */
  public double extra() {
    return places.stream().mapToDouble(Point::y).max().orElse(0);
  }

  /** Draws it; the first line stands on the baseline. */
  public void paint(Drawing drawing, double x, double baseline) {
    for (int k = 0; k < places.size(); k++) {
      Point place = places.get(k);
      entries.get(k).painter().paint(drawing, x + place.x(), baseline + place.y());
    }
  }
}
