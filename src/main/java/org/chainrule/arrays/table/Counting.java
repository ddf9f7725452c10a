package org.chainrule.arrays.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cells that number something, the rows above all: whole numbers from 0 on. */
final class Counting {

  private static final int LONGEST = 9;

  private static final Set<String> NAMES =
      Set.of("index", "idx", "id", "nr", "no", "row", "#", "unnamed: 0");

  private Counting() {}

  /**
   * Whether the first column of a table only numbers its rows. One without a name may number rows
   * that were chosen among others.
   */
  static boolean isFirstOf(Table table) {
    if (!table.headed() || table.columns() == 1) {
      return false;
    }
    String name = name(table.headings().get(0));
    List<String> cells = table.rows().stream().map(row -> row.get(0)).toList();
    boolean unnamed = name.isEmpty() || name.startsWith("unnamed: ");
    boolean named = NAMES.contains(name) && !(name.equals("no") && isBesideYes(table));
    return unnamed && isIndex(cells) || named && counts(cells);
  }

  private static boolean isBesideYes(Table table) {
    return table.headings().stream().anyMatch(heading -> name(heading).equals("yes"));
  }

  private static String name(String heading) {
    String name = heading.strip().toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** Whether cells are 0, 1, 2, … or 1, 2, 3, … */
  static boolean counts(List<String> cells) {
    return countsOn(cells) && Integer.parseInt(cells.get(0)) <= 1
        || cells.size() == 1 && (cells.get(0).equals("0") || cells.get(0).equals("1"));
  }

  /** Whether each of several cells is one more than the cell before it. */
  static boolean countsOn(List<String> cells) {
    if (cells.size() < 2 || !isWhole(cells.get(0))) {
      return false;
    }
    int next = Integer.parseInt(cells.get(0));
    for (String cell : cells) {
      if (!isWhole(cell) || Integer.parseInt(cell) != next++) {
        return false;
      }
    }
    return true;
  }

  /** Whether cells can number rows: whole numbers, each another one. */
  static boolean isIndex(List<String> cells) {
    Set<String> seen = new HashSet<>();
    return cells.stream().allMatch(cell -> isWhole(cell) && seen.add(cell));
  }

  private static boolean isWhole(String cell) {
    return cell.length() <= LONGEST && PlainNumber.isDigits(cell);
  }
}
