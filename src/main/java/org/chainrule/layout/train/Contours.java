package org.chainrule.layout.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainrule.algebra.Matrix;
import org.chainrule.layout.Point;

/**
 * Finds the lines along which numbers at the nodes of a grid have one value, by marching squares:
 * W. E. Lorensen and H. E. Cline, Marching cubes (1987), in the plane. Between two nodes the
 * numbers are taken to run straight; at a saddle the middle of the square decides. Squares with a
 * corner that is not finite have no line.
 */
public final class Contours {

  private final Matrix nodes;
  private final double level;
  private final Map<Edge, List<Edge>> next = new HashMap<>();

  /** The edge from a node to the one on its right, or to the one below it. */
  private record Edge(int row, int column, boolean down) {}

  private Contours(Matrix nodes, double level) {
    this.nodes = nodes;
    this.level = level;
  }

  /**
   * Returns the lines of a value, each as points (column, row) counted from 0; the first point of a
   * closed one is its last, too.
   */
  public static List<List<Point>> of(Matrix nodes, double level) {
    Contours contours = new Contours(nodes, level);
    for (int row = 0; row + 1 < nodes.rows(); row++) {
      for (int column = 0; column + 1 < nodes.columns(); column++) {
        contours.addSquare(row, column);
      }
    }
    return contours.chains();
  }

  private void addSquare(int row, int column) {
    double sum =
        nodes.get(row, column)
            + nodes.get(row, column + 1)
            + nodes.get(row + 1, column)
            + nodes.get(row + 1, column + 1);
    if (!Double.isFinite(sum)) {
      return;
    }
    Edge top = new Edge(row, column, false);
    Edge right = new Edge(row, column + 1, true);
    Edge bottom = new Edge(row + 1, column, false);
    Edge left = new Edge(row, column, true);
    boolean corner = above(row, column);
    List<Edge> crossed = new ArrayList<>();
    for (Edge edge : List.of(top, right, bottom, left)) {
      if (isCrossed(edge)) {
        crossed.add(edge);
      }
    }
    if (crossed.size() == 2) {
      join(crossed.get(0), crossed.get(1));
    } else if (crossed.size() == 4 && corner == sum / 4 >= level) {
      join(top, right);
      join(bottom, left);
    } else if (crossed.size() == 4) {
      join(top, left);
      join(bottom, right);
    }
  }

  private boolean above(int row, int column) {
    return nodes.get(row, column) >= level;
  }

  private boolean isCrossed(Edge edge) {
    return above(edge.row, edge.column) != above(endRow(edge), endColumn(edge));
  }

  private static int endRow(Edge edge) {
    return edge.down ? edge.row + 1 : edge.row;
  }

  private static int endColumn(Edge edge) {
    return edge.down ? edge.column : edge.column + 1;
  }

  private void join(Edge one, Edge other) {
    next.computeIfAbsent(one, key -> new ArrayList<>(2)).add(other);
    next.computeIfAbsent(other, key -> new ArrayList<>(2)).add(one);
  }

  /** Those with an end first, and then the closed ones. */
  private List<List<Point>> chains() {
    List<List<Point>> chains = new ArrayList<>();
    Set<Edge> seen = new HashSet<>();
    List<Edge> starts = new ArrayList<>(next.keySet());
    starts.sort((one, other) -> next.get(one).size() - next.get(other).size());
    for (Edge start : starts) {
      if (!seen.contains(start)) {
        chains.add(chain(start, seen));
      }
    }
    return chains;
  }

  private List<Point> chain(Edge start, Set<Edge> seen) {
    List<Point> points = new ArrayList<>();
    Edge at = start;
    Edge before = null;
    while (at != null && seen.add(at)) {
      points.add(point(at));
      Edge came = before;
      before = at;
      at = next.get(at).stream().filter(edge -> !edge.equals(came)).findFirst().orElse(null);
    }
    if (at != null) {
      points.add(point(at));
    }
    return points;
  }

  private Point point(Edge edge) {
    double from = nodes.get(edge.row, edge.column);
    double to = nodes.get(endRow(edge), endColumn(edge));
    double share = (level - from) / (to - from);
    return edge.down
        ? new Point(edge.column, edge.row + share)
        : new Point(edge.column + share, edge.row);
  }
}
