package org.chainrule.network.valid;

import org.chainrule.algebra.Matrix;

/** The check that a number given by a person is finite. */
public final class Finite {

  private Finite() {}

  /** Throws, naming the first entry that is not finite, if there is one. */
  public static void require(Matrix matrix, String name) {
    if (matrix.isFinite()) {
      return;
    }
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        if (!Double.isFinite(matrix.get(row, column))) {
          throw new InvalidNetworkException("notFinite", name, row + 1, column + 1);
        }
      }
    }
  }
}
