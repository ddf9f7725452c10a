package org.chainrule.formula.value;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.formula.Formula;

/** Works out which shape the value of a formula has, from the shapes of its symbols alone. */
public final class Shapes {

  private Shapes() {}

  /**
   * Returns the shape of a formula's value; of an equation, the one that all sides have. A single
   * number goes with anything, and a column is added to every column.
   *
   * @param shapes the shapes of symbols, by their id, and of letters
   * @throws MisfitException for the first part whose shapes do not fit, or that has no value
   */
  public static Shape of(
      Formula formula, java.util.function.Function<String, Optional<Shape>> shapes) {
    return new Interpretation<>(new OfShapes(), shapes).value(formula);
  }

  /** Counts rows and columns. */
  private static final class OfShapes implements Arithmetic<Shape> {

    @Override
    public Shape shape(Shape value) {
      return value;
    }

    @Override
    public Shape number(double value) {
      return Shape.SINGLE;
    }

    @Override
    public Shape matrix(List<List<Shape>> rows) {
      return new Shape(rows.size(), rows.get(0).size());
    }

    @Override
    public Shape map(Shape of, DoubleUnaryOperator function) {
      return of;
    }

    @Override
    public Shape zip(Shape a, Shape b, DoubleBinaryOperator function) {
      return a;
    }

    @Override
    public Shape widened(Shape of, Shape shape) {
      return shape;
    }

    @Override
    public Shape times(Shape a, Shape b) {
      return new Shape(a.rows(), b.columns());
    }

    @Override
    public Shape transpose(Shape of) {
      return of.transposed();
    }

    @Override
    public Shape inverse(Shape of) {
      return of;
    }

    @Override
    public Shape row(Shape of, int row) {
      return new Shape(1, of.columns());
    }

    @Override
    public Shape rowSums(Shape of) {
      return new Shape(of.rows(), 1);
    }

    @Override
    public Shape diagonal(Shape column) {
      return new Shape(column.rows(), column.rows());
    }
  }
}
