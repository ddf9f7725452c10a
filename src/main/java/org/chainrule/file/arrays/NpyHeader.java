package org.chainrule.file.arrays;

import java.nio.ByteOrder;

/**
 * What a file in NumPy's format says of its array.
 *
 * @param type the type of an entry
 * @param order the order of its bytes
 * @param fortran whether it is written column by column, not row by row
 * @param rows the number of rows
 * @param columns the number of columns
 */
record NpyHeader(NpyType type, ByteOrder order, boolean fortran, int rows, int columns) {

  /** How many entries there are. */
  int count() {
    return rows * columns;
  }

  /** Returns the place of an entry among all entries, counted from 0. */
  int indexOf(int row, int column) {
    return fortran ? column * rows + row : row * columns + column;
  }
}
