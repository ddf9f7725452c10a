package org.chainrule.arrays.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.chainrule.arrays.table.TextLines.Line;
import org.chainrule.arrays.table.cell.Missing;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Makes a table of rows that may differ in length for a reason that is known: a title above it, a
 * delimiter behind the last cell, or R's heading, which does not name the rows' names.
 */
final class Squaring {

  private final List<String[]> rows;
  private final List<Line> lines;
  private final int width;

  private Squaring(List<String[]> rows, List<Line> lines) {
    this.rows = rows;
    this.lines = lines;
    this.width = usualWidth(rows);
  }

  /**
   * Returns the table.
   *
   * @throws TypedException if a row is longer or shorter than the others without such a reason
   */
  static Grid of(Delimiter delimiter, List<String[]> rows, List<Line> lines) throws TypedException {
    int titles = titles(delimiter, rows);
    return new Squaring(rows.subList(titles, rows.size()), lines.subList(titles, lines.size()))
        .squared(delimiter);
  }

  private static int titles(Delimiter delimiter, List<String[]> rows) {
    int width = usualWidth(rows);
    int titles = 0;
    while (titles < rows.size() - 1 && isTitle(delimiter, rows.get(titles), width)) {
      titles++;
    }
    return width > 1 ? titles : 0;
  }

  /** A title has letters and no numbers beside delimiters, so that no row is taken for one. */
  private static boolean isTitle(Delimiter delimiter, String[] row, int width) {
    if (row.length == 1) {
      boolean cut = delimiter == Delimiter.BLANKS && Doubt.holdsSign(row[0]);
      return width > 1 && isText(row[0]) && !cut;
    }
    return delimiter == Delimiter.BLANKS
        && (row.length != width || row[row.length - 1].equals("="))
        && Arrays.stream(row).anyMatch(cell -> cell.endsWith(":") || cell.equals("="))
        && Arrays.stream(row).noneMatch(cell -> NumberForms.of(cell) != NumberForms.NONE);
  }

  private static boolean isText(String cell) {
    return cell.chars().anyMatch(Character::isLetter) && isName(cell) && !Doubt.about(cell);
  }

  /** The length of most rows; of several such lengths the one that comes last. */
  private static int usualWidth(List<String[]> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.length, 1, Integer::sum));
    int most = counts.values().stream().max(Integer::compare).orElseThrow();
    int last = rows.size() - 1;
    while (counts.get(rows.get(last).length) < most) {
      last--;
    }
    return rows.get(last).length;
  }

  private Grid squared(Delimiter delimiter) throws TypedException {
    boolean shorter = rows.get(0).length == width - 1;
    boolean ended = shorter && isBlankBelow(width - 1);
    boolean shifted = shorter && !ended && namesRows();
    List<String[]> squared = new ArrayList<>(rows.size());
    for (int k = 0; k < rows.size(); k++) {
      squared.add(k == 0 && (ended || shifted) ? heading(shifted) : row(k));
    }
    return Grid.of(delimiter, squared, lines, shifted);
  }

  private String[] heading(boolean shifted) {
    String[] heading = new String[width];
    Arrays.fill(heading, "");
    System.arraycopy(rows.get(0), 0, heading, shifted ? 1 : 0, width - 1);
    return heading;
  }

  /** Whether the first row holds names alone, and the first column below it names of rows. */
  private boolean namesRows() {
    List<String> names = rows.stream().skip(1).map(row -> row[0]).toList();
    boolean different = new HashSet<>(names).size() == names.size();
    return names.size() > 1
        && Arrays.stream(rows.get(0)).allMatch(Squaring::isWholeName)
        && (Counting.counts(names) || different && names.stream().allMatch(Squaring::isName));
  }

  /** R calls columns {@code [,1]}; in other names a delimiter shows that cells end there. */
  private static boolean isWholeName(String cell) {
    return isName(cell) && !Doubt.about(cell) && (cell.charAt(0) == '[' || !Doubt.holdsSign(cell));
  }

  private static boolean isName(String cell) {
    return NumberForms.of(cell) == NumberForms.NONE && !Missing.is(cell);
  }

  private boolean isBlankBelow(int column) {
    return rows.stream().skip(1).allMatch(row -> row.length > column && row[column].isEmpty());
  }

  private String[] row(int k) throws TypedException {
    String[] row = rows.get(k);
    boolean ended = row.length == width + 1 && width > 1 && row[width].isEmpty();
    if (row.length == width || ended) {
      return ended ? Arrays.copyOf(row, width) : row;
    }
    int usual = 0;
    while (rows.get(usual).length != width) {
      usual++;
    }
    int line = lines.get(k).number();
    int other = lines.get(usual).number();
    throw new TypedException(Words.of("table.ragged", line, row.length, other, width));
  }
}
