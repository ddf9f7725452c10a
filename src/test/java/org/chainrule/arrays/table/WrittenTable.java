package org.chainrule.arrays.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A random table, written in one of all the ways that programs write tables.
 *
 * @param numbers what its columns of numbers hold, row by row
 * @param index whether a column of row numbers stands before them
 * @param species the words of a last column; empty if there is none
 */
record WrittenTable(
    String text, List<List<Double>> numbers, boolean headed, boolean index, List<String> species) {

  /** A table and how it is written. */
  static WrittenTable random(Random random) {
    return new Writer(random).write();
  }

  /** Whether a reading gives back what was written. */
  boolean isReadAs(Table table) {
    int from = index ? 1 : 0;
    int columns = numbers.get(0).size();
    boolean sameSize =
        table.rows().size() == numbers.size()
            && table.columns() == from + columns + (species.isEmpty() ? 0 : 1);
    return sameSize
        && table.headed() == headed
        && table.index().isPresent() == (index && headed)
        && rows().allMatch(row -> numbers.get(row).equals(read(table, row, from, columns)))
        && (species.isEmpty()
            || rows()
                .allMatch(
                    row -> table.rows().get(row).get(from + columns).equals(species.get(row))));
  }

  private Stream<Integer> rows() {
    return IntStream.range(0, numbers.size()).boxed();
  }

  private static List<Double> read(Table table, int row, int from, int columns) {
    return IntStream.range(from, from + columns)
        .mapToObj(column -> table.number(row, column).orElse(Double.NaN))
        .toList();
  }

  private static final class Writer {

    private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

    private final Random random;
    private final Delimiter delimiter;
    private final NumberStyle style;
    private final boolean headed;
    private final boolean index;
    private final boolean quoted;
    private final boolean trailing;
    private final int digits;
    private final int columns;
    private final List<List<Double>> numbers = new ArrayList<>();
    private final List<String> species = new ArrayList<>();

    Writer(Random random) {
      this.random = random;
      delimiter = any(Delimiter.values());
      style = any(styles(delimiter));
      headed = random.nextBoolean();
      columns = delimiter == Delimiter.NONE ? 1 : 2 + random.nextInt(4);
      index = headed && delimiter != Delimiter.NONE && random.nextInt(3) == 0;
      quoted = random.nextInt(4) == 0;
      trailing = random.nextInt(5) == 0 && delimiter != Delimiter.NONE;
      digits = random.nextInt(4);
      int rows = 2 + random.nextInt(5);
      for (int row = 0; row < rows; row++) {
        numbers.add(Stream.generate(this::number).limit(columns).toList());
      }
      if (delimiter != Delimiter.NONE && random.nextInt(3) == 0) {
        numbers.forEach(row -> species.add(SPECIES.get(random.nextInt(SPECIES.size()))));
      }
    }

    /** Points set thousands apart only where a German spreadsheet writes. */
    private static NumberStyle[] styles(Delimiter delimiter) {
      boolean spreadsheet = delimiter == Delimiter.SEMICOLON || delimiter == Delimiter.TAB;
      return Stream.of(NumberStyle.values())
          .filter(style -> spreadsheet || style != NumberStyle.POINT_THOUSANDS)
          .toArray(NumberStyle[]::new);
    }

    private double number() {
      int unscaled = random.nextInt(random.nextBoolean() ? 100 : 10_000_000);
      double sign = random.nextInt(4) == 0 ? -1 : 1;
      return sign * BigDecimal.valueOf(unscaled, random.nextInt(digits + 1)).doubleValue() + 0.0;
    }

    WrittenTable write() {
      String lineEnd = any("\n", "\r\n", "\r");
      List<String> lines = new ArrayList<>();
      if (headed) {
        lines.add(line(headings()));
      }
      for (int row = 0; row < numbers.size(); row++) {
        lines.add(line(cells(row)));
      }
      if (delimiter == Delimiter.BAR && headed) {
        lines.add(1, random.nextBoolean() ? "|---|:--:|" : "---+---");
      }
      if (random.nextInt(3) == 0) {
        lines.add(random.nextInt(lines.size()), any("# a, b; 1,5 | 2", "% 1;2", "// \"", "", "  "));
      }
      String text = String.join(lineEnd, lines) + any("", lineEnd, lineEnd + lineEnd);
      boolean named = random.nextInt(8) == 0 && "\t;,|".indexOf(delimiter.sign()) >= 0;
      String separator = named ? "sep=" + delimiter.sign() + lineEnd : "";
      return new WrittenTable(
          any("", "\uFEFF") + separator + text, numbers, headed, index, species);
    }

    private List<String> headings() {
      List<String> headings = new ArrayList<>();
      if (index) {
        headings.add(delimiter == Delimiter.BLANKS ? "id" : any("", "index", "Unnamed: 0"));
      }
      IntStream.range(0, columns).forEach(k -> headings.add(any("x", "w_", "Größe") + k));
      if (!species.isEmpty()) {
        headings.add("species");
      }
      return headings;
    }

    private List<String> cells(int row) {
      List<String> cells = new ArrayList<>();
      if (index) {
        cells.add(String.valueOf(row));
      }
      numbers.get(row).forEach(number -> cells.add(written(number)));
      if (!species.isEmpty()) {
        cells.add(species.get(row));
      }
      return cells;
    }

    private String written(double number) {
      boolean grouped = style.name().endsWith("THOUSANDS");
      String plain = String.format(Locale.ROOT, (grouped ? "%,." : "%.") + digits + "f", number);
      return plain
          .replace(',', '\0')
          .replace('.', style.decimal())
          .replace('\0', style.thousands());
    }

    private String line(List<String> cells) {
      String sign =
          delimiter == Delimiter.BLANKS ? " ".repeat(1 + random.nextInt(3)) : "" + delimiter.sign();
      String joined = cells.stream().map(this::quotedIfNeeded).collect(Collectors.joining(sign));
      return joined + (trailing ? sign : "");
    }

    private String quotedIfNeeded(String cell) {
      boolean comma = delimiter == Delimiter.COMMA || delimiter == Delimiter.NONE;
      boolean needed = comma && cell.indexOf(',') >= 0 || cell.isEmpty() && columns == 1;
      return quoted || needed ? "\"" + cell + "\"" : cell;
    }

    @SafeVarargs
    private <T> T any(T... choices) {
      return choices[random.nextInt(choices.length)];
    }
  }
}
