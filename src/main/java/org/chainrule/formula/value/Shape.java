package org.chainrule.formula.value;

import org.chainrule.algebra.Matrix;

/** How many rows and columns a matrix has. */
public record Shape(int rows, int columns) {

  /** The shape of a single number. */
  public static final Shape SINGLE = new Shape(1, 1);

  /** Returns the shape of a matrix. */
  public static Shape of(Matrix matrix) {
    return new Shape(matrix.rows(), matrix.columns());
  }

  /** Whether it is that of a single number. */
  public boolean isSingle() {
    return equals(SINGLE);
  }

  /** The shape with rows and columns exchanged. */
  public Shape transposed() {
    return new Shape(columns, rows);
  }

  /** Whether a matrix of this shape may be used as one of that shape, each row or column again. */
  boolean fits(Shape wide) {
    return (rows == wide.rows || rows == 1) && (columns == wide.columns || columns == 1);
  }

  /** The shape as it is written, such as 3 × 1. */
  @Override
  public String toString() {
    return rows + " × " + columns;
  }
}
