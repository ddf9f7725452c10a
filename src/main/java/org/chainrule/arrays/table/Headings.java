package org.chainrule.arrays.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainrule.arrays.table.cell.Missing;
import org.chainrule.arrays.table.cell.Misspelt;

/** Whether the first row of a table names its columns, told by the cells below it. */
final class Headings {

  private static final List<Boolean> YES = List.of(true);
  private static final List<Boolean> EITHER = List.of(true, false);
  private static final List<Boolean> NO = List.of(false);

  private final List<String[]> rows;
  private final String[] first;
  private final Census below;

  private Headings(Grid grid, Census below) {
    this.rows = grid.rows();
    this.first = rows.get(0);
    this.below = below;
  }

  /**
   * Returns what is possible, the likelier first.
   *
   * @param below of all rows but the first
   */
  static List<Boolean> of(Grid grid, Census below) {
    return new Headings(grid, below).possible();
  }

  private List<Boolean> possible() {
    if (rows.size() == 1) {
      return NO;
    }
    List<Boolean> unnamed = besideUnnamed();
    if (!unnamed.isEmpty()) {
      return unnamed;
    }
    if (mayCountColumns()) {
      return EITHER;
    }
    boolean numbers = columns().anyMatch(this::isNumber);
    if (columns().anyMatch(column -> isWord(column) && below.isNumeric(column))) {
      return !numbers || isCounting() ? YES : NO;
    }
    return numbers ? besideNumbers() : amongWords();
  }

  /** A blank cell above numbers of rows, with something beside it: so pandas and R name columns. */
  private List<Boolean> besideUnnamed() {
    List<String> beside = List.of(first).subList(1, first.length);
    boolean rowNumbers = Counting.isIndex(rows.stream().skip(1).map(row -> row[0]).toList());
    if (!first[0].isEmpty() || !rowNumbers || beside.stream().allMatch(Missing::is)) {
      return List.of();
    }
    boolean words = columns().anyMatch(this::isWord);
    return words || Counting.counts(beside) ? YES : Counting.isIndex(beside) ? EITHER : List.of();
  }

  /**
   * Whether pandas may have numbered the columns, from 0 or above other numbers than whole ones.
   */
  private boolean mayCountColumns() {
    return first.length > 2
        && Counting.counts(List.of(first))
        && rows.stream().skip(1).noneMatch(row -> Counting.countsOn(List.of(row)))
        && (first[0].equals("0")
            || rows.stream().skip(1).flatMap(Arrays::stream).anyMatch(Headings::isNotWhole));
  }

  private static boolean isNotWhole(String cell) {
    return !PlainNumber.isDigits(cell) && NumberForms.of(cell) != NumberForms.NONE;
  }

  /** Years or the like beside a word may be names, where words stand below the word too. */
  private List<Boolean> besideNumbers() {
    boolean words = columns().anyMatch(this::isWord);
    return words && isCounting() && !anyRecurs() ? EITHER : NO;
  }

  /** No column is of numbers alone below a word. */
  private List<Boolean> amongWords() {
    List<Integer> words = columns().filter(this::isWord).boxed().toList();
    if (words.isEmpty() || anyRecurs()) {
      return NO;
    }
    if (words.stream().anyMatch(column -> below.numbers(column) > below.words(column))) {
      return YES;
    }
    boolean repeated = words.stream().anyMatch(this::repeats);
    return repeated ? EITHER : List.of(false, true);
  }

  /** Whether a word of the first row stands below it again, as names of columns do not. */
  private boolean anyRecurs() {
    return columns().filter(this::isWord).anyMatch(this::recurs);
  }

  private boolean recurs(int column) {
    return ClassOrder.isTruth(first[column])
        || rows.stream().skip(1).anyMatch(row -> row[column].equals(first[column]));
  }

  private boolean repeats(int column) {
    Set<String> seen = new HashSet<>();
    return !rows.stream().skip(1).allMatch(row -> seen.add(row[column]));
  }

  /** Whether its numbers count on, as the numbers of pixels or years do. */
  private boolean isCounting() {
    return Counting.countsOn(columns().filter(this::isNumber).mapToObj(k -> first[k]).toList());
  }

  private IntStream columns() {
    return IntStream.range(0, first.length);
  }

  private boolean isNumber(int column) {
    return NumberForms.of(first[column]) != NumberForms.NONE;
  }

  private boolean isWord(int column) {
    String cell = first[column];
    return !isNumber(column)
        && !Missing.is(cell)
        && !Misspelt.isNumber(cell)
        && !Doubt.betweenBlanks(cell);
  }
}
