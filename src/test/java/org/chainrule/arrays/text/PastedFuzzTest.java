package org.chainrule.arrays.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.typed.MatrixFormat;
import org.chainrule.typed.MatrixText;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;
import org.chainrule.words.OneLine;
import org.junit.jupiter.api.Test;

/**
 * Whatever is typed or pasted is read or refused in one line, and nothing hangs. The same mutations
 * run in every build; {@code -Dchainrule.fuzz.seconds=3600} goes on with others for an hour.
 */
class PastedFuzzTest {

  private static final int ROUNDS_IN_A_BUILD = 10_000;
  private static final long ROUNDS_BETWEEN_LOOKS_AT_THE_CLOCK = 1000;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int LONGEST_MESSAGE = 600;

  private static final List<String> NUMBERS =
      List.of(
          "3",
          "-2e-3",
          ".5",
          "5.",
          "0,5",
          "1/3",
          "√2",
          "2√3",
          "sqrt(2)",
          "−3",
          "1/√2",
          "π",
          "2*pi",
          "e^2",
          "1½",
          "(1+2)·3^-2",
          "3·10^(-5)",
          "1e308*10",
          "nan",
          "1..2",
          "2 e",
          "√-1",
          "(-8)^(1/3)");

  /** What mutations put in: all that means something, and some that means nothing. */
  private static final List<String> SCRAPS =
      List.of(
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          ",",
          ";",
          "\n",
          "\r\n",
          "\t",
          " ",
          "\u00a0",
          "\\",
          "\\\\",
          "&",
          "$",
          "=",
          ":",
          "\"",
          "'",
          "#",
          ".",
          "...",
          "…",
          "-",
          "+",
          "*",
          "/",
          "^",
          "√",
          "½",
          "e",
          "E",
          "pi",
          "nan",
          "inf",
          "0",
          "1",
          "9",
          "1e999",
          "\\frac",
          "\\sqrt",
          "\\begin{matrix}",
          "\\end{matrix}",
          "\\cr",
          "\\hline",
          "\\phantom",
          "\\left(",
          "\\text",
          "array(",
          "np.array(",
          "tensor(",
          "dtype=",
          "\uFEFF",
          "\0",
          "\uD83D",
          "\uDE00",
          "\u202E",
          "٣",
          "W = ",
          "Parameter containing:",
          "<tf.Variable 'a:0' numpy=",
          ">",
          "OrderedDict([('a', ",
          "{'a': ",
          "[,1] [,2]\n[1,] ",
          "2×2 Matrix{Float64}:\n",
          "A =\n\n",
          "1.0e+03 *\n",
          "|",
          "%",
          "//",
          "/*",
          "⁻³",
          "`",
          "f",
          "10^",
          "·10^-");

  private final List<String> specimens = new ArrayList<>(PastedMatrixTest.SQUARES);

  PastedFuzzTest() {
    specimens.addAll(NUMBERS);
    specimens.addAll(PastedArraysTest.TEXTS);
  }

  @Test
  void everythingIsReadOrRefusedInOneLine() {
    long seconds = Long.getLong("chainrule.fuzz.seconds", 0);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    for (long seed = 0; seed < ROUNDS_IN_A_BUILD || seconds > 0; seed++) {
      Random random = new Random(seed);
      String text = mutant(random);
      check("seed " + seed, text);
      if (seed % ROUNDS_BETWEEN_LOOKS_AT_THE_CLOCK == 0
          && seed >= ROUNDS_IN_A_BUILD
          && System.nanoTime() >= end) {
        return;
      }
    }
  }

  private String mutant(Random random) {
    StringBuilder text = new StringBuilder(any(specimens, random));
    for (int k = random.nextInt(6); k >= 0; k--) {
      mutate(text, random);
    }
    return text.toString();
  }

  private void mutate(StringBuilder text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(random.nextInt(30) + 1));
    switch (random.nextInt(7)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, any(SCRAPS, random));
      case 2 -> text.replace(from, to, any(SCRAPS, random));
      case 3 -> text.insert(from, text.substring(from, to));
      case 4 -> text.insert(from, any(specimens, random));
      case 5 -> text.insert(from, any(SCRAPS, random).repeat(1 + random.nextInt(200)));
      default -> text.insert(from, (char) random.nextInt(0x10000));
    }
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static void check(String seed, String text) {
    long start = System.nanoTime();
    try {
      checkNumber(text);
      checkMatrix(text);
    } catch (RuntimeException | Error e) {
      fail(seed + ": " + OneLine.of(text), e);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("%s: %s", seed, OneLine.of(text))
        .isLessThan(LONGEST);
  }

  private static void checkNumber(String text) {
    try {
      assertThat(Double.isFinite(TypedNumber.parse(text))).as(text).isTrue();
    } catch (TypedException e) {
      checkMessage(e);
    }
  }

  private static void checkMatrix(String text) {
    try {
      List<Found> all = PastedArrays.read(text, "pasted text", "pasted");
      assertThat(all).isNotEmpty().extracting(Found::id).doesNotHaveDuplicates();
      for (Found one : all) {
        if (one instanceof NumberArray array) {
          checkArray(array);
        }
      }
      Pasted.of(text, 2, 2);
    } catch (TypedException e) {
      checkMessage(e);
    }
  }

  /** An array is finite, and is read again as it is written. */
  private static void checkArray(NumberArray array) throws TypedException {
    assertThat(Arrays.stream(array.matrix().toRows()).flatMapToDouble(Arrays::stream))
        .allMatch(Double::isFinite);
    String written = MatrixText.write(array.matrix(), MatrixFormat.NUMPY);
    assertThat(PastedArrays.read(written, "pasted text", "pasted"))
        .singleElement()
        .isInstanceOfSatisfying(
            NumberArray.class, again -> assertThat(again.matrix()).isEqualTo(array.matrix()));
  }

  private static void checkMessage(TypedException e) {
    assertThat(e.getMessage())
        .isNotBlank()
        .hasSizeLessThan(LONGEST_MESSAGE)
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  }
}
