package org.chainrule.typed;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a matrix is written down. */
public enum MatrixFormat {
  /** Lists, {@code [[1, 2], [3, 4]]}, which is JSON too. */
  PYTHON,
  /** NumPy's and PyTorch's arrays, {@code np.array([[1, 2], [3, 4]])}, or as they are printed. */
  NUMPY,
  /** {@code [1 2; 3 4]}. */
  MATLAB,
  /** Cells of a spreadsheet: a row a line, with tabs between the entries. */
  TSV,
  /** A row a line, with commas or semicolons between the entries. */
  CSV,
  /** A row a line, with spaces between the entries. */
  COLUMNS,
  /** {@code \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}} and its relatives. */
  LATEX;

  /** Its name in preferences, in the message bundle and in menus. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format of this id, if there is one. */
  public static Optional<MatrixFormat> named(String id) {
    return Stream.of(values()).filter(format -> format.id().equals(id)).findFirst();
  }
}
