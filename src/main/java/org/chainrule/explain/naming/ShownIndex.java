package org.chainrule.explain.naming;

import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Entry;

/**
 * Where an entry is shown, which depends on the convention.
 *
 * @param row its row, from 1
 * @param column its column, from 1
 * @param rows how many rows are shown
 * @param columns how many columns are shown
 */
public record ShownIndex(int row, int column, int rows, int columns) {

  /** Returns where an entry is shown in this convention. */
  public static ShownIndex of(Convention convention, Entry entry) {
    int row = entry.row() + 1;
    int column = entry.column() + 1;
    int rows = entry.quantity().rows();
    int columns = entry.quantity().columns();
    return convention.turns(entry.quantity().name())
        ? new ShownIndex(column, row, columns, rows)
        : new ShownIndex(row, column, rows, columns);
  }

  /** Whether there is no other entry. */
  public boolean single() {
    return rows == 1 && columns == 1;
  }
}
