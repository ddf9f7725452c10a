package org.chainrule.drawing.text;

import java.util.ArrayList;
import java.util.List;

/** Shares pieces out among lines: as few lines as will do, and none much longer than the others. */
public final class LineBreaks {

  private static final int HALVINGS = 24;

  private LineBreaks() {}

  /**
   * Returns the numbers of the pieces that begin a line, the first among them.
   *
   * @param widths of the pieces in their order, with the gaps behind them
   * @param room the width of a line; a wider piece has a line of its own
   */
  public static List<Integer> of(List<Double> widths, double room) {
    List<Integer> fewest = filled(widths, room);
    double enough = room;
    double tooLittle = 0;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (tooLittle + enough) / 2;
      if (filled(widths, middle).size() <= fewest.size()) {
        enough = middle;
      } else {
        tooLittle = middle;
      }
    }
    return filled(widths, enough);
  }

  private static List<Integer> filled(List<Double> widths, double room) {
    List<Integer> starts = new ArrayList<>();
    double x = 0;
    for (int k = 0; k < widths.size(); k++) {
      if (k == 0 || x + widths.get(k) > room) {
        starts.add(k);
        x = 0;
      }
      x += widths.get(k);
    }
    return starts;
  }
}
