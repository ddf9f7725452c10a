package org.chainrule.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.Quantity;

/** Writes a matrix in LaTeX with its numbers, the middle of a large one left out. */
record MatrixLatex(Numbers numbers, Arrangement arrangement) {

  private static final int MOST = 8;
  private static final int KEPT_AT_START = 5;
  private static final int LEFT_OUT = -1;
  private static final int MOST_CHECKED = 256;

  /** A writer that shows matrices by the convention of the labels. */
  MatrixLatex(Numbers numbers, Labels labels) {
    this(numbers, new Arrangement(labels));
  }

  /** Returns the matrix as it is shown, in brackets, or the bare number of a 1 × 1 matrix. */
  String of(Quantity quantity) {
    return of(arrangement.shown(quantity).value());
  }

  /** Returns the matrix where it is a whole side of an equation: a number has no parentheses. */
  String alone(Quantity quantity) {
    Matrix shown = arrangement.shown(quantity).value();
    boolean number = shown.rows() == 1 && shown.columns() == 1;
    return number ? numbers.latex(shown.get(0, 0)) : of(shown);
  }

  /** Whether every number is written as it is; of a large matrix it is not said. */
  boolean exact(Matrix matrix) {
    return matrix.rows() * matrix.columns() <= MOST_CHECKED
        && Arrays.stream(matrix.toRows()).flatMapToDouble(Arrays::stream).allMatch(numbers::exact);
  }

  /** Returns the matrix in brackets, or the bare number of a 1 × 1 matrix. */
  String of(Matrix quantity) {
    if (quantity.rows() == 1 && quantity.columns() == 1) {
      return numbers.latexFactor(quantity.get(0, 0));
    }
    List<Integer> columns = shown(quantity.columns());
    String body =
        shown(quantity.rows()).stream()
            .map(row -> row(quantity, row, columns))
            .collect(Collectors.joining("\\\\"));
    return "\\begin{bmatrix}" + body + "\\end{bmatrix}";
  }

  private String row(Matrix quantity, int row, List<Integer> columns) {
    return columns.stream()
        .map(column -> entry(quantity, row, column))
        .collect(Collectors.joining("&"));
  }

  private String entry(Matrix quantity, int row, int column) {
    if (row == LEFT_OUT) {
      return column == LEFT_OUT ? "\\ddots" : "\\vdots";
    }
    return column == LEFT_OUT ? "\\cdots" : numbers.latex(quantity.get(row, column));
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
