package org.chainrule.typed;

import org.chainrule.algebra.Matrix;
import org.chainrule.words.Words;

/**
 * A matrix that a person pasted, in the format of whatever it was copied from.
 *
 * <p>Entries are read as {@link TypedNumber}s. A name and an equals sign or a colon before the
 * matrix are passed over. The format is told by these rules, in this order:
 *
 * <ol>
 *   <li>A backslash or {@code &} makes LaTeX.
 *   <li>A bracket at the start, or a call such as {@code np.array(…)}, makes Python, NumPy,
 *       PyTorch, JSON or MATLAB. There a comma always separates entries, and without commas blanks
 *       do. Rows are inner brackets, or end at a semicolon, or at a line's end that stands beside
 *       no comma. Lines of equal length are rows; but a first line of 60 to 76 characters, then
 *       others, and a shorter last one are a row that NumPy wrapped.
 *   <li>Anything else is a table, a row a line; blank lines and lines that begin with # are passed
 *       over, and so is a first line of nothing but words. Its entries are separated by tabs if
 *       there are any, else by semicolons, else by commas, else by blanks.
 * </ol>
 *
 * <p>A comma in a table is a decimal sign
 *
 * <ul>
 *   <li>beside tabs and semicolons;
 *   <li>if blanks separate the entries: some line has two or more parts, and each part at most one
 *       comma, between digits ({@code 0,5 1,5});
 *   <li>if each line is one number with at most one comma between digits, and some line has none
 *       ({@code 0,5}, {@code 1}, {@code 2,5} on three lines).
 * </ul>
 *
 * <p>In any other case it separates: {@code 1,2} is two entries, and so is each line of {@code 1,2}
 * over {@code 3,4}, unless {@link #read(String, int, int)} is told a shape that says otherwise. A
 * table has one decimal sign: a point here and a comma there are refused, since one of them is one
 * of thousands.
 *
 * @param matrix the matrix; its entries are finite
 * @param format how it was written
 * @param flat whether it was one list without rows, so that it may as well be meant as a column; it
 *     is read as one row
 */
public record PastedMatrix(Matrix matrix, MatrixFormat format, boolean flat) {

  /** The most entries that a matrix may have: 2048 × 2048. */
  public static final int MOST_ENTRIES = 2048 * 2048;

  /**
   * Reads a matrix.
   *
   * @throws TypedException if the text is none; the message names row, column and reason
   */
  public static PastedMatrix read(String text) throws TypedException {
    return read(PastedText.of(text), false);
  }

  /**
   * Reads a matrix for a target of this shape, which decides where commas could be decimal signs of
   * one column as well as separators of two.
   *
   * @throws TypedException if the text is none; the message names row, column and reason
   */
  public static PastedMatrix read(String text, int rows, int columns) throws TypedException {
    PastedText pasted = PastedText.of(text);
    if (pasted.kind() == PastedText.Kind.TABLE && TableReader.commasAreOpen(pasted.text())) {
      Matrix column = read(pasted, true).matrix();
      boolean fits = column.columns() == columns && column.rows() == rows;
      boolean fitsTurned = column.columns() == rows && column.rows() == columns;
      if (fits || fitsTurned) {
        return new PastedMatrix(column, MatrixFormat.COLUMNS, false);
      }
    }
    return read(pasted, false);
  }

  private static PastedMatrix read(PastedText pasted, boolean decimalCommas) throws TypedException {
    if (pasted.text().isEmpty()) {
      throw new TypedException(Words.of("typed.empty"));
    }
    if (pasted.leavesOut()) {
      throw new TypedException(Words.of("typed.leftOut"));
    }
    return switch (pasted.kind()) {
      case LATEX -> LatexReader.read(pasted.text());
      case LISTS -> ListReader.read(pasted);
      case TABLE -> TableReader.read(pasted.text(), decimalCommas);
    };
  }
}
