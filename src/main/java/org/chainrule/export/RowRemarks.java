package org.chainrule.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.explain.sentence.CellReading;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/**
 * Says what is special about a row of a matrix: its unit is off or flat, what was blocked there,
 * that summands cancelled.
 *
 * @param explainer the trace with its marks
 */
record RowRemarks(Explainer explainer) {

  private static final List<Mark> WORDS =
      List.of(Mark.DEAD, Mark.OFF, Mark.KINK, Mark.FLAT, Mark.CANCELLED);

  /** Returns the remark, empty if there is nothing to say. */
  String of(Quantity quantity, int row) {
    return of(List.of(quantity), row);
  }

  /** Returns what there is to say about a row of any of these quantities, which have one shape. */
  String of(List<Quantity> quantities, int row) {
    List<String> parts = new ArrayList<>();
    List<Map<Mark, Integer>> counts = quantities.stream().map(q -> counts(q, row)).toList();
    for (Mark mark : WORDS) {
      long count = counts.stream().mapToInt(each -> each.getOrDefault(mark, 0)).max().orElse(0);
      if (count > 0) {
        parts.add(word(quantities.get(0), mark, count));
      }
    }
    quantities.stream()
        .flatMap(quantity -> blocked(quantity, row).stream())
        .forEach(entry -> parts.add(explainer.numbers().plain(entry.value()) + " ⊣"));
    return String.join("  ", parts);
  }

  private static String word(Quantity quantity, Mark mark, long count) {
    String word = CellReading.word(mark);
    boolean whole = quantity.columns() == 1 || mark == Mark.DEAD;
    return whole
        ? word
        : Words.of("mark.count", word, String.valueOf(count), String.valueOf(quantity.columns()));
  }

  /** How many entries of a row have each mark. */
  private Map<Mark, Integer> counts(Quantity quantity, int row) {
    Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
    for (int column = 0; column < quantity.columns(); column++) {
      for (Mark mark : explainer.marks().at(quantity.name(), row, column)) {
        counts.merge(mark, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** In a batch a row has many gradients, so that their words say enough. */
  private Optional<Entry> blocked(Quantity quantity, int row) {
    return quantity.columns() == 1
        ? explainer.marks().blocked(quantity.name(), row, 0)
        : Optional.empty();
  }
}
