package org.chainrule.formula.value;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;

/** Works out the value of a formula from the values of its symbols, in doubles. */
public final class Evaluation {

  private Evaluation() {}

  /**
   * Returns the value of a formula; of an equation, that of its last side. A comparison is 1 where
   * it holds and 0 elsewhere.
   *
   * @param values the values of symbols, by their id, and of letters
   * @throws MisfitException for the first part whose shapes do not fit, or that has no value
   */
  public static Matrix of(
      Formula formula, java.util.function.Function<String, Optional<Matrix>> values) {
    return new Interpretation<>(new OfMatrices(), values).value(formula);
  }

  /** Counts with the entries. */
  private static final class OfMatrices implements Arithmetic<Matrix> {

    @Override
    public Shape shape(Matrix value) {
      return Shape.of(value);
    }

    @Override
    public Matrix number(double value) {
      return Matrix.scalar(value);
    }

    @Override
    public Matrix matrix(List<List<Matrix>> rows) {
      return Matrix.generate(
          rows.size(), rows.get(0).size(), (i, j) -> rows.get(i).get(j).get(0, 0));
    }

    @Override
    public Matrix map(Matrix of, DoubleUnaryOperator function) {
      return of.map(function);
    }

    @Override
    public Matrix zip(Matrix a, Matrix b, DoubleBinaryOperator function) {
      return a.zip(b, function);
    }

    @Override
    public Matrix widened(Matrix of, Shape shape) {
      return Matrix.generate(
          shape.rows(),
          shape.columns(),
          (i, j) -> of.get(of.rows() == 1 ? 0 : i, of.columns() == 1 ? 0 : j));
    }

    @Override
    public Matrix times(Matrix a, Matrix b) {
      return a.times(b);
    }

    @Override
    public Matrix transpose(Matrix of) {
      return of.transpose();
    }

    @Override
    public Matrix inverse(Matrix of) {
      return of.inverse();
    }

    @Override
    public Matrix row(Matrix of, int row) {
      return Matrix.generate(1, of.columns(), (i, j) -> of.get(row, j));
    }

    @Override
    public Matrix rowSums(Matrix of) {
      return of.rowSums();
    }

    @Override
    public Matrix diagonal(Matrix column) {
      return Matrix.generate(column.rows(), column.rows(), (i, j) -> i == j ? column.get(i, 0) : 0);
    }
  }
}
