package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/** Sets matrices with their numbers, the middle of a large one left out. */
public record Matrices(Numbers numbers, Arrangement arrangement) {

  private static final int MOST = 8;
  private static final int KEPT_AT_START = 5;
  private static final int LEFT_OUT = -1;
  private static final int MOST_CHECKED = 256;

  /** Stands for what is asked for. */
  static final Formula ASKED = new Formula.Word("?");

  /** Shows matrices by the convention of the labels. */
  public Matrices(Numbers numbers, Labels labels) {
    this(numbers, new Arrangement(labels));
  }

  /** Returns the matrix as it is shown, in brackets, or the bare number of a 1 × 1 matrix. */
  public Formula of(Quantity quantity) {
    return of(arrangement.shown(quantity).value());
  }

  /** Returns the matrix where it is a whole side of an equation: a number has no parentheses. */
  Formula alone(Quantity quantity) {
    Matrix shown = arrangement.shown(quantity).value();
    return isNumber(shown) ? numbers.number(shown.get(0, 0)) : of(shown);
  }

  /**
   * Returns the matrix where it is a whole side of an equation, without what is asked for of it.
   */
  Formula asking(Quantity quantity, Target asked) {
    Matrix shown = arrangement.shown(quantity).value();
    if (!asked.isCell() || isNumber(shown)) {
      return ASKED;
    }
    boolean turned = arrangement.turns(quantity);
    int askedRow = turned ? asked.column() : asked.row();
    int askedColumn = turned ? asked.row() : asked.column();
    return entries(
        shown,
        (row, column) ->
            row == askedRow && column == askedColumn
                ? ASKED
                : numbers.number(shown.get(row, column)));
  }

  private static boolean isNumber(Matrix matrix) {
    return matrix.rows() == 1 && matrix.columns() == 1;
  }

  /** Whether every number is written as it is; of a large matrix it is not said. */
  public boolean exact(Matrix matrix) {
    return matrix.rows() * matrix.columns() <= MOST_CHECKED
        && Arrays.stream(matrix.toRows()).flatMapToDouble(Arrays::stream).allMatch(numbers::exact);
  }

  /** Returns the matrix in brackets, or the bare number of a 1 × 1 matrix. */
  public Formula of(Matrix matrix) {
    if (isNumber(matrix)) {
      return numbers.factor(matrix.get(0, 0));
    }
    return entries(matrix, (row, column) -> numbers.number(matrix.get(row, column)));
  }

  /** How an entry is written. */
  @FunctionalInterface
  private interface Writing {
    Formula of(int row, int column);
  }

  private static Formula entries(Matrix matrix, Writing writing) {
    List<Integer> columns = shown(matrix.columns());
    return new Formula.Entries(
        shown(matrix.rows()).stream()
            .map(row -> columns.stream().map(column -> entry(writing, row, column)).toList())
            .toList());
  }

  private static Formula entry(Writing writing, int row, int column) {
    if (row == LEFT_OUT) {
      return column == LEFT_OUT ? Formula.Dots.DIAGONAL : Formula.Dots.DOWN;
    }
    return column == LEFT_OUT ? Formula.Dots.CENTRED : writing.of(row, column);
  }

  private static List<Integer> shown(int count) {
    if (count <= MOST) {
      return IntStream.range(0, count).boxed().toList();
    }
    List<Integer> indices = new ArrayList<>(IntStream.range(0, KEPT_AT_START).boxed().toList());
    indices.add(LEFT_OUT);
    indices.add(count - 1);
    return indices;
  }
}
