package org.chainrule.layout.graph;

import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * A small map of the graph in a strip of its panel, shown while not all of it is visible.
 *
 * @param box where the map stands in the panel
 * @param scale how many of the panel's lengths a unit of the graph takes on the map
 */
public record OverviewLayout(Box box, double scale) {

  private static final double SHARE = 0.6;
  private static final double LEGEND = 13.5;
  private static final double MARGIN = 0.5;

  /**
   * Places the map at the left of a strip.
   *
   * @param strip where the map may stand
   * @param graph the extent of the graph
   */
  public static OverviewLayout in(Box strip, Box graph) {
    double scale =
        Math.min(
            Math.max(1, Math.min(strip.width() * SHARE, strip.width() - LEGEND)) / graph.width(),
            (strip.height() - 2 * MARGIN) / graph.height());
    double height = graph.height() * scale;
    Box box =
        new Box(
            strip.x() + 2 * MARGIN, strip.centerY() - height / 2, graph.width() * scale, height);
    return new OverviewLayout(box, scale);
  }

  /** Returns where something of the graph stands on the map. */
  public Box onMap(Box inGraph) {
    return new Box(
        box.x() + inGraph.x() * scale,
        box.y() + inGraph.y() * scale,
        inGraph.width() * scale,
        inGraph.height() * scale);
  }

  /** Returns which point of the graph a place on the map is, if it lies on the map. */
  public Optional<Point> inGraph(Point place) {
    return box.contains(place.x(), place.y())
        ? Optional.of(new Point((place.x() - box.x()) / scale, (place.y() - box.y()) / scale))
        : Optional.empty();
  }
}
