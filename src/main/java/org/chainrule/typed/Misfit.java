package org.chainrule.typed;

import org.chainrule.algebra.Matrix;
import org.chainrule.words.Words;

/**
 * Says in words why a pasted matrix does not fit.
 *
 * @param pasted the matrix as it was pasted
 * @param target what it was pasted into
 */
record Misfit(Matrix pasted, Fit.Target target) {

  /** What to say of a block that is to replace the whole target. */
  TypedException of(Matrix block) {
    int rows = block.rows() - target.rows();
    int columns = block.columns() - target.columns();
    return new TypedException(Words.of("typed.fit", shapes(), difference(rows, columns)));
  }

  /** What to say of a block that is to land from an entry on, and is too large for that. */
  TypedException of(Matrix block, int row, int column) {
    String shapes = row == 0 && column == 0 ? shapes() : shapesFrom(row, column);
    int rows = Math.max(0, row + block.rows() - target.rows());
    int columns = Math.max(0, column + block.columns() - target.columns());
    return new TypedException(Words.of("typed.fit", shapes, difference(rows, columns)));
  }

  private String shapes() {
    return Words.of("typed.fit.shapes", shape(), target.name(), targetShape());
  }

  private String shapesFrom(int row, int column) {
    String r = String.valueOf(row + 1);
    String c = String.valueOf(column + 1);
    return Words.of("typed.fit.shapesFrom", shape(), r, c, target.name(), targetShape());
  }

  private String shape() {
    return shape(pasted.rows(), pasted.columns());
  }

  private String targetShape() {
    return shape(target.rows(), target.columns());
  }

  private static String shape(int rows, int columns) {
    return Words.of("typed.fit.shape", String.valueOf(rows), String.valueOf(columns));
  }

  private static String difference(int rows, int columns) {
    String rowWords = Words.of("typed.fit.rows", Math.abs(rows));
    String columnWords = Words.of("typed.fit.columns", Math.abs(columns));
    if (rows == 0) {
      return tooManyOrFew(columns, columnWords);
    }
    if (columns == 0) {
      return tooManyOrFew(rows, rowWords);
    }
    if (rows > 0 == columns > 0) {
      return tooManyOrFew(rows, Words.of("typed.fit.both", rowWords, columnWords));
    }
    return Words.of(
        "typed.fit.apart", tooManyOrFew(rows, rowWords), tooManyOrFew(columns, columnWords));
  }

  private static String tooManyOrFew(int difference, String words) {
    return difference > 0
        ? Words.of("typed.fit.tooMany", words)
        : Words.of("typed.fit.tooFew", words);
  }
}
