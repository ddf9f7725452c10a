package org.chainrule.formula.value;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.chainrule.formula.Formula;

/**
 * What is done with values whose shapes may not fit. Numbers go with matrices of any shape; where
 * entries meet in pairs, a single column meets each column of the other matrix, and a single row
 * each row.
 *
 * @param <V> the values
 */
final class Operations<V> {

  private final Arithmetic<V> arithmetic;

  Operations(Arithmetic<V> arithmetic) {
    this.arithmetic = arithmetic;
  }

  private Shape shape(V value) {
    return arithmetic.shape(value);
  }

  /** Joins entries that share a place. */
  V pairs(Formula place, String kind, V a, V b, DoubleBinaryOperator function) {
    Shape left = shape(a);
    Shape right = shape(b);
    if (!left.fits(right) && !right.fits(left)) {
      throw new MisfitException(place, "formula.misfit." + kind, left.toString(), right.toString());
    }
    Shape shape = left.fits(right) ? right : left;
    return arithmetic.zip(arithmetic.widened(a, shape), arithmetic.widened(b, shape), function);
  }

  /** Multiplies matrices, or entries that share a place. */
  V times(Formula place, V a, V b, boolean matrices) {
    Shape left = shape(a);
    Shape right = shape(b);
    if (!matrices || left.isSingle() || right.isSingle()) {
      return pairs(place, "entrywise", a, b, (x, y) -> x * y);
    }
    if (left.columns() != right.rows()) {
      throw new MisfitException(place, "formula.misfit.product", left.toString(), right.toString());
    }
    return arithmetic.times(a, b);
  }

  /** Returns the sum of each column, a row. */
  V columnSums(V of) {
    return arithmetic.transpose(arithmetic.rowSums(arithmetic.transpose(of)));
  }

  /** Returns the sum of all entries. */
  V total(V of) {
    return columnSums(arithmetic.rowSums(of));
  }

  /** Returns one row, counted from 0. */
  V row(Formula place, V of, int row) {
    if (row < 0 || row >= shape(of).rows()) {
      throw new MisfitException(place, "formula.misfit.index", row + 1, shape(of).rows());
    }
    return arithmetic.row(of, row);
  }

  /** Returns one column, counted from 0. */
  V column(Formula place, V of, int column) {
    return arithmetic.transpose(row(place, arithmetic.transpose(of), column));
  }

  /** Returns the matrix of these entries. */
  V matrix(Formula place, List<List<V>> rows) {
    boolean single = rows.stream().flatMap(List::stream).allMatch(entry -> shape(entry).isSingle());
    if (!single) {
      throw new MisfitException(place, "formula.misfit.entries");
    }
    return arithmetic.matrix(rows);
  }

  /** Returns the inverse of a square matrix. */
  V inverse(Formula place, V of) {
    Shape shape = shape(of);
    if (shape.rows() != shape.columns()) {
      throw new MisfitException(place, "formula.misfit.inverse", shape.toString());
    }
    return arithmetic.inverse(of);
  }

  /** Returns the matrix with a column on its diagonal. */
  V diagonal(Formula place, V column) {
    if (shape(column).columns() != 1) {
      throw new MisfitException(place, "formula.misfit.diagonal", shape(column).toString());
    }
    return arithmetic.diagonal(column);
  }
}
