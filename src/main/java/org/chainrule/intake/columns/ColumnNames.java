package org.chainrule.intake.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chainrule.arrays.table.Table;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Lists;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** What a person may call the columns of a table; columns are counted from 0 here. */
final class ColumnNames {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MOST_LISTED = 12;

  private final Table table;
  private final Map<String, List<Integer>> exact = new HashMap<>();
  private final Map<String, List<Integer>> anyCase = new HashMap<>();

  ColumnNames(Table table) {
    this.table = table;
    for (int column = 0; column < table.columns(); column++) {
      String heading = headingOf(column);
      if (!heading.isEmpty()) {
        exact.computeIfAbsent(heading, key -> new ArrayList<>()).add(column);
        anyCase.computeIfAbsent(lower(heading), key -> new ArrayList<>()).add(column);
      }
    }
  }

  /** Returns the heading of a column, empty if it has none. */
  String headingOf(int column) {
    return table.headed() ? table.headings().get(column).strip() : "";
  }

  /** Returns what a message calls a column. */
  String of(int column) {
    String heading = headingOf(column);
    return heading.isEmpty() ? String.valueOf(column + 1) : OneLine.shortened(heading);
  }

  /** Returns the column that this heading or this number means, if there is one. */
  Optional<Integer> column(String text) throws TypedException {
    Optional<Integer> number = numbered(text);
    Optional<Integer> heading = headed(text);
    if (number.isPresent() && heading.isPresent() && !number.equals(heading)) {
      throw wrong("intake.columns.either", text, heading.get() + 1);
    }
    return number.or(() -> heading);
  }

  /** Returns the column of this heading, if there is one. */
  Optional<Integer> headed(String text) throws TypedException {
    List<Integer> called = exact.getOrDefault(text, anyCase.getOrDefault(lower(text), List.of()));
    if (called.size() > 1) {
      String numbers = listed(called.stream().map(column -> String.valueOf(column + 1)).toList());
      throw wrong("intake.columns.several", OneLine.shortened(text), numbers);
    }
    return called.stream().findFirst();
  }

  /** Returns the column of this number, counted from 1, if there is one. */
  Optional<Integer> numbered(String text) {
    return Optional.of(text)
        .filter(digits -> NUMBER.matcher(digits).matches())
        .map(digits -> Integer.parseInt(digits) - 1)
        .filter(column -> column >= 0 && column < table.columns());
  }

  /** Says that no column is called so, and which there are. */
  TypedException unknown(String text) {
    String name = OneLine.shortened(text);
    int columns = table.columns();
    List<String> names = IntStream.range(0, columns).mapToObj(this::of).toList();
    return table.headed()
        ? wrong("intake.columns.unknown", name, listed(names))
        : wrong("intake.columns.noHeadings", name, columns);
  }

  private static String listed(List<String> names) {
    return Lists.first(MOST_LISTED, names);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static TypedException wrong(String key, Object... arguments) {
    return new TypedException(Words.of(key, arguments));
  }
}
