package org.chainrule.arrays.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/** The ways of reading the cells of a table: with a heading or without, in this style or that. */
final class GridReadings {

  private final Grid grid;
  private final TableFormat format;
  private final Census first;
  private final Census below;
  private final List<Table> tables = new ArrayList<>();
  private boolean doubtful;

  private GridReadings(Grid grid, Census first, Census below, TableFormat format) {
    this.grid = grid;
    this.format = format;
    this.first = first;
    this.below = below;
  }

  /**
   * Finds the ways of reading these cells, the likeliest first; at least one.
   *
   * @param first of the first row
   * @param below of all rows but the first
   * @throws TypedException if there is none
   */
  static GridReadings of(Grid grid, Census first, Census below, TableFormat format)
      throws TypedException {
    GridReadings readings = new GridReadings(grid, first, below, format);
    readings.find();
    return readings;
  }

  List<Table> tables() {
    return tables;
  }

  /** Whether some cell of a row seems to hold several. */
  boolean doubtful() {
    return doubtful;
  }

  private void find() throws TypedException {
    List<List<String>> rows = grid.rows().stream().map(List::of).toList();
    List<Boolean> headed = headed();
    for (boolean one : headed) {
      addTables(rows, one);
    }
    if (tables.isEmpty()) {
      throw Disagreement.of(grid, headed.contains(false) ? 0 : 1);
    }
    doubtful = below.doubtful() > 0 || !tables.get(0).headed() && first.doubtful() > 0;
  }

  private void addTables(List<List<String>> rows, boolean headed) {
    NumberForms forms = new NumberForms();
    forms.addAll(below.forms());
    if (!headed) {
      forms.addAll(first.forms());
    }
    int from = headed ? 1 : 0;
    for (NumberStyle style : styles(forms)) {
      List<String> headings = headed ? rows.get(0) : List.of();
      List<List<String>> data = rows.subList(from, rows.size());
      List<Integer> lines = grid.lines().subList(from, rows.size());
      tables.add(new Table(grid.delimiter(), style, headings, data, lines));
    }
  }

  private List<Boolean> headed() throws TypedException {
    if (format.headed().isPresent()) {
      requireRoom(format.headed().get());
      return List.of(format.headed().get());
    }
    return grid.shifted() ? List.of(true) : Headings.of(grid, below);
  }

  private void requireRoom(boolean headed) throws TypedException {
    if (headed && grid.rows().size() == 1) {
      throw new TypedException(Words.of("table.noRow"));
    }
    if (!headed && grid.shifted()) {
      int columns = grid.columns();
      throw new TypedException(
          Words.of("table.ragged", grid.lines().get(0), columns - 1, grid.lines().get(1), columns));
    }
  }

  private List<NumberStyle> styles(NumberForms forms) {
    Optional<NumberStyle> said = format.numbers();
    return said.isPresent() ? List.of(said.get()) : Styles.of(grid.delimiter(), forms);
  }
}
