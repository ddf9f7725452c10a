package org.chainrule.arrays.table;

import java.util.List;
import org.chainrule.arrays.table.cell.Missing;
import org.chainrule.arrays.table.cell.Misspelt;

/**
 * What the cells of some rows are: numbers, words, or missing, column by column.
 *
 * <p>A doubtful cell is a word that another delimiter would cut into parts with numbers among them:
 * {@code 1;2} where commas separate.
 */
final class Census {

  private final int[] numbers;
  private final int[] words;
  private final NumberForms forms = new NumberForms();
  private int doubtful;

  private Census(int columns) {
    numbers = new int[columns];
    words = new int[columns];
  }

  /** Counts the cells of these rows. */
  static Census of(List<String[]> rows, int columns) {
    Census census = new Census(columns);
    for (String[] row : rows) {
      for (int column = 0; column < columns; column++) {
        census.take(row[column], column);
      }
    }
    return census;
  }

  private void take(String cell, int column) {
    int form = NumberForms.of(cell);
    if (form != NumberForms.NONE) {
      forms.add(form);
      numbers[column]++;
    } else if (!Missing.is(cell)) {
      words[column]++;
      doubtful += Doubt.about(cell) && !Misspelt.isOfUnit(cell) ? 1 : 0;
    }
  }

  int numbers(int column) {
    return numbers[column];
  }

  int words(int column) {
    return words[column];
  }

  /** Whether a column has numbers, and no words. */
  boolean isNumeric(int column) {
    return numbers[column] > 0 && words[column] == 0;
  }

  int doubtful() {
    return doubtful;
  }

  NumberForms forms() {
    return forms;
  }
}
