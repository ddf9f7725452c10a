package org.chainrule.arrays;

import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.algebra.Matrix;

/**
 * An array of numbers with its shape.
 *
 * @param shape its dimensions, at most two; none of a single number
 * @param matrix its entries, finite; one with a single dimension stands as a column
 */
public record NumberArray(String source, String name, List<Integer> shape, Matrix matrix)
    implements Found {

  /** Checks the shape against the entries. */
  public NumberArray {
    shape = List.copyOf(shape);
    int rows = shape.isEmpty() ? 1 : shape.get(0);
    int columns = shape.size() < 2 ? 1 : shape.get(1);
    if (shape.size() > 2 || matrix.rows() != rows || matrix.columns() != columns) {
      throw new IllegalArgumentException(shape + " is not the shape of " + matrix.rows() + " rows");
    }
  }

  /** An array with two dimensions. */
  public static NumberArray of(String source, String name, Matrix matrix) {
    return new NumberArray(source, name, List.of(matrix.rows(), matrix.columns()), matrix);
  }

  /** Whether it has one dimension, so that it neither stands nor lies. */
  public boolean isList() {
    return shape.size() == 1;
  }

  /** Returns its shape as a person writes it, such as {@code 2 × 3}; a list's is its length. */
  public String shapeWords() {
    return shape.stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }
}
