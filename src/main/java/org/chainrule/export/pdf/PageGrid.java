package org.chainrule.export.pdf;

import java.util.Optional;
import org.chainrule.layout.Box;

/**
 * Where the steps stand on a page of a document, in points (1/72 inch).
 *
 * @param width of the page
 * @param height of the page
 * @param columns of steps
 * @param rows of steps
 * @param margin around them and between two
 */
record PageGrid(double width, double height, int columns, int rows, double margin) {

  /** ISO 216, A4. */
  private static final double SHORT = 595.276;

  private static final double LONG = 841.89;
  private static final double MARGIN = 34;
  private static final double FOOT = 24;
  private static final double FOOTER_SIZE = 8;

  /** A slide of 1920 pixels is 13⅓ inches wide, as slides of that shape are. */
  private static final double POINTS_A_PIXEL = 0.5;

  /** A page that is as large as the picture of a step. */
  static PageGrid slide(Box picture) {
    return new PageGrid(
        picture.width() * POINTS_A_PIXEL, picture.height() * POINTS_A_PIXEL, 1, 1, 0);
  }

  /**
   * The page of A4 on which so many pictures come out largest; where two are equal, the upright
   * one.
   */
  static PageGrid of(int count, Box picture) {
    PageGrid best = new PageGrid(SHORT, LONG, 1, count, MARGIN);
    for (int columns = 1; columns <= count; columns++) {
      int rows = (count + columns - 1) / columns;
      for (PageGrid one :
          new PageGrid[] {
            new PageGrid(SHORT, LONG, columns, rows, MARGIN),
            new PageGrid(LONG, SHORT, columns, rows, MARGIN)
          }) {
        if (one.scale(picture) > best.scale(picture) * 1.001) {
          best = one;
        }
      }
    }
    return best;
  }

  /** The line at the foot of the page, as high as its letters; a slide has none. */
  Optional<Box> footer() {
    Box line = new Box(margin, height - FOOT, width - 2 * margin, FOOTER_SIZE);
    return margin > 0 ? Optional.of(line) : Optional.empty();
  }

  /** How many steps there is a place for. */
  int count() {
    return columns * rows;
  }

  /** Points a pixel of the picture. */
  double scale(Box picture) {
    Box place = place(0);
    return Math.min(place.width() / picture.width(), place.height() / picture.height());
  }

  /** Returns the place of a step on the page, from the upper left on, y downwards. */
  Box place(int index) {
    double across = (width - (columns + 1) * margin) / columns;
    double down = (height - (rows + 1) * margin) / rows;
    int column = index % columns;
    int row = index / columns;
    return new Box(
        margin + column * (across + margin), margin + row * (down + margin), across, down);
  }
}
