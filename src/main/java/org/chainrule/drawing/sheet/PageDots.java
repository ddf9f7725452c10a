package org.chainrule.drawing.sheet;

import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** One dot a page along the lower edge, that of the page which is shown filled. */
public final class PageDots {

  private static final double SMALL = 0.13;
  private static final double LARGE = 0.2;
  private static final double DISTANCE = 0.75;
  private static final double ABOVE_EDGE = 0.38;

  private PageDots() {}

  /**
   * Draws the dots, if there is more than one page.
   *
   * @param page the one that is shown, from 0
   * @param box what they stand at the lower edge of; a unit is the size of the text
   */
  public static void paint(Drawing drawing, int pages, int page, Box box) {
    if (pages < 2) {
      return;
    }
    double x = box.width() / 2 - (pages - 1) * DISTANCE / 2;
    double y = box.height() - ABOVE_EDGE;
    for (int k = 0; k < pages; k++) {
      boolean shown = k == page;
      Role role = shown ? Role.TEXT : Role.LINE;
      drawing.fillCircle(new Point(x + k * DISTANCE, y), shown ? LARGE : SMALL, Ink.of(role));
    }
    drawing.means(Meaning.PAGES, new Box(x, y, (pages - 1) * DISTANCE, 0).grown(DISTANCE / 2));
  }
}
