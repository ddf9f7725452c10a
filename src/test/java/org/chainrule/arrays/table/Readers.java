package org.chainrule.arrays.table;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.typed.TypedException;

/** Reads tables for tests. */
final class Readers {

  private Readers() {}

  static List<Table> readings(String text) throws TypedException {
    return Table.readings(text, TableFormat.OPEN);
  }

  /** Returns the reading of a text that has only one. */
  static Table only(String text) throws TypedException {
    List<Table> readings = readings(text);
    if (readings.size() != 1) {
      throw new AssertionError(readings.size() + " readings: " + readings);
    }
    return readings.get(0);
  }

  /** Returns the numbers of a table, row by row, NaN where there is none. */
  static List<List<Double>> numbers(Table table) {
    return IntStream.range(0, table.rows().size())
        .mapToObj(
            row ->
                IntStream.range(0, table.columns())
                    .mapToObj(column -> table.number(row, column).orElse(Double.NaN))
                    .toList())
        .toList();
  }
}
