package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.chainrule.typed.TypedException;
import org.chainrule.words.OneLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long a table is, it is read or refused soon. */
class LongTableTest {

  private static final int LONG = 1_000_000;
  private static final Duration LONGEST = Duration.ofSeconds(20);

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
