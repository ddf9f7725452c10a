package org.chainrule.arrays.text.common;

import java.util.List;
import org.chainrule.algebra.Matrix;

/**
 * The entries of an array with its shape.
 *
 * @param shape its dimensions; none of a single number
 * @param matrix its entries; those of one dimension stand as a column
 */
public record Shaped(List<Integer> shape, Matrix matrix) {

  /** A single number. */
  public static Shaped scalar(double number) {
    return new Shaped(List.of(), Matrix.scalar(number));
  }

  /** A matrix with rows and columns. */
  public static Shaped rows(Matrix matrix) {
    return new Shaped(List.of(matrix.rows(), matrix.columns()), matrix);
  }

  /** What was read as one row, and is a list. */
  public static Shaped list(Matrix row) {
    return new Shaped(List.of(row.columns()), row.transpose());
  }
}
