package org.chainrule.intake.columns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.arrays.table.Table;
import org.chainrule.typed.TypedException;
import org.chainrule.words.OneLine;

/**
 * Columns of a table as a person writes them, with commas between: headings, numbers counted from
 * 1, and ranges, such as {@code species}, {@code x1,x2} or {@code 2-785}.
 *
 * <p>A heading in quotes is nothing but a heading, and what follows a colon is nothing but a number
 * or a range of numbers; both are needed only where a heading looks like something else.
 */
public final class ColumnList {

  private static final Pattern PART =
      Pattern.compile("\\G\\s*(\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[^\",][^,]*|)\\s*(,|$)");
  private static final Pattern NUMBERS = Pattern.compile(":\\s*(\\d+)\\s*(?:-\\s*(\\d+))?");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final String NONE = "none";
  private static final int SHORTEST_RANGE = 3;

  private final ColumnNames names;

  private ColumnList(Table table) {
    this.names = new ColumnNames(table);
  }

  /**
   * Reads columns.
   *
   * @return the columns in the order in which they are written, counted from 0; none of a blank
   *     text, or of {@code none} where no heading is called so
   * @throws TypedException if one of them is not there, is written twice, or could be either of two
   */
  public static List<Integer> parse(String text, Table table) throws TypedException {
    return new ColumnList(table).parse(text);
  }

  /**
   * Writes columns so that {@link #parse} reads the same ones again.
   *
   * @param columns counted from 0
   */
  public static String format(List<Integer> columns, Table table) {
    ColumnList list = new ColumnList(table);
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < columns.size(); ) {
      int length = run(columns, at);
      List<Integer> part = columns.subList(at, at + length);
      parts.add(length == 1 ? list.single(part) : list.range(part));
      at += length;
    }
    return String.join(",", parts);
  }

  private static int run(List<Integer> columns, int from) {
    int to = from + 1;
    while (to < columns.size() && columns.get(to) == columns.get(to - 1) + 1) {
      to++;
    }
    return to - from < SHORTEST_RANGE ? 1 : to - from;
  }

  private String single(List<Integer> column) {
    String number = String.valueOf(column.get(0) + 1);
    String heading = names.headingOf(column.get(0));
    Stream<String> headings =
        CONTROL.matcher(heading).find()
            ? Stream.of()
            : Stream.of(heading, "\"" + heading.replace("\"", "\"\"") + "\"");
    return firstThatMeans(column, Stream.concat(headings, Stream.of(number, ":" + number)));
  }

  private String range(List<Integer> columns) {
    String numbers = (columns.get(0) + 1) + "-" + (columns.get(columns.size() - 1) + 1);
    return firstThatMeans(columns, Stream.of(numbers, ":" + numbers));
  }

  private String firstThatMeans(List<Integer> columns, Stream<String> written) {
    return written.filter(text -> means(text, columns)).findFirst().orElseThrow();
  }

  private boolean means(String text, List<Integer> columns) {
    try {
      return parse(text).equals(columns);
    } catch (TypedException another) {
      return false;
    }
  }

  private List<Integer> parse(String text) throws TypedException {
    Set<Integer> columns = new LinkedHashSet<>();
    for (String part : isNone(text) ? List.<String>of() : parts(text)) {
      for (int column : columns(part)) {
        if (!columns.add(column)) {
          throw ColumnNames.wrong("intake.columns.twice", names.of(column));
        }
      }
    }
    return List.copyOf(columns);
  }

  private boolean isNone(String text) throws TypedException {
    return text.isBlank() || text.strip().equals(NONE) && names.headed(NONE).isEmpty();
  }

  private static List<String> parts(String text) throws TypedException {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    int end = 0;
    do {
      if (!matcher.find()) {
        throw ColumnNames.wrong(
            "intake.columns.quotes", OneLine.shortened(text.substring(end).strip()));
      }
      parts.add(matcher.group(1).strip());
      end = matcher.end();
    } while (!matcher.group(2).isEmpty());
    return parts;
  }

  private List<Integer> columns(String part) throws TypedException {
    if (part.isEmpty()) {
      throw ColumnNames.wrong("intake.columns.gap");
    }
    if (part.startsWith("\"")) {
      String heading = part.substring(1, part.length() - 1).replace("\"\"", "\"").strip();
      return List.of(names.headed(heading).orElseThrow(() -> names.unknown(heading)));
    }
    Matcher numbers = NUMBERS.matcher(part);
    if (numbers.matches()) {
      return numbered(part.substring(1).strip(), numbers.group(1), numbers.group(2));
    }
    Optional<Integer> one = names.column(part);
    return one.isPresent() ? List.of(one.get()) : range(part);
  }

  private List<Integer> numbered(String part, String from, String to) throws TypedException {
    int first = names.numbered(from).orElseThrow(() -> names.unknown(from));
    int last = to == null ? first : names.numbered(to).orElseThrow(() -> names.unknown(to));
    return between(part, first, last);
  }

  /** A heading may have a hyphen in it, so the one that parts two columns is looked for. */
  private List<Integer> range(String part) throws TypedException {
    List<List<Integer>> ranges = new ArrayList<>();
    for (int hyphen = part.indexOf('-'); hyphen >= 0; hyphen = part.indexOf('-', hyphen + 1)) {
      Optional<Integer> first = names.column(part.substring(0, hyphen).strip());
      Optional<Integer> last = names.column(part.substring(hyphen + 1).strip());
      if (first.isPresent() && last.isPresent()) {
        ranges.add(between(part, first.get(), last.get()));
      }
    }
    if (ranges.size() != 1) {
      throw names.unknown(part);
    }
    return ranges.get(0);
  }

  private static List<Integer> between(String written, int first, int last) throws TypedException {
    if (first > last) {
      throw ColumnNames.wrong("intake.columns.backwards", OneLine.shortened(written));
    }
    return IntStream.rangeClosed(first, last).boxed().toList();
  }
}
