package org.chainrule.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chainrule.algebra.Matrix;

/**
 * Writes matrices so that other programs, and whoever reads pasted texts, read them. What is
 * written has no line end at its end.
 */
public final class MatrixText {

  private static final String ARRAY = "np.array(";

  private MatrixText() {}

  /**
   * Returns the text of a matrix whose entries are finite. They have the fewest digits that are
   * read back as the same number, with a decimal point.
   */
  public static String write(Matrix matrix, MatrixFormat format) {
    return write(matrix, format, Decimal::of);
  }

  /**
   * Returns the text of a matrix whose entries are finite.
   *
   * @param decimal writes an entry as a decimal number, such as {@code -0.5} or {@code 9.11e-4}
   */
  public static String write(Matrix matrix, MatrixFormat format, Function<Double, String> decimal) {
    return switch (format) {
      case PYTHON -> lists(matrix, ",\n ", decimal);
      case NUMPY ->
          ARRAY + lists(matrix, ",\n" + " ".repeat(ARRAY.length() + 1), decimal) + ", dtype=float)";
      case MATLAB -> "[" + String.join("; ", rows(matrix, " ", decimal)) + "]";
      case TSV -> String.join("\n", rows(matrix, "\t", decimal));
      case CSV -> String.join("\n", rows(matrix, ",", decimal));
      case COLUMNS -> String.join("\n", rows(matrix, " ", decimal));
      case LATEX -> latex(matrix, decimal);
    };
  }

  private static String lists(Matrix matrix, String between, Function<Double, String> decimal) {
    List<String> rows = new ArrayList<>();
    for (String row : rows(matrix, ", ", decimal)) {
      rows.add("[" + row + "]");
    }
    return "[" + String.join(between, rows) + "]";
  }

  /** In the brackets that matrices have on screen. */
  private static String latex(Matrix matrix, Function<Double, String> decimal) {
    return "\\begin{bmatrix}\n"
        + String.join(" \\\\\n", rows(matrix, " & ", decimal.andThen(MatrixText::latex)))
        + "\n\\end{bmatrix}";
  }

  private static String latex(String number) {
    String[] parts = number.split("e");
    return parts.length == 1 ? parts[0] : parts[0] + " \\cdot 10^{" + parts[1] + "}";
  }

  private static List<String> rows(Matrix matrix, String between, Function<Double, String> writer) {
    List<String> rows = new ArrayList<>();
    for (double[] row : matrix.toRows()) {
      List<String> entries = new ArrayList<>();
      for (double entry : row) {
        entries.add(writer.apply(entry));
      }
      rows.add(String.join(between, entries));
    }
    return rows;
  }
}
