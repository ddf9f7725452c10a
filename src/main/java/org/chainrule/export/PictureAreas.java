package org.chainrule.export;

import org.chainrule.layout.Box;

/**
 * How a picture is divided up, in pixels.
 *
 * @param unit the size of the text on it
 * @param head the line with the scenario's name
 * @param strip the timeline
 * @param graph the graph
 * @param sheet the explanation, right of the graph, or below it in a tall picture
 */
record PictureAreas(double unit, Box head, Box strip, Box graph, Box sheet) {

  private static final double UNITS_ACROSS = 72;
  private static final double HEAD = 2.7;
  private static final double STRIP = 4.6;
  private static final double GAP = 0.7;
  private static final double TALL = 1.05;
  private static final double NARROWEST_SHEET = 0.27;
  private static final double WIDEST_SHEET = 0.42;
  private static final double LOWEST_SHEET = 0.36;
  private static final double HIGHEST_SHEET = 0.6;

  /**
   * Divides a picture up so that the graph comes out as large as it can, and the explanation gets
   * what is left.
   *
   * @param graphSize the extent of the graph in its own units
   */
  static PictureAreas of(int width, int height, Box graphSize) {
    double unit = Math.sqrt((double) width * height) / UNITS_ACROSS;
    double gap = GAP * unit;
    Box head = new Box(gap, 0, width - 2 * gap, HEAD * unit);
    Box strip = new Box(gap, head.bottom(), width - 2 * gap, STRIP * unit);
    double top = strip.bottom() + gap;
    Box rest = new Box(gap, top, width - 2 * gap, height - top - gap);
    double aspect = graphSize.width() / graphSize.height();
    return height > TALL * width
        ? stacked(unit, head, strip, rest, aspect, gap)
        : beside(unit, head, strip, rest, aspect, gap);
  }

  private static PictureAreas beside(
      double unit, Box head, Box strip, Box rest, double aspect, double gap) {
    double left = 1 - rest.height() * aspect / rest.width();
    double share = Math.max(NARROWEST_SHEET, Math.min(WIDEST_SHEET, left));
    double width = (rest.width() - gap) * share;
    double graphWidth = rest.width() - gap - width;
    Box graph = new Box(rest.x(), rest.y(), graphWidth, rest.height());
    Box sheet = new Box(graph.right() + gap, rest.y(), width, rest.height());
    return new PictureAreas(unit, head, strip, graph, sheet);
  }

  private static PictureAreas stacked(
      double unit, Box head, Box strip, Box rest, double aspect, double gap) {
    double left = 1 - rest.width() / aspect / rest.height();
    double share = Math.max(LOWEST_SHEET, Math.min(HIGHEST_SHEET, left));
    double height = (rest.height() - gap) * share;
    double graphHeight = rest.height() - gap - height;
    Box graph = new Box(rest.x(), rest.y(), rest.width(), graphHeight);
    Box sheet = new Box(rest.x(), graph.bottom() + gap, rest.width(), height);
    return new PictureAreas(unit, head, strip, graph, sheet);
  }
}
