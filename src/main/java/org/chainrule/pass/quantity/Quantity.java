package org.chainrule.pass.quantity;

import java.util.function.Supplier;
import org.chainrule.algebra.Matrix;

/** A named matrix of a pass, built when it is first looked at and never changed after. */
public final class Quantity {

  private final Name name;
  private final int rows;
  private final int columns;
  private volatile Supplier<Matrix> source;
  private volatile Matrix value;

  /** A matrix of this shape, built from its source when it is first looked at. */
  public Quantity(Name name, int rows, int columns, Supplier<Matrix> source) {
    this.name = name;
    this.rows = rows;
    this.columns = columns;
    this.source = source;
  }

  /** A matrix that is known from the start. */
  public static Quantity given(Name name, Matrix value) {
    return new Quantity(name, value.rows(), value.columns(), () -> value);
  }

  /** Which matrix this is. */
  public Name name() {
    return name;
  }

  /** The number of rows, known before the matrix is built. */
  public int rows() {
    return rows;
  }

  /** The number of columns, known before the matrix is built. */
  public int columns() {
    return columns;
  }

  /** The matrix. */
  public Matrix value() {
    Matrix built = value;
    return built != null ? built : build();
  }

  private synchronized Matrix build() {
    if (value == null) {
      value = source.get();
      source = null;
    }
    return value;
  }

  /** Returns one entry. */
  public double get(int row, int column) {
    return value().get(row, column);
  }

  @Override
  public String toString() {
    return name.id() + " (" + rows + " × " + columns + ")";
  }
}
