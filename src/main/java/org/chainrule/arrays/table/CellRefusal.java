package org.chainrule.arrays.table;

import org.chainrule.arrays.table.PlainNumber.Reading;
import org.chainrule.arrays.table.cell.Missing;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/** Says why a cell is no number that can be taken. */
final class CellRefusal {

  private CellRefusal() {}

  /** Returns what names a cell that is no number, or none that is finite, and the reason. */
  static TypedException of(Table table, int row, int column) {
    String cell = table.rows().get(row).get(column);
    String reason = reason(cell, table.numbers());
    int line = table.lines().get(row);
    return new TypedException(
        Words.of("table.cell." + reason, line, name(table, column), TypedException.quote(cell)));
  }

  private static String reason(String cell, NumberStyle style) {
    if (cell.isEmpty()) {
      return "empty";
    }
    if (PlainNumber.reading(cell, style) == Reading.NONE) {
      return Missing.isNotFinite(cell) ? "notFinite" : "word";
    }
    boolean infinite = Double.isInfinite(PlainNumber.value(cell, style));
    return infinite ? "tooLarge" : "tooSmall";
  }

  private static String name(Table table, int column) {
    boolean named = table.headed() && !table.headings().get(column).isBlank();
    return named
        ? "\"" + TypedException.quote(table.headings().get(column)) + "\""
        : String.valueOf(column + 1);
  }
}
