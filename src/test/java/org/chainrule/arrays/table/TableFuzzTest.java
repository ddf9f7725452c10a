package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.typed.TypedException;
import org.chainrule.words.OneLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given for a table is read or refused in one line, and nothing hangs. */
class TableFuzzTest {

  private static final int LONG = 1_000_000;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final List<String> SCRAPS =
      List.of(
          ",", ";", "\t", "|", " ", "\n", "\r\n", "\r", "\"", "\"\"", "#", "%", "//", "sep=", "-",
          "+", ".", "e", "'", "\u00A0", "\u2212", "\uFEFF", "\0", "\uD83D", "\u202E", "0", "1",
          "12", "234", "1,234", "1.5", "0,5", "1e999", "nan", "x", "Iris", "TRUE", "|---|", "a b",
          ",,,,", ":", "=");

  static Stream<Long> seeds() {
    return LongStream.range(0, 6000).boxed();
  }

  @ForAll("seeds")
  void everythingIsReadOrRefusedInOneLine(Long seed) {
    Random random = new Random(seed);
    String text = random.nextBoolean() ? scraps(random) : mutant(random);
    try {
      check(Readers.readings(text));
    } catch (TypedException e) {
      checkMessage(e);
    }
  }

  private static String scraps(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(40); k > 0; k--) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    return text.toString();
  }

  private static String mutant(Random random) {
    StringBuilder text = new StringBuilder(WrittenTable.random(random).text());
    for (int k = 1 + random.nextInt(4); k > 0; k--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(4));
      text.replace(from, to, SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    return text.toString();
  }

  private static void check(List<Table> readings) throws TypedException {
    assertThat(readings).isNotEmpty().doesNotHaveDuplicates();
    for (Table table : readings) {
      assertThat(table.rows()).isNotEmpty().allMatch(row -> row.size() == table.columns());
      assertThat(table.lines()).hasSameSizeAs(table.rows()).isSorted();
      assertThat(table.headings().size()).isIn(0, table.columns());
      table.index();
      for (int column = 0; column < table.columns(); column++) {
        checkColumn(table, column);
      }
    }
  }

  private static void checkColumn(Table table, int column) {
    assertThat(table.columnName(column)).isNotBlank();
    assertThat(table.classes(column).map(List::size).orElse(1)).isPositive();
    try {
      table.numbers(List.of(column));
      assertThat(table.isNumbers(column)).isTrue();
    } catch (TypedException e) {
      assertThat(table.isNumbers(column)).isFalse();
      checkMessage(e);
    }
  }

  private static void checkMessage(TypedException e) {
    assertThat(e.getMessage()).isEqualTo(OneLine.of(e.getMessage())).hasSizeLessThan(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",", "\t", " ", "|", "a", "1", "\"", "\"\"", "-", "#", "1'", "1.", "e1", "| ", ",1",
        "a b\n", "\n", "#\n", ",\n", "1\n", "\t\n1", "\"\n", "\",\"", "|-|\n", "1,2\n\"", "; \"1\n"
      })
  void longTextsTakeNoLongTime(String scrap) {
    String text = scrap.repeat(LONG / scrap.length());

    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          try {
            assertThat(Readers.readings(text)).isNotEmpty();
          } catch (TypedException e) {
            checkMessage(e);
          }
        });
  }

  /** As many numbers as 4,000 of MNIST's images have. */
  @ParameterizedTest
  @ValueSource(strings = {",", "\t"})
  void aLargeTableIsReadSoon(String sign) throws Exception {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("label");
    IntStream.range(0, 784).forEach(k -> text.append(sign).append("p").append(k));
    for (int row = 0; row < 4000; row++) {
      text.append('\n').append(row % 10);
      IntStream.range(0, 784).forEach(k -> text.append(sign).append(random.nextInt(256)));
    }

    Table table = assertTimeoutPreemptively(LONGEST, () -> Readers.only(text.toString()));

    assertThat(table.rows()).hasSize(4000);
    assertThat(table.columns()).isEqualTo(785);
  }
}
