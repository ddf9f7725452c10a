package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Plain;

/** Writes the matrix of a formula over several lines, its entries in aligned columns. */
final class EntriesText {

  private EntriesText() {}

  /** Returns the matrix in brackets. */
  static TextBlock of(Formula.Entries matrix) {
    List<List<String>> rows =
        matrix.rows().stream().map(row -> row.stream().map(Plain::of).toList()).toList();
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(c -> rows.stream().mapToInt(row -> TextBlock.length(row.get(c))).max().orElse(0))
            .toArray();
    return new TextBlock(rows.stream().map(row -> "[ " + line(row, widths) + " ]").toList());
  }

  /** Returns the matrix in brackets, with a label under it. */
  static TextBlock of(Formula.Entries matrix, String label) {
    TextBlock bare = of(matrix);
    List<String> lines = new ArrayList<>(bare.lines());
    lines.add(FormulaText.centred("(" + label + ")", bare.width()));
    return new TextBlock(lines);
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(c -> " ".repeat(widths[c] - TextBlock.length(row.get(c))) + row.get(c))
        .collect(Collectors.joining("  "));
  }
}
