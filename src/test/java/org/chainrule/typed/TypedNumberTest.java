package org.chainrule.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

  /** 50 digits of √2, √3 and π, from the OEIS (A002193, A002194, A000796). */
  private static final double ROOT_2 = 1.4142135623730950488016887242096980785696718753769;

  private static final double ROOT_3 = 1.7320508075688772935274463415058723669428052538104;
  private static final double PI = 3.1415926535897932384626433832795028841971693993751;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "3|3",
        "-2e-3|-0.002",
        ".5|0.5",
        "5.|5",
        "0,5|0.5",
        ",5|0.5",
        "-0,25|-0.25",
        "+7|7",
        "\u22123|-3",
        "\u20133|-3",
        "1e\u22123|0.001",
        "2E+2|200",
        " \u00a04 |4",
        "- 3|-3",
        "--3|3",
        "1.e-03|0.001",
        "007|7",
        "0e-400|0",
        "4.9e-324|4.9e-324",
        "\u200b8\ufeff|8"
      })
  void readsLiterals(String typed, double expected) throws Exception {
    assertThat(TypedNumber.parse(typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1+2*3, 7",
    "(1+2)*3, 9",
    "2·3, 6",
    "2×3⋅4, 24",
    "8/4/2, 1",
    "8÷4, 2",
    "1 - 2 - 3, -4",
    "-2^2, -4",
    "(-2)^2, 4",
    "2^3^2, 512",
    "2**3, 8",
    "2^-1, 0.5",
    "(1+2)(3+4), 21",
    "6/2*(1+2), 9",
    "½, 0.5",
    "1½, 1.5",
    "-1 ¾, -1.75",
    "⅞, 0.875",
    "1⁄4, 0.25",
    "√4, 2",
    "√(9+16), 5",
    "√√16, 2",
    "√4^3, 8",
    "√½^2, 0.5000000000000001",
    "sqrt(4), 2",
    "Sqrt 4, 2",
    "3·10^-5, 3e-5",
    "3×10^(−5), 3e-5",
    "-1.1*10^23, -1.1e23",
    "10^-5, 1e-5",
    "2^10·10^2, 102400",
    "4·10^2^1, 400",
    "6/3·10^2, 200",
    "0*7, 0",
    "0/7, 0",
    "0^2, 0",
    "1-1, 0",
    "0·10^-999, 0",
  })
  void calculates(String typed, double expected) throws Exception {
    assertThat(TypedNumber.parse(typed)).isEqualTo(expected);
  }

  @Test
  void knowsRootsAndConstants() throws Exception {
    assertThat(TypedNumber.parse("√2")).isEqualTo(ROOT_2);
    assertThat(TypedNumber.parse("1/3")).isEqualTo(0.333333333333333333333333333333333);
    assertThat(TypedNumber.parse("2√3")).isEqualTo(2 * ROOT_3);
    assertThat(TypedNumber.parse("1/√2")).isEqualTo(1 / ROOT_2);
    assertThat(TypedNumber.parse("-√3/2")).isEqualTo(-ROOT_3 / 2);
    assertThat(TypedNumber.parse("√2√3")).isEqualTo(ROOT_2 * ROOT_3);
    assertThat(TypedNumber.parse("π")).isEqualTo(PI).isEqualTo(TypedNumber.parse("pi"));
    assertThat(TypedNumber.parse("2π")).isEqualTo(2 * PI);
    assertThat(TypedNumber.parse("e")).isEqualTo(2.7182818284590452353602874713526624977572);
    assertThat(TypedNumber.parse("1/e")).isEqualTo(1 / Math.E);
  }

  @Test
  void minusZeroKeepsItsSign() throws Exception {
    assertThat(1 / TypedNumber.parse("-0")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(1 / TypedNumber.parse("0,0")).isEqualTo(Double.POSITIVE_INFINITY);
  }

  /** The nearest double of random decimals, found by BigDecimal. */
  @Test
  void roundsLiteralsCorrectly() throws Exception {
    Random random = new Random(5);
    for (int k = 0; k < 2000; k++) {
      BigDecimal decimal =
          new BigDecimal(new java.math.BigInteger(90, random), random.nextInt(600) - 250);
      double nearest = TypedNumber.parse(decimal.toString());

      BigDecimal error = decimal.subtract(new BigDecimal(nearest)).abs();
      assertThat(error).isLessThanOrEqualTo(decimal.subtract(up(nearest)).abs());
      assertThat(error).isLessThanOrEqualTo(decimal.subtract(down(nearest)).abs());
    }
  }

  private static BigDecimal up(double number) {
    return new BigDecimal(Math.nextUp(number));
  }

  private static BigDecimal down(double number) {
    return new BigDecimal(Math.nextDown(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "``|a number is missing",
        "  |a number is missing",
        "abc|the word \"abc\" stands for no number",
        "3x|the word \"x\" stands for no number",
        "0x10|the word \"x\" stands for no number",
        "1d|the word \"d\" stands for no number",
        "2exp(1)|the word \"exp\" stands for no number",
        "nan|nan is not a finite number",
        "-Inf|Inf is not a finite number",
        "Infinity|Infinity is not a finite number",
        "-∞|∞ is not a finite number",
        "1e400|this is too large; the largest number is about 1.8e308",
        "-2·10^999999999999|this is too large; the largest number is about 1.8e308",
        "1e308*10|this is too large; the largest number is about 1.8e308",
        "10^309|this is too large; the largest number is about 1.8e308",
        "1e-400|this is so small that it would become 0; the smallest number is about 4.9e-324",
        "-2·10^-400|this is so small that it would become 0; the smallest number is about 4.9e-324",
        "10^-400|this is so small that it would become 0; the smallest number is about 4.9e-324",
        "2^-2000|this is so small that it would become 0; the smallest number is about 4.9e-324",
        "1e-200*1e-200|this is so small that it would become 0; the smallest number is about"
            + " 4.9e-324",
        "1e-300/1e300|this is so small that it would become 0; the smallest number is about"
            + " 4.9e-324",
        "1/0|this divides by 0",
        "0/0|this divides by 0",
        "0^-1|this divides by 0",
        "√-1|a negative number has no real square root",
        "sqrt(−4)|a negative number has no real square root",
        "(-8)^(1/3)|this power is not a real number",
        "1..2|\"1..2\" has more than one decimal sign; thousands are written without one",
        "1.234,5|\"1.234,5\" has more than one decimal sign; thousands are written without one",
        "1 000|an operator is missing before \"000\", or a space is too many",
        "(2)3|an operator is missing before \"3\", or a space is too many",
        "2e|an exponent is missing after e; Euler's number as a factor is written ·e",
        "2 e-|an exponent is missing after e; Euler's number as a factor is written ·e",
        "1/2√3|this can be read in two ways; put brackets",
        "6/2(1+2)|this can be read in two ways; put brackets",
        "1/2π|this can be read in two ways; put brackets",
        "3+|something is missing at the end",
        "√|something is missing at the end",
        "(1+2|a closing bracket is missing",
        "1)|a closing bracket is too many",
        "3,|\",\" is out of place here",
        ".|\".\" is out of place here",
        "*2|\"*\" is out of place here",
        "50%|\"%\" is out of place here",
        "1_000|\"_\" is out of place here",
        "\uD83D\uDE00|\"\uD83D\uDE00\" is out of place here",
        "5\0abc|\"\uFFFD\" is out of place here",
      })
  void saysWhyItIsNoNumber(String typed, String reason) {
    assertThat(reasonOf(typed)).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "√", "2^", "-(", "sqrt(", "(1/"})
  void depthIsBounded(String opening) {
    String deep = opening.repeat(10_000) + "1" + ")".repeat(10_000);

    assertThat(reasonOf(deep))
        .isEqualTo("brackets, roots and powers stand more than 100 deep inside each other");
  }

  @Test
  void readsWhatIsNotTooDeep() throws Exception {
    assertThat(TypedNumber.parse("(".repeat(100) + "1" + ")".repeat(100))).isOne();
    assertThat(TypedNumber.parse("√1+".repeat(1000) + "1")).isEqualTo(1001);
  }

  /** A quadratic reader would need many seconds for so many characters. */
  @ParameterizedTest
  @ValueSource(
      strings = {"1", "-", "1+", "1.", "a", " ", "2*", "√2*", "½+", "3·10^5+", "e ", "1/2+"})
  void timeIsLinear(String part) {
    String text = part.repeat(300_000 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reasonOf(text + "1"));
  }

  private static String reasonOf(String typed) {
    TypedException e = catchThrowableOfType(TypedException.class, () -> TypedNumber.parse(typed));
    return e == null ? "no reason" : e.getMessage();
  }
}
