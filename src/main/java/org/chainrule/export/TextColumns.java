package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;

/** Writes a table with aligned columns, a rule under its first row. */
final class TextColumns {

  private static final String GAP = "   ";

  private TextColumns() {}

  /** Returns the lines of a table whose rows are all as long as the first. */
  static List<String> of(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int k = 0; k < widths.length; k++) {
        widths[k] = Math.max(widths[k], TextBlock.length(row.get(k)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(line(row, widths));
    }
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    lines.add(1, line(rules, widths));
    return lines;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int k = 0; k < widths.length; k++) {
      line.append(k == 0 ? "" : GAP).append(TextBlock.padded(cells.get(k), widths[k]));
    }
    return line.toString().stripTrailing();
  }
}
