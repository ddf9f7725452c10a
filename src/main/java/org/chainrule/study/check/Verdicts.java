package org.chainrule.study.check;

import java.util.Arrays;

/** One verdict for each entry of a gradient; never changes. */
public final class Verdicts {

  private final int columns;
  private final Verdict[] entries;

  /** These verdicts, row by row. */
  public Verdicts(int columns, Verdict[] entries) {
    this.columns = columns;
    this.entries = entries.clone();
  }

  /** Returns the verdict on the entry in row {@code row}, column {@code column}, from 0. */
  public Verdict at(int row, int column) {
    if (column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException("no column " + column + " among " + columns);
    }
    return entries[row * columns + column];
  }

  /** The number of entries with this verdict. */
  public int count(Verdict verdict) {
    return (int) Arrays.stream(entries).filter(entry -> entry == verdict).count();
  }

  /** The number of entries. */
  public int count() {
    return entries.length;
  }
}
