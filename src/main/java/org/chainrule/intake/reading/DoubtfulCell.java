package org.chainrule.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.arrays.table.Table;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** A cell of which several ways of reading a table make different numbers. */
final class DoubtfulCell {

  private DoubtfulCell() {}

  /** Returns what one of the ways makes of the first such cell, if all have the same cells. */
  static Optional<String> in(List<Table> ways, Table way) {
    if (ways.stream().anyMatch(other -> !other.rows().equals(way.rows()))) {
      return Optional.empty();
    }
    int columns = way.columns();
    return IntStream.range(0, way.rows().size() * columns)
        .filter(k -> differs(ways, k / columns, k % columns))
        .mapToObj(k -> words(way, k / columns, k % columns))
        .findFirst();
  }

  private static boolean differs(List<Table> ways, int row, int column) {
    return ways.stream().map(way -> way.number(row, column)).distinct().count() > 1;
  }

  private static String words(Table way, int row, int column) {
    String cell = OneLine.shortened(way.rows().get(row).get(column).strip());
    return Words.of("intake.numbers.cell", cell, Numbers.full(way.number(row, column).orElse(0)));
  }
}
