package org.chainrule.formula.value;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What can be done with values of a kind, such as matrices or their shapes alone. Whoever calls it
 * has made sure that the shapes fit.
 *
 * @param <V> the values
 */
interface Arithmetic<V> {

  /** The shape of a value. */
  Shape shape(V value);

  /** A single number. */
  V number(double value);

  /** A matrix of single numbers, as a list of rows. */
  V matrix(List<List<V>> rows);

  /** A function's value for each entry. */
  V map(V of, DoubleUnaryOperator function);

  /** A function's value for each pair of entries of two matrices of one shape. */
  V zip(V a, V b, DoubleBinaryOperator function);

  /** A matrix whose rows or columns, if there is only one, are repeated up to a shape. */
  V widened(V of, Shape shape);

  /** The matrix product. */
  V times(V a, V b);

  /** The transpose. */
  V transpose(V of);

  /** The inverse of a square matrix; of one that has none, a matrix that is not finite. */
  V inverse(V of);

  /** One row, counted from 0. */
  V row(V of, int row);

  /** The sum of each row, a column. */
  V rowSums(V of);

  /** The square matrix with a column on its diagonal. */
  V diagonal(V column);
}
