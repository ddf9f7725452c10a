package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/**
 * Sets matrices with their numbers, the middle of a large one left out.
 *
 * @param numbers how numbers are written
 * @param arrangement how matrices are turned
 * @param sample of which sample alone the columns of a batch are set, from 0; of all if empty
 */
public record Matrices(Numbers numbers, Arrangement arrangement, OptionalInt sample) {

  private static final int MOST = 8;
  private static final int KEPT_AT_START = 5;
  private static final int LEFT_OUT = -1;
  private static final int MOST_CHECKED = 256;

  /** Stands for what is asked for. */
  static final Formula ASKED = new Formula.Word("?");

  /** Shows matrices by the convention of the labels. */
  public Matrices(Numbers numbers, Labels labels) {
    this(numbers, labels, OptionalInt.empty());
  }

  /** Shows matrices so arranged. */
  Matrices(Numbers numbers, Arrangement arrangement) {
    this(numbers, arrangement, OptionalInt.empty());
  }

  /** Shows matrices by the convention of the labels, those of a batch with one sample alone. */
  Matrices(Numbers numbers, Labels labels, OptionalInt sample) {
    this(numbers, new Arrangement(labels), sample);
  }

  /** What is set of the matrix in a formula: all of it, or the part of the sample. */
  Matrix part(Operand operand) {
    if (sample.isEmpty() || !operand.quantity().name().hasSampleColumns()) {
      return operand.value();
    }
    Matrix column = operand.quantity().value().columnAt(sample.getAsInt());
    return operand.isTransposed() ? column.transpose() : column;
  }

  /** Returns the matrix as it is shown, in brackets, or the bare number of a 1 × 1 matrix. */
  public Formula of(Quantity quantity) {
    return of(part(arrangement.shown(quantity)));
  }

  /** Returns the matrix where it is a whole side of an equation: a number has no parentheses. */
  Formula alone(Quantity quantity) {
    return alone(part(arrangement.shown(quantity)));
  }

  /** Returns a matrix where it is a whole side of an equation: a number has no parentheses. */
  Formula alone(Matrix shown) {
    return isNumber(shown) ? numbers.number(shown.get(0, 0)) : of(shown);
  }

  /**
   * Returns the matrix where it is a whole side of an equation, without what is asked for of it.
   */
  Formula asking(Quantity quantity, Target asked) {
    Matrix shown = part(arrangement.shown(quantity));
    if (!asked.isCell() || isNumber(shown)) {
      return ASKED;
    }
    boolean turned = arrangement.turns(quantity);
    boolean alone = sample.isPresent() && quantity.name().hasSampleColumns();
    int held = asked.column() - (alone ? sample.getAsInt() : 0);
    int askedRow = turned ? held : asked.row();
    int askedColumn = turned ? asked.row() : held;
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
