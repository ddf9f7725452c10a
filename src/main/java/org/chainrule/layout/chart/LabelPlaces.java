package org.chainrule.layout.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** Finds places for labels beside points: within a frame, and over nothing that stands already. */
public final class LabelPlaces {

  private static final double DISTANCE = 0.62;
  private static final double LIFT = 0.9;

  private final Box frame;
  private final List<Box> taken = new ArrayList<>();
  private final List<Point> line;

  /**
   * Places within a frame.
   *
   * @param line a curve that no label lies on
   */
  public LabelPlaces(Box frame, List<Point> line) {
    this.frame = frame;
    this.line = List.copyOf(line);
  }

  /** Keeps a place free of labels. */
  public void take(Box box) {
    taken.add(box);
  }

  /**
   * Returns the first free place: above or below the point, to its left or right, or further off;
   * no later label gets it. Empty if there is none.
   *
   * @param below whether below comes before above
   */
  public Optional<Box> find(Point at, boolean below, double width, double height) {
    Optional<Box> place =
        places(at, below, width, height)
            .filter(box -> isFree(box) && isOffTheLine(box))
            .findFirst();
    place.ifPresent(this::take);
    return place;
  }

  private static Stream<Box> places(Point at, boolean below, double width, double height) {
    double x = at.x() - width / 2;
    Box over = new Box(x, at.y() - DISTANCE - height, width, height);
    Box under = new Box(x, at.y() + DISTANCE, width, height);
    Box left = new Box(at.x() - DISTANCE - width, at.y() - height / 2, width, height);
    Box right = new Box(at.x() + DISTANCE, at.y() - height / 2, width, height);
    return Stream.of(
        below ? under : over,
        below ? over : under,
        left,
        right,
        left.moved(0, -height),
        right.moved(0, height),
        over.moved(0, -LIFT),
        under.moved(0, LIFT));
  }

  private boolean isOffTheLine(Box place) {
    return line.stream().noneMatch(point -> place.contains(point.x(), point.y()));
  }

  private boolean isFree(Box place) {
    boolean within =
        place.x() >= frame.x()
            && place.y() >= frame.y()
            && place.right() <= frame.right()
            && place.bottom() <= frame.bottom();
    return within && taken.stream().noneMatch(place::overlaps);
  }
}
