package org.chainrule.network.activation;

import org.chainrule.algebra.Matrix;

/**
 * For each entry of a column the sum of all its other entries, so that 1 − pᵢ loses no digits.
 *
 * <p>Few entries are added up from the first to the last. Of many that would take a sum as long as
 * the column for each entry; there the sum before an entry meets the sum behind it, which rounds in
 * another order.
 */
public final class SumsOfOthers {

  /** Up to here a sum for each entry takes no time that anyone notices. */
  private static final int MOST_IN_ORDER = 256;

  private final Matrix matrix;
  private final int column;
  private final double[] before;
  private final double[] behind;

  /** The sums of one column of a matrix. */
  public SumsOfOthers(Matrix matrix, int column) {
    this.matrix = matrix;
    this.column = column;
    int count = matrix.rows();
    this.before = new double[count + 1];
    this.behind = new double[count + 1];
    for (int k = 0; k < count; k++) {
      before[k + 1] = before[k] + matrix.get(k, column);
      behind[count - k - 1] = behind[count - k] + matrix.get(count - k - 1, column);
    }
  }

  /** Returns the sum of all entries but the one in this row. */
  public double of(int row) {
    if (matrix.get(row, column) == 0) {
      return before[matrix.rows()];
    }
    return matrix.rows() > MOST_IN_ORDER ? before[row] + behind[row + 1] : inOrder(row);
  }

  private double inOrder(int row) {
    double sum = before[row];
    for (int k = row + 1; k < matrix.rows(); k++) {
      sum += matrix.get(k, column);
    }
    return sum;
  }
}
