package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;

/**
 * Writes a matrix in aligned columns, a row a line. Of a large one it writes the beginning, the end
 * and an ellipsis between them.
 *
 * @param numbers how numbers are written
 * @param room the most characters that a line may take
 */
public record TextMatrix(Numbers numbers, int room) {

  private static final int MOST_ROWS = 16;
  private static final int FIRST_ROWS = 8;
  private static final int LEFT_OUT = -1;
  private static final String ELLIPSIS = "…";

  /** Returns the matrix in brackets, or the bare number of a 1 × 1 matrix. */
  public TextBlock of(Matrix matrix) {
    return of(matrix, row -> "");
  }

  /**
   * Returns the matrix with a remark under each of its columns.
   *
   * @param remarks gives the remark of a column, counted from 0; empty if there is none
   */
  TextBlock above(Matrix matrix, IntFunction<String> remarks) {
    List<Integer> rows = shown(matrix.rows(), MOST_ROWS, FIRST_ROWS);
    List<Integer> columns = columns(matrix, rows);
    List<String> words = columns.stream().map(c -> c == LEFT_OUT ? "" : remarks.apply(c)).toList();
    int[] widths = new int[columns.size()];
    for (int k = 0; k < widths.length; k++) {
      int number = width(matrix, rows, columns.get(k));
      widths[k] = Math.max(number, TextBlock.length(words.get(k)));
    }
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add("[ " + line(matrix, row, columns, widths) + " ]"));
    if (words.stream().anyMatch(word -> !word.isEmpty())) {
      String line =
          IntStream.range(0, widths.length)
              .mapToObj(k -> right(words.get(k), widths[k]))
              .collect(Collectors.joining("  "));
      lines.add("  " + line + "  ");
    }
    return new TextBlock(lines);
  }

  /**
   * Returns the matrix with a remark behind each of its rows.
   *
   * @param remarks gives the remark of a row, counted from 0; empty if there is none
   */
  TextBlock of(Matrix matrix, IntFunction<String> remarks) {
    boolean number = matrix.rows() == 1 && matrix.columns() == 1;
    List<Integer> rows = shown(matrix.rows(), MOST_ROWS, FIRST_ROWS);
    List<Integer> columns = columns(matrix, rows);
    int[] widths = columns.stream().mapToInt(column -> width(matrix, rows, column)).toArray();
    List<String> lines = new ArrayList<>();
    for (int row : rows) {
      String line = line(matrix, row, columns, widths);
      String remark = row == LEFT_OUT ? "" : remarks.apply(row);
      String bracketed = number ? line : "[ " + line + " ]";
      lines.add(remark.isEmpty() ? bracketed : bracketed + "  " + remark);
    }
    return new TextBlock(lines);
  }

  private String line(Matrix matrix, int row, List<Integer> columns, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(k -> right(entry(matrix, row, columns.get(k)), widths[k]))
        .collect(Collectors.joining("  "));
  }

  /** Returns as many columns as there is room for. */
  private List<Integer> columns(Matrix matrix, List<Integer> rows) {
    int cell = 0;
    for (int column = 0; column < Math.min(matrix.columns(), room); column++) {
      cell = Math.max(cell, width(matrix, rows, column) + 2);
    }
    int most = Math.max(3, (room - 2) / cell);
    return shown(matrix.columns(), most, most - 2);
  }

  private int width(Matrix matrix, List<Integer> rows, int column) {
    return rows.stream()
        .mapToInt(row -> TextBlock.length(entry(matrix, row, column)))
        .max()
        .orElse(1);
  }

  private String entry(Matrix matrix, int row, int column) {
    return row == LEFT_OUT || column == LEFT_OUT
        ? ELLIPSIS
        : numbers.plain(matrix.get(row, column));
  }

  private static List<Integer> shown(int count, int most, int first) {
    if (count <= most) {
      return IntStream.range(0, count).boxed().toList();
    }
    List<Integer> indices = new ArrayList<>(IntStream.range(0, first).boxed().toList());
    indices.add(LEFT_OUT);
    indices.add(count - 1);
    return indices;
  }

  private static String right(String text, int width) {
    return " ".repeat(width - TextBlock.length(text)) + text;
  }
}
