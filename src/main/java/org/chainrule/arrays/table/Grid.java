package org.chainrule.arrays.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainrule.arrays.table.TextLines.Line;

/**
 * The cells of a table, all rows equally long. The first row may be a heading.
 *
 * @param rows at least one
 * @param lines the line of the text in which each row begins
 * @param shifted whether the first row was one cell shorter, as R writes a heading that does not
 *     name the column of the rows' names; a blank cell stands before it now
 */
record Grid(Delimiter delimiter, List<String[]> rows, List<Integer> lines, boolean shifted) {

  /** Takes cells over from where a table begins in them. */
  static Grid of(Delimiter delimiter, List<String[]> rows, List<Line> lines, boolean shifted) {
    int skipped = lines.size() - rows.size();
    List<Integer> numbers =
        lines.subList(skipped, lines.size()).stream().map(Line::number).toList();
    Grid grid = new Grid(delimiter, rows, numbers, shifted);
    boolean framed = delimiter == Delimiter.BAR && grid.columns() > 1 && grid.isBlank(0);
    Grid inner = framed ? grid.cut(1, grid.columns()) : grid;
    boolean ended = inner.columns() > 1 && inner.isBlank(inner.columns() - 1);
    return ended ? inner.cut(0, inner.columns() - 1) : inner;
  }

  int columns() {
    return rows.get(0).length;
  }

  private boolean isBlank(int column) {
    return rows.stream().allMatch(row -> row[column].isEmpty());
  }

  private Grid cut(int from, int to) {
    List<String[]> cut = new ArrayList<>(rows.size());
    rows.forEach(row -> cut.add(Arrays.copyOfRange(row, from, to)));
    return new Grid(delimiter, cut, lines, shifted);
  }
}
