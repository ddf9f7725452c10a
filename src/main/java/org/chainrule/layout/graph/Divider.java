package org.chainrule.layout.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * The line between the lanes, and where the words stand that say what runs in them: along the line,
 * where no arrow passes and nothing else stands.
 *
 * @param y the height of the line
 * @param forward where the words over it begin
 * @param backward where the words under it end
 */
public record Divider(double y, Place forward, Place backward) {

  /**
   * Where words stand.
   *
   * @param x their end that is nearer to the edge
   * @param share how large they can be, 1 or less
   */
  public record Place(double x, double share) {}

  private static final double MARGIN = 0.6;
  private static final double AIR = 0.2;

  /** How much wider an arrow's head is than its line, to each side. */
  private static final double HEAD = 0.3;

  /** How near to the line the words come, over it and under it. */
  private static final double NEAR = 0.25;

  /** How far from the line they reach. */
  private static final double REACH = 1.15;

  private record Gap(double left, double right) {

    boolean holds(double room) {
      return right - left >= room;
    }

    double share(double room) {
      return (right - left) / room;
    }
  }

  /**
   * Finds room for the words.
   *
   * @param blocks what stands in the graph, with names
   * @param words how wide they are
   */
  static Divider of(double y, double width, List<Box> blocks, List<Arrow> arrows, double words) {
    List<Box> inTheWay = new ArrayList<>(blocks);
    arrows.forEach(arrow -> inTheWay.addAll(segments(arrow)));
    Box over = new Box(MARGIN, y - REACH, width - 2 * MARGIN, REACH - NEAR);
    List<Gap> gaps = free(over, inTheWay);
    Place forward =
        gaps.stream()
            .filter(gap -> gap.holds(words))
            .findFirst()
            .map(gap -> new Place(gap.left(), 1))
            .orElseGet(() -> new Place(widest(gaps).left(), widest(gaps).share(words)));
    Box under = new Box(MARGIN, y + NEAR, width - 2 * MARGIN, REACH - NEAR);
    List<Gap> below = free(under, inTheWay);
    Place backward =
        below.stream()
            .filter(gap -> gap.holds(words))
            .reduce((before, after) -> after)
            .map(gap -> new Place(gap.right(), 1))
            .orElseGet(() -> new Place(widest(below).right(), widest(below).share(words)));
    return new Divider(y, forward, backward);
  }

  private static Gap widest(List<Gap> gaps) {
    return gaps.stream()
        .max(Comparator.comparingDouble(gap -> gap.right() - gap.left()))
        .orElse(new Gap(0, 0));
  }

  private static List<Box> segments(Arrow arrow) {
    List<Box> segments = new ArrayList<>();
    for (int k = 1; k < arrow.path().size(); k++) {
      Point from = arrow.path().get(k - 1);
      Point to = arrow.path().get(k);
      double x = Math.min(from.x(), to.x());
      double top = Math.min(from.y(), to.y());
      double head = k == arrow.path().size() - 1 && from.x() == to.x() ? HEAD : 0;
      double width = Math.abs(to.x() - from.x()) + 2 * head;
      segments.add(new Box(x - head, top, width, Math.abs(to.y() - from.y())));
    }
    return segments;
  }

  private static List<Gap> free(Box band, List<Box> inTheWay) {
    List<Gap> gaps = List.of(new Gap(band.x(), band.right()));
    for (Box box : inTheWay) {
      if (box.y() < band.bottom() && box.bottom() > band.y()) {
        gaps = without(gaps, box.x() - AIR, box.right() + AIR);
      }
    }
    return gaps;
  }

  private static List<Gap> without(List<Gap> gaps, double left, double right) {
    List<Gap> rest = new ArrayList<>();
    for (Gap gap : gaps) {
      if (right <= gap.left() || left >= gap.right()) {
        rest.add(gap);
        continue;
      }
      if (left > gap.left()) {
        rest.add(new Gap(gap.left(), left));
      }
      if (right < gap.right()) {
        rest.add(new Gap(right, gap.right()));
      }
    }
    return rest;
  }
}
