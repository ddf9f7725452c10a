package org.chainrule.study.landscape;

import java.util.List;
import org.chainrule.algebra.Matrix;

/**
 * Numbers over a part of a plane, at the nodes of a square grid whose outermost nodes stand on the
 * edge.
 *
 * @param window the part of the plane
 * @param heights one or several numbers a node: of each kind a matrix of its own, row 0 at the top;
 *     may not be finite
 */
public record Relief(Window window, List<Matrix> heights) {

  /** Copies the list. */
  public Relief {
    heights = List.copyOf(heights);
  }

  /** How many nodes stand beside each other. */
  public int side() {
    return heights.get(0).rows();
  }

  /**
   * Returns a number at a point of the window, between the nodes around it by bilinear
   * interpolation.
   *
   * @param kind which of several, from 0
   */
  public double at(int kind, double x, double y) {
    double column = (x - window.left()) / window.width() * (side() - 1);
    double row = (window.top() - y) / window.height() * (side() - 1);
    return between(heights.get(kind), row, column);
  }

  /**
   * Returns the numbers in the middles of so many pixels a side.
   *
   * @param kind which of several, from 0
   */
  public Matrix pixels(int kind, int pixels) {
    Matrix nodes = heights.get(kind);
    double step = (side() - 1.0) / pixels;
    return Matrix.generate(
        pixels, pixels, (row, column) -> between(nodes, (row + 0.5) * step, (column + 0.5) * step));
  }

  private static double between(Matrix nodes, double row, double column) {
    int up = Math.max(0, Math.min(nodes.rows() - 2, (int) row));
    int left = Math.max(0, Math.min(nodes.columns() - 2, (int) column));
    double down = row - up;
    double right = column - left;
    return mix(
        mix(nodes.get(up, left), nodes.get(up, left + 1), right),
        mix(nodes.get(up + 1, left), nodes.get(up + 1, left + 1), right),
        down);
  }

  /** What is not finite may be beside a point that it does not reach. */
  private static double mix(double one, double other, double share) {
    return share == 0 ? one : share == 1 ? other : one + (other - one) * share;
  }
}
