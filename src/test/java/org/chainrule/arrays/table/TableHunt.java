package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.fuzz.SourceNumbers;
import org.chainrule.fuzz.Spoiler;
import org.chainrule.typed.TypedException;

/** Tables: every reading is a rectangle whose numbers stand in the text. */
public final class TableHunt implements Hunt<String> {

  private static final List<String> SCRAPS =
      List.of(
          ",", ";", "\t", "|", " ", "\n", "\r\n", "\r", "\"", "\"\"", "#", "%", "//", "sep=", "-",
          "+", ".", "e", "'", "\u00A0", "\u2212", "\uFEFF", "\0", "\uD83D", "\u202E", "0", "1",
          "12", "234", "1,234", "1.5", "0,5", "1e999", "nan", "x", "Iris", "TRUE", "|---|", "a b",
          ",,,,", ":", "=");

  private static final int MOST_SCRAPS = 40;

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public int inTheBuild() {
    return 1500;
  }

  @Override
  public String draw(Random random) {
    String text = random.nextInt(3) == 0 ? scraps(random) : WrittenTable.random(random).text();
    return new Spoiler(random, SCRAPS).text(text);
  }

  private static String scraps(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(MOST_SCRAPS); k > 0; k--) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    return text.toString();
  }

  @Override
  public Outcome judge(String text) {
    List<Table> readings;
    try {
      readings = Readers.readings(text);
    } catch (TypedException refused) {
      Said.inOneLine(refused.getMessage());
      return Outcome.REFUSED;
    }
    assertThat(readings).isNotEmpty().doesNotHaveDuplicates();
    SourceNumbers numbers = new SourceNumbers(text);
    for (Table table : readings) {
      require(table, numbers);
    }
    return Outcome.TAKEN;
  }

  private static void require(Table table, SourceNumbers numbers) {
    assertThat(table.rows()).isNotEmpty().allMatch(row -> row.size() == table.columns());
    assertThat(table.lines()).hasSameSizeAs(table.rows()).isSorted();
    assertThat(table.headings().size()).isIn(0, table.columns());
    table.index();
    for (int column = 0; column < table.columns(); column++) {
      require(table, column, numbers);
    }
  }

  private static void require(Table table, int column, SourceNumbers numbers) {
    assertThat(table.columnName(column)).isNotBlank();
    assertThat(table.classes(column).map(List::size).orElse(1)).isPositive();
    Matrix read;
    try {
      read = table.numbers(List.of(column));
    } catch (TypedException refused) {
      assertThat(table.isNumbers(column)).isFalse();
      Said.inOneLine(refused.getMessage());
      return;
    }
    assertThat(table.isNumbers(column)).isTrue();
    for (double[] row : read.toRows()) {
      assertThat(row[0]).isFinite();
      assertThat(numbers.has(row[0])).as("%s stands in the text", row[0]).isTrue();
    }
  }

  @Override
  public Stream<String> smaller(String text) {
    return Smaller.texts(text);
  }

  @Override
  public String show(String text) {
    return text;
  }
}
