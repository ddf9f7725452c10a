package org.chainrule.layout.graph;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far the rows of the picture are filled from the left. A column stands in several rows at
 * once, and as far to the left as all of them allow; what is wide in one row does not widen the
 * others.
 */
final class Skyline {

  /** The rows of the picture, from the top. */
  enum Row {
    PARAMETERS,
    FORWARD,
    BACKWARD,
    GRADIENTS
  }

  /**
   * How far a column reaches in one row, with the air that it wants there.
   *
   * @param row which row
   * @param left to the left of its middle
   * @param right to the right of its middle
   */
  record Reach(Row row, double left, double right) {

    /** As far to both sides. */
    static Reach around(Row row, double half) {
      return new Reach(row, half, half);
    }
  }

  private final Map<Row, Double> edges = new EnumMap<>(Row.class);

  Skyline(double left) {
    for (Row row : Row.values()) {
      edges.put(row, left);
    }
  }

  /** Returns the middle of the next column, and fills the rows up to its right. */
  double place(List<Reach> column) {
    double middle = 0;
    for (Reach reach : column) {
      middle = Math.max(middle, edges.get(reach.row()) + reach.left());
    }
    for (Reach reach : column) {
      fill(reach.row(), middle + reach.right());
    }
    return middle;
  }

  /** Fills a row up to a place. */
  void fill(Row row, double right) {
    edges.merge(row, right, Math::max);
  }

  /** Returns up to where a row is filled. */
  double edge(Row row) {
    return edges.get(row);
  }

  /** Returns up to where any row is filled. */
  double right() {
    return edges.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
