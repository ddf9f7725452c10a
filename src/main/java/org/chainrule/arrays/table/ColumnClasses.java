package org.chainrule.arrays.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chainrule.arrays.table.PlainNumber.Reading;
import org.chainrule.arrays.table.cell.Missing;

/** The different entries of a column, as classes. */
final class ColumnClasses {

  /** The most classes of a column; more different entries are no classes. */
  static final int MOST = 1000;

  /** A class may well be called None. */
  private static final String NONE = "none";

  private final Table table;
  private final int column;

  private ColumnClasses(Table table, int column) {
    this.table = table;
    this.column = column;
  }

  /** Returns them in their order, if the column has any. */
  static Optional<List<String>> of(Table table, int column) {
    ColumnClasses classes = new ColumnClasses(table, column);
    return table.isNumbers(column) ? classes.numbers() : classes.words();
  }

  /** A number may be written in several ways; the first stands for it. */
  private Optional<List<String>> numbers() {
    TreeMap<Double, String> classes = new TreeMap<>();
    for (String cell : cells().toList()) {
      classes.putIfAbsent(value(cell), cell);
      if (!isWhole(cell) || classes.size() > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(classes.values()));
  }

  private Optional<List<String>> words() {
    Set<String> classes = new HashSet<>();
    for (String cell : cells().toList()) {
      classes.add(cell);
      if (!isWord(cell) && !isWhole(cell) || classes.size() > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(ClassOrder.of(classes));
  }

  private boolean isWord(String cell) {
    boolean missing = Missing.is(cell) && !cell.toLowerCase(Locale.ROOT).equals(NONE);
    return !missing && !isNumber(cell);
  }

  /** What is too large or too small for a number is no whole one. */
  private boolean isWhole(String cell) {
    if (!isNumber(cell)) {
      return false;
    }
    double value = value(cell);
    boolean lost = value == 0 && PlainNumber.isLost(cell);
    return Double.isFinite(value) && value == Math.rint(value) && !lost;
  }

  private boolean isNumber(String cell) {
    return PlainNumber.reading(cell, table.numbers()) != Reading.NONE;
  }

  /** The two zeros are one. */
  private double value(String cell) {
    return PlainNumber.value(cell, table.numbers()) + 0.0;
  }

  private Stream<String> cells() {
    return table.rows().stream().map(row -> row.get(column));
  }
}
