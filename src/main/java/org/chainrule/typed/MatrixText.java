package org.chainrule.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chainrule.algebra.Matrix;

/**
 * Writes matrices so that other programs, and whoever reads pasted texts, read them.
 *
 * <p>Entries have the fewest digits that are read back as the same number, with a decimal point.
 * What is written has no line end at its end.
 */
public final class MatrixText {

  private static final String ARRAY = "np.array(";

  private MatrixText() {}

  /** Returns the text of a matrix whose entries are finite. */
  public static String write(Matrix matrix, MatrixFormat format) {
    return switch (format) {
      case PYTHON -> lists(matrix, ",\n ");
      case NUMPY ->
          ARRAY + lists(matrix, ",\n" + " ".repeat(ARRAY.length() + 1)) + ", dtype=float)";
      case MATLAB -> "[" + String.join("; ", rows(matrix, " ", Decimal::of)) + "]";
      case TSV -> String.join("\n", rows(matrix, "\t", Decimal::of));
      case CSV -> String.join("\n", rows(matrix, ",", Decimal::of));
      case COLUMNS -> String.join("\n", rows(matrix, " ", Decimal::of));
      case LATEX -> latex(matrix);
    };
  }

  private static String lists(Matrix matrix, String between) {
    List<String> rows = new ArrayList<>();
    for (String row : rows(matrix, ", ", Decimal::of)) {
      rows.add("[" + row + "]");
    }
    return "[" + String.join(between, rows) + "]";
  }

  private static String latex(Matrix matrix) {
    return "\\begin{pmatrix}\n"
        + String.join(" \\\\\n", rows(matrix, " & ", MatrixText::latex))
        + "\n\\end{pmatrix}";
  }

  private static String latex(double number) {
    String[] parts = Decimal.of(number).split("e");
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
