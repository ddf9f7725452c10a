package org.chainrule.export;

import java.util.Optional;
import org.chainrule.layout.Box;

/**
 * How a picture is divided up, in pixels.
 *
 * @param unit the size of the text on it
 * @param head the line with the scenario's name
 * @param strip the timeline
 * @param graph the graph
 * @param sheet the explanation, right of the graph, or below it in a tall picture or for a wide net
 * @param curves the activations' curves, where there is room to spare for them
 */
record PictureAreas(double unit, Box head, Box strip, Box graph, Box sheet, Optional<Box> curves) {

  /** The largest digits of the graph, in units. */
  static final double LARGEST_DIGITS = 1.35;

  private static final double UNITS_ACROSS = 72;
  private static final double HEAD = 2.7;
  private static final double STRIP = 4.4;
  private static final double GAP = 0.7;
  private static final double TALL = 1.05;
  private static final double NARROWEST_SHEET = 0.27;
  private static final double WIDEST_SHEET = 0.42;
  private static final double LOWEST_SHEET = 0.36;
  private static final double HIGHEST_SHEET = 0.6;
  private static final double LOWEST_CURVES = 11;
  private static final double HIGHEST_CURVES = 16;

  /** How much wider than the picture a net is that has its explanation below it. */
  private static final double WIDE = 1.5;

  private static final double SHEET_BELOW = 0.52;

  /**
   * Divides a picture up so that the graph comes out as large as it can, and the rest gets what is
   * left.
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
    PictureAreas empty = new PictureAreas(unit, head, strip, rest, rest, Optional.empty());
    double aspect = graphSize.width() / graphSize.height();
    if (height > TALL * width) {
      return empty.stacked(aspect);
    }
    return aspect > WIDE * rest.width() / rest.height()
        ? empty.wide(aspect)
        : empty.beside(graphSize);
  }

  /** The explanation right of the graph, which needs all the width that it can get. */
  private PictureAreas beside(Box graphSize) {
    double gap = GAP * unit;
    double aspect = graphSize.width() / graphSize.height();
    double left = 1 - graph.height() * aspect / graph.width();
    double share = within(left, NARROWEST_SHEET, WIDEST_SHEET);
    double width = (graph.width() - gap) * share;
    double graphWidth = graph.width() - gap - width;
    double scale = Math.min(graphWidth / graphSize.width(), LARGEST_DIGITS * unit);
    double spare = graph.height() - gap - graphSize.height() * scale;
    double below = spare >= LOWEST_CURVES * unit ? Math.min(spare, HIGHEST_CURVES * unit) : 0;
    double graphHeight = graph.height() - (below > 0 ? below + gap : 0);
    Box upper = new Box(graph.x(), graph.y(), graphWidth, graphHeight);
    Box lower = new Box(graph.x(), upper.bottom() + gap, graphWidth, below);
    Box right = new Box(upper.right() + gap, graph.y(), width, graph.height());
    return with(upper, right, below > 0 ? Optional.of(lower) : Optional.empty());
  }

  /** A wide net over the whole width, with the explanation and the curves below it. */
  private PictureAreas wide(double aspect) {
    double gap = GAP * unit;
    Box upper = upper(aspect);
    Box lower = below(upper);
    double width = (lower.width() - gap) * SHEET_BELOW;
    Box left = new Box(lower.x(), lower.y(), width, lower.height());
    double rest = lower.width() - gap - width;
    Box right = new Box(left.right() + gap, lower.y(), rest, lower.height());
    return with(upper, left, Optional.of(right));
  }

  /** The explanation below the graph, in a tall picture. */
  private PictureAreas stacked(double aspect) {
    Box upper = upper(aspect);
    return with(upper, below(upper), Optional.empty());
  }

  private Box upper(double aspect) {
    double left = 1 - graph.width() / aspect / graph.height();
    double share = within(left, LOWEST_SHEET, HIGHEST_SHEET);
    double height = (graph.height() - GAP * unit) * (1 - share);
    return new Box(graph.x(), graph.y(), graph.width(), height);
  }

  private Box below(Box upper) {
    double y = upper.bottom() + GAP * unit;
    return new Box(graph.x(), y, graph.width(), graph.bottom() - y);
  }

  private PictureAreas with(Box newGraph, Box newSheet, Optional<Box> newCurves) {
    return new PictureAreas(unit, head, strip, newGraph, newSheet, newCurves);
  }

  private static double within(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
