package org.chainrule.arrays.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.typed.TypedException;

/**
 * Finds the ways of reading a text as a table. A delimiter that nobody named must make a table of
 * at least two columns, whose rows below the heading hold no cell that another would cut into
 * numbers.
 */
final class Readings {

  /** What may stand between cells, the likelier first. */
  private static final List<Delimiter> DELIMITERS =
      List.of(Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.BAR, Delimiter.COMMA, Delimiter.BLANKS);

  private final TableLines lines;
  private final TableFormat format;
  private final List<Table> clear = new ArrayList<>();
  private final List<Table> doubtful = new ArrayList<>();
  private TypedException problem;
  private int linesOfProblem;

  private Readings(TableLines lines, TableFormat format) {
    this.lines = lines;
    this.format = format;
  }

  /**
   * Returns them, the likeliest first; at least one.
   *
   * @throws TypedException if there is none
   */
  static List<Table> of(String text, TableFormat format) throws TypedException {
    TableLines lines = TableLines.of(text);
    Optional<Delimiter> said = format.delimiter().or(lines::delimiter);
    if (said.isPresent()) {
      return GridReadings.of(grid(lines, said.get()), format).tables();
    }
    return new Readings(lines, format).found();
  }

  private static Grid grid(TableLines lines, Delimiter delimiter) throws TypedException {
    return Squaring.of(delimiter, CellReader.read(lines, delimiter), lines.lines());
  }

  private List<Table> found() throws TypedException {
    for (Delimiter delimiter : DELIMITERS) {
      consider(delimiter);
    }
    considerColumn();
    List<Table> found = clear.isEmpty() ? doubtful : clear;
    if (!found.isEmpty()) {
      return List.copyOf(found);
    }
    if (problem != null) {
      throw problem;
    }
    return GridReadings.of(grid(lines, Delimiter.NONE), format).tables();
  }

  private void consider(Delimiter delimiter) {
    int held = lines.count(delimiter.sign());
    boolean byTabs = cuts(Delimiter.TAB) || lines.holdBlankCells();
    if (held == 0 || delimiter == Delimiter.BLANKS && byTabs) {
      return;
    }
    try {
      Grid grid = grid(lines, delimiter);
      if (grid.columns() > 1) {
        GridReadings readings = GridReadings.of(grid, format);
        (readings.doubtful() ? doubtful : clear).addAll(readings.tables());
      }
    } catch (TypedException e) {
      keep(e, held);
    }
  }

  private boolean cuts(Delimiter delimiter) {
    return clear.stream().anyMatch(table -> table.delimiter() == delimiter);
  }

  private void considerColumn() {
    try {
      List<String[]> rows = CellReader.read(lines, Delimiter.NONE);
      if (SingleColumn.makesSense(lines, rows)) {
        clear.addAll(GridReadings.of(grid(lines, Delimiter.NONE), format).tables());
      }
    } catch (TypedException e) {
      keep(e, lines.lines().size());
    }
  }

  /** The delimiter that most lines have is the one that was meant. */
  private void keep(TypedException refusal, int held) {
    if (problem == null || held > linesOfProblem) {
      problem = refusal;
      linesOfProblem = held;
    }
  }
}
