package org.chainrule.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Delimiter;
import org.chainrule.arrays.table.NumberStyle;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;

/** Writes tables in one of the ways in which programs write them. */
record TableWriter(
    Delimiter delimiter, NumberStyle numbers, boolean heading, boolean index, boolean quoted) {

  static TableWriter any(Random random) {
    List<Delimiter> delimiters =
        List.of(
            Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.TAB, Delimiter.BLANKS, Delimiter.BAR);
    Delimiter delimiter = delimiters.get(random.nextInt(delimiters.size()));
    NumberStyle numbers = random.nextInt(3) == 0 ? NumberStyle.COMMA : NumberStyle.POINT;
    boolean heading = random.nextBoolean();
    boolean index = heading && random.nextInt(3) == 0;
    boolean needsQuotes = delimiter == Delimiter.COMMA && numbers == NumberStyle.COMMA;
    return new TableWriter(
        delimiter, numbers, heading, index, needsQuotes || random.nextInt(5) == 0);
  }

  /**
   * Writes a table.
   *
   * @param headings of the columns; not written where tables have no heading
   */
  TableText write(String name, List<String> headings, Matrix rows) {
    List<String> lines = new ArrayList<>();
    if (heading) {
      lines.add(
          line(index ? Stream.concat(Stream.of(corner()), headings.stream()) : headings.stream()));
    }
    for (int row = 0; row < rows.rows(); row++) {
      int at = row;
      Stream<String> cells =
          IntStream.range(0, rows.columns()).mapToObj(column -> cell(rows.get(at, column)));
      lines.add(line(index ? Stream.concat(Stream.of("" + row), cells) : cells));
    }
    return new TableText(name + ".csv", name, String.join("\n", lines) + "\n");
  }

  /** Between blanks nothing could be told from a blank, so that it needs a name. */
  private String corner() {
    return delimiter == Delimiter.BLANKS ? "index" : "";
  }

  private String line(Stream<String> cells) {
    return cells
        .map(cell -> quoted ? "\"" + cell + "\"" : cell)
        .collect(Collectors.joining(sign()));
  }

  private String sign() {
    return switch (delimiter) {
      case COMMA -> ",";
      case SEMICOLON -> ";";
      case TAB -> "\t";
      case BAR -> "|";
      default -> " ";
    };
  }

  private String cell(double number) {
    String text =
        number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    return numbers == NumberStyle.COMMA ? text.replace('.', ',') : text;
  }

  /** Says how a table of so many columns of data is written. */
  Answers answered(Answers answers, TableText table, int columns) {
    boolean single = columns == 1 && !index;
    return answers
        .with(Topic.DELIMITER, table.id(), (single ? Delimiter.NONE : delimiter).id())
        .with(Topic.NUMBERS, table.id(), numbers.id())
        .with(Topic.HEADING, table.id(), heading ? "yes" : "no")
        .with(Topic.INDEX, table.id(), "drop");
  }

  /** Returns the numbers, counted from 1, of columns of data that follow each other. */
  String numbers(int first, int count) {
    int shift = index ? 2 : 1;
    return IntStream.range(first, first + count)
        .mapToObj(column -> ":" + (column + shift))
        .collect(Collectors.joining(","));
  }
}
