package org.chainrule.view.graph;

import java.util.Comparator;
import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** Where words about a cell stand: over it, and over no cell that made it. */
final class TooltipPlace {

  private static final double GAP = 6;

  private TooltipPlace() {}

  /**
   * Returns the lower left corner of the words, in the unit of the boxes.
   *
   * @param cell what they speak of
   * @param lit what they must not cover
   * @param width how wide they are
   * @param height how high they are
   */
  static Point above(Box cell, List<Box> lit, double width, double height) {
    double bottom = cell.y() - GAP;
    List<Box> upwards =
        lit.stream().sorted(Comparator.comparingDouble(Box::bottom).reversed()).toList();
    for (Box made : upwards) {
      if (made.overlaps(new Box(cell.x(), bottom - height, width, height))) {
        bottom = made.y() - GAP;
      }
    }
    return new Point(cell.x(), bottom);
  }
}
