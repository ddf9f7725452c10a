package org.chainrule.arrays.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.typed.TypedException;

/**
 * Finds the ways of reading a text as a table. A delimiter that nobody named must make a table of
 * at least two columns, whose rows below the heading hold no cell that another would cut into
 * numbers.
 *
 * <p>The text is cut into cells once for each delimiter, whatever is then said of it.
 */
public final class Readings {

  /** What may stand between cells, the likelier first. */
  private static final List<Delimiter> DELIMITERS =
      List.of(Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.BAR, Delimiter.COMMA, Delimiter.BLANKS);

  private record Cut(Grid grid, Census first, Census below) {}

  private final TableLines lines;
  private final Map<Delimiter, Cut> cuts = new EnumMap<>(Delimiter.class);

  private Readings(TableLines lines) {
    this.lines = lines;
  }

  /**
   * Looks at a text.
   *
   * @throws TypedException if it has no lines of a table
   */
  public static Readings of(String text) throws TypedException {
    return new Readings(TableLines.of(text));
  }

  /**
   * Returns the ways that agree with a format, the likeliest first; at least one.
   *
   * @throws TypedException if there is none
   */
  public List<Table> in(TableFormat format) throws TypedException {
    Optional<Delimiter> said = format.delimiter().or(lines::delimiter);
    return said.isPresent() ? readings(said.get(), format).tables() : new Search(format).found();
  }

  private GridReadings readings(Delimiter delimiter, TableFormat format) throws TypedException {
    Cut cut = cut(delimiter);
    return GridReadings.of(cut.grid(), cut.first(), cut.below(), format);
  }

  private Cut cut(Delimiter delimiter) throws TypedException {
    Cut known = cuts.get(delimiter);
    if (known != null) {
      return known;
    }
    List<String[]> cells = CellReader.read(lines, delimiter);
    Grid grid = Squaring.of(delimiter, cells, lines.lines());
    List<String[]> rows = grid.rows();
    Census first = Census.of(rows.subList(0, 1), grid.columns());
    Census below = Census.of(rows.subList(1, rows.size()), grid.columns());
    Cut cut = new Cut(grid, first, below);
    cuts.put(delimiter, cut);
    return cut;
  }

  /** Tries all delimiters. */
  private final class Search {

    private final TableFormat format;
    private final List<Table> clear = new ArrayList<>();
    private final List<Table> doubtful = new ArrayList<>();
    private TypedException problem;
    private int linesOfProblem;

    Search(TableFormat format) {
      this.format = format;
    }

    List<Table> found() throws TypedException {
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
      return readings(Delimiter.NONE, format).tables();
    }

    private void consider(Delimiter delimiter) {
      int held = lines.count(delimiter.sign());
      boolean otherwise =
          cuts(Delimiter.TAB) || lines.holdBlankCells() || allHold(Delimiter.SEMICOLON);
      if (held == 0 || delimiter == Delimiter.BLANKS && otherwise) {
        return;
      }
      try {
        if (cut(delimiter).grid().columns() > 1) {
          GridReadings readings = readings(delimiter, format);
          (readings.doubtful() ? doubtful : clear).addAll(readings.tables());
        }
      } catch (TypedException e) {
        keep(e, held);
      }
    }

    private boolean allHold(Delimiter delimiter) {
      return lines.count(delimiter.sign()) == lines.lines().size();
    }

    private boolean cuts(Delimiter delimiter) {
      return clear.stream().anyMatch(table -> table.delimiter() == delimiter);
    }

    private void considerColumn() {
      try {
        List<String[]> rows = CellReader.read(lines, Delimiter.NONE);
        if (SingleColumn.makesSense(lines, rows)) {
          clear.addAll(readings(Delimiter.NONE, format).tables());
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
}
