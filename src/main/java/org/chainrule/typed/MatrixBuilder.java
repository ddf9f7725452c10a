package org.chainrule.typed;

import java.util.Arrays;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.words.Words;

/** Puts a matrix together from its entries, row by row, and says where one is wrong. */
final class MatrixBuilder {

  /** How an entry is read. */
  @FunctionalInterface
  interface EntryReader {
    double read(String entry) throws TypedException;
  }

  private static final int BEGINNING = 16;

  private final int most;
  private double[] entries = new double[BEGINNING];
  private int count;
  private int rows;
  private int columns;
  private int inRow;

  MatrixBuilder() {
    this(PastedMatrix.MOST_ENTRIES);
  }

  /** Builds a matrix of so many entries at most. */
  MatrixBuilder(int most) {
    this.most = most;
  }

  /** Adds a whole row of entries. */
  void addRow(List<String> row) throws TypedException {
    for (String entry : row) {
      add(entry);
    }
    endRow();
  }

  /** Adds an entry, a number as typed. */
  void add(String entry) throws TypedException {
    add(entry, TypedNumber::parse);
  }

  /** Adds an entry that is read in this way. */
  void add(String entry, EntryReader reader) throws TypedException {
    if (entry.isBlank()) {
      throw new TypedException(Words.of("typed.emptyAt", row(), column()));
    }
    append(number(entry, reader));
  }

  private double number(String entry, EntryReader reader) throws TypedException {
    try {
      return reader.read(entry);
    } catch (TypedException e) {
      throw wrong(entry, e.getMessage());
    }
  }

  /** Returns how many entries there are so far. */
  int count() {
    return count;
  }

  /** What to say of the entry that comes next. */
  TypedException wrong(String entry, String reason) {
    return new TypedException(
        Words.of("typed.at", row(), column(), TypedException.quote(entry), reason));
  }

  private void append(double entry) throws TypedException {
    if (count == most) {
      throw new TypedException(Words.of("typed.tooMany", String.valueOf(most)));
    }
    if (count == entries.length) {
      entries = Arrays.copyOf(entries, 2 * count);
    }
    entries[count++] = entry;
    inRow++;
  }

  void endRow() throws TypedException {
    if (rows == 0) {
      columns = inRow;
    } else if (inRow != columns) {
      String length = String.valueOf(inRow);
      String first = String.valueOf(columns);
      throw new TypedException(Words.of("typed.ragged", row(), inRow, length, first));
    }
    rows++;
    inRow = 0;
  }

  /**
   * Returns the matrix.
   *
   * @throws TypedException if it has no entry
   */
  Matrix matrix() throws TypedException {
    if (count == 0) {
      throw new TypedException(Words.of("typed.noEntry"));
    }
    return Matrix.generate(rows, columns, (row, column) -> entries[row * columns + column]);
  }

  private String row() {
    return String.valueOf(rows + 1);
  }

  private String column() {
    return String.valueOf(inRow + 1);
  }
}
