package org.chainrule.arrays.text.common;

import java.util.Arrays;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;
import org.chainrule.words.Words;

/** Puts a matrix together from its entries, row by row, and says where one is wrong. */
public final class MatrixBuilder {

  /** How an entry is read. */
  @FunctionalInterface
  public interface EntryReader {
    /** Returns the number that an entry is. */
    double read(String entry) throws TypedException;
  }

  private static final int BEGINNING = 16;

  private final int most;
  private double[] entries = new double[BEGINNING];
  private int count;
  private int rows;
  private int columns;
  private int inRow;

  /** Builds a matrix of as many entries as one may have. */
  public MatrixBuilder() {
    this(PastedMatrix.MOST_ENTRIES);
  }

  /** Builds a matrix of so many entries at most. */
  public MatrixBuilder(int most) {
    this.most = most;
  }

  /** Adds a whole row of entries. */
  public void addRow(List<String> row) throws TypedException {
    for (String entry : row) {
      add(entry);
    }
    endRow();
  }

  /** Adds an entry, a number as typed. */
  public void add(String entry) throws TypedException {
    add(entry, TypedNumber::parse);
  }

  /** Adds an entry that is read in this way. */
  public void add(String entry, EntryReader reader) throws TypedException {
    if (entry.isBlank()) {
      throw new TypedException(Words.of("typed.emptyAt", row(), column()));
    }
    if (PlainNumber.areTwo(entry)) {
      throw wrong(entry, Words.of("typed.two"));
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
  public int count() {
    return count;
  }

  /** What to say of the entry that comes next. */
  public TypedException wrong(String entry, String reason) {
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

  /** Ends a row, which is as long as the first one. */
  public void endRow() throws TypedException {
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
  public Matrix matrix() throws TypedException {
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
