package org.chainrule.arrays.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chainrule.typed.TypedException;

/** The cells of a table whose first row is a heading, as they are written. */
public final class TextCells {

  private static final List<Delimiter> DELIMITERS =
      List.of(Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.TAB);

  private TextCells() {}

  /**
   * Returns the cells row by row. What stands between them is what makes a heading that begins as
   * it should, or else what makes most of it.
   *
   * @param first tells what the first cell of the heading should be
   * @throws TypedException if there are none, or a quotation does not end
   */
  public static List<List<String>> of(String text, Predicate<String> first) throws TypedException {
    TableLines lines = TableLines.of(text);
    if (lines.delimiter().isPresent()) {
      return cells(lines, lines.delimiter().get());
    }
    List<List<String>> best = List.of();
    TypedException misfit = null;
    for (Delimiter delimiter : DELIMITERS) {
      try {
        List<List<String>> rows = cells(lines, delimiter);
        best = best.isEmpty() || isBetter(rows.get(0), best.get(0), first) ? rows : best;
      } catch (TypedException e) {
        misfit = misfit == null ? e : misfit;
      }
    }
    if (best.isEmpty()) {
      throw misfit;
    }
    return best;
  }

  private static boolean isBetter(List<String> one, List<String> other, Predicate<String> first) {
    boolean begins = first.test(one.get(0));
    return begins == first.test(other.get(0)) ? one.size() > other.size() : begins;
  }

  private static List<List<String>> cells(TableLines lines, Delimiter delimiter)
      throws TypedException {
    List<List<String>> rows = new ArrayList<>();
    for (String[] row : CellReader.read(lines, delimiter)) {
      rows.add(List.of(row));
    }
    return rows;
  }
}
