package org.chainrule.formula.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static final Numbers THREE = Numbers.DEFAULT;

  static IntStream digits() {
    return IntStream.rangeClosed(2, 8);
  }

  /** Numbers of every size and sign, round ones among them. */
  private static double[] samples() {
    Random random = new Random(7);
    DoubleStream any =
        DoubleStream.generate(() -> random.nextGaussian() * Math.pow(10, random.nextInt(24) - 12.0))
            .limit(2000);
    DoubleStream round = IntStream.rangeClosed(-2000, 2000).mapToDouble(k -> k / 100.0);
    DoubleStream nearOne = IntStream.rangeClosed(1, 16).mapToDouble(k -> 1 - Math.pow(10, -k));
    DoubleStream ends = DoubleStream.of(-0.0, 1e-300, 1e300, Double.MIN_VALUE, 1.2345e308);
    return Stream.of(any, round, nearOne, ends).flatMapToDouble(part -> part).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-0.5, −0.5",
    "2.5, 2.5",
    "4, 4",
    "-2, −2",
    "0.25, 0.25",
    "0.125, 0.125",
    "100, 100",
    "12345, 12345",
    "-99999, −99999",
    "0.001, 0.001",
  })
  void anExactNumberHasNoTrailingZeros(double value, String text) {
    assertThat(THREE.plain(value)).isEqualTo(text);
    assertThat(THREE.exact(value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0.2004, 0.200",
    "0.19999999999, 0.200",
    "0.3000001, 0.300",
    "3.14159, 3.14",
    "-3.1795303625403671, −3.18",
    "9.995, 10.0",
    "9.994, 9.99",
    "1.0004, 1.00",
    "-1.996, −2.00",
    "0.0009995, 0.00100",
    "0.0012345, 0.00123",
    "0.00012345, 1.23e−4",
    "99999.5, 1.00e5",
    "123456, 1.23e5",
    "1234567890, 1.23e9",
    "-1234567890, −1.23e9",
    "0.0024665092913600478, 0.00247",
    "9.11e-4, 9.11e−4",
    "4.94e-324, 4.9e−324",
    "1.7976931348623157E308, 1.80e308",
  })
  void aRoundedNumberKeepsItsTrailingZeros(double value, String text) {
    assertThat(THREE.plain(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"100000, 1e5", "120000, 1.2e5", "0.0001, 1e−4", "1e300, 1e300", "1e-300, 1e−300"})
  void anExactNumberFarFromOneIsShortToo(double value, String text) {
    assertThat(THREE.plain(value)).isEqualTo(text);
    assertThat(THREE.exact(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2004, 123456, 99999.5, 9.995, 0.0009995, 0.3000001, 1 - 1e-16})
  void whatIsRoundedIsNotExact(double value) {
    assertThat(THREE.exact(value)).isFalse();
  }

  @Test
  void sigmaIsNeverShownAsOne() {
    double sigma6 = 1 / (1 + Math.exp(-6));
    double sigma20 = 1 / (1 + Math.exp(-20));

    assertThat(THREE.plain(sigma6)).isEqualTo("0.998");
    assertThat(new Numbers(2).plain(sigma6)).isEqualTo("0.998");
    // 1 − σ(20) = 2.06e−9
    assertThat(THREE.plain(sigma20)).isEqualTo("(1−2.1e−9)");
    assertThat(Latex.of(THREE.number(sigma20))).isEqualTo("(1-2.1\\cdot10^{-9})");
    assertThat(THREE.plain(-sigma20)).isEqualTo("(−1+2.1e−9)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1 - 1e-16, 0.99999, 0.9996, 0.9999995, 0.99999999999})
  void nothingBelowOneIsEverShownAsOne(double value) {
    digits()
        .mapToObj(Numbers::new)
        .forEach(
            numbers -> {
              assertThat(numbers.plain(value)).doesNotMatch("1(\\.0*)?");
              assertThat(numbers.plain(-value)).doesNotMatch("−1(\\.0*)?");
              assertThat(Latex.of(numbers.number(value))).doesNotMatch("1(\\.0*)?");
            });
  }

  @Test
  void whatIsNotFiniteHasItsSign() {
    assertThat(THREE.plain(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    assertThat(THREE.plain(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    assertThat(THREE.plain(Double.NaN)).isEqualTo("NaN");
    assertThat(Latex.of(THREE.number(Double.NEGATIVE_INFINITY))).isEqualTo("-\\infty");
    assertThat(Latex.of(THREE.number(Double.NaN))).isEqualTo("\\mathrm{NaN}");
    assertThat(THREE.ascii(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    assertThat(THREE.ascii(Double.NaN)).isEqualTo("NaN");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3.1, 0.67, 1.2e5",
    "3, 3.14, 0.667, 1.23e5",
    "5, 3.1416, 0.66667, 1.2346e5",
    "6, 3.14159, 0.666667, 123457",
    "8, 3.1415927, 0.66666667, 123456.71",
  })
  void theDigitsCanBeChosen(int digits, String pi, String twoThirds, String large) {
    Numbers numbers = new Numbers(digits);

    assertThat(numbers.plain(Math.PI)).isEqualTo(pi);
    assertThat(numbers.plain(2.0 / 3)).isEqualTo(twoThirds);
    assertThat(numbers.plain(123456.7089)).isEqualTo(large);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 9, 100})
  void theDigitsAreTwoToEight(int digits) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Numbers(digits));
  }

  @ParameterizedTest
  @MethodSource("digits")
  void pictureFormulaAndTextHaveTheSameDigits(int digits) {
    Numbers numbers = new Numbers(digits);
    for (double value : samples()) {
      String plain = numbers.plain(value).replace('−', '-');
      assertThat(numbers.ascii(value)).isEqualTo(plain);
      assertThat(Latex.of(numbers.number(value)).replaceAll("\\\\cdot10\\^\\{(-?\\d+)}", "e$1"))
          .isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @MethodSource("digits")
  void anExactNumberReadsBackAsItself(int digits) {
    Numbers numbers = new Numbers(digits);
    for (double value : samples()) {
      if (numbers.exact(value)) {
        assertThat(Double.parseDouble(numbers.ascii(value))).isEqualTo(value + 0.0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("digits")
  void aRoundedNumberIsOffByHalfAUnitOfItsLastDigitAtMost(int digits) {
    Numbers numbers = new Numbers(digits);
    for (double value : samples()) {
      String text = numbers.ascii(value);
      if (!text.startsWith("(")) {
        double bound = Math.abs(value) * 0.5 * Math.pow(10, 1 - digits) * (1 + 1e-9);
        assertThat(Double.parseDouble(text)).as(text).isCloseTo(value, within(bound));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("digits")
  void aRoundedNumberShowsAllItsDigits(int digits) {
    Numbers numbers = new Numbers(digits);
    for (double value : samples()) {
      BigDecimal exact = new BigDecimal(Double.toString(value));
      String text = numbers.ascii(value);
      if (!numbers.exact(value) && !text.startsWith("(")) {
        int shown =
            text.replaceAll("e.*", "").replaceAll("[-.]", "").replaceAll("^0+", "").length();
        assertThat(shown).as(text).isGreaterThanOrEqualTo(digits);
        assertThat(exact.round(new MathContext(digits, RoundingMode.HALF_UP))).isNotEqualTo(exact);
      }
    }
  }

  @Test
  void aNegativeFactorStandsInParentheses() {
    assertThat(Latex.of(THREE.factor(-2))).isEqualTo("(-2)");
    assertThat(Latex.of(THREE.factor(2))).isEqualTo("2");
    assertThat(Latex.of(THREE.factor(-0.0))).isEqualTo("0");
    assertThat(Latex.of(THREE.factor(Double.NEGATIVE_INFINITY))).isEqualTo("(-\\infty)");
  }

  @Test
  void aFactorWrittenByItsDistanceFromOneStandsInParentheses() {
    double sigma20 = 1 / (1 + Math.exp(-20));

    assertThat(Latex.of(THREE.factor(sigma20))).isEqualTo("(1-2.1\\cdot10^{-9})");
    assertThat(Latex.of(THREE.factor(-sigma20))).isEqualTo("(-1+2.1\\cdot10^{-9})");
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 25 %",
    "0.0024665092913600478, 0.247 %",
    "1, 100 %",
    "0.07, 7 %",
    "0.29, 29 %"
  })
  void sharesAreInPercent(double share, String text) {
    assertThat(THREE.percent(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-0.0, 0",
    "3, 3",
    "-2.5, −2.5",
    "0.30000000000000004, 0.30000000000000004",
    "0.9999999979388464, 0.9999999979388464",
    "1e300, 1.0E300",
    "Infinity, ∞",
    "-Infinity, −∞",
    "NaN, NaN",
  })
  void theFullNumberHasEveryDigit(double value, String text) {
    assertThat(Numbers.full(value)).isEqualTo(text);
  }

  /** 1.2 − 1.4 is −0.19999999999999996 in doubles. */
  @Test
  void aResidueOfRoundingIsNotWritten() {
    assertThat(THREE.plain(1.2 - 1.4)).isEqualTo("−0.2");
    assertThat(THREE.exact(1.2 - 1.4)).isTrue();
    assertThat(THREE.plain(-0.20001)).isEqualTo("−0.200");
    assertThat(THREE.plain(Math.nextDown(1.0))).startsWith("(1−");
  }

  @Test
  void aShareBelowAllIsNotWrittenAsAll() {
    assertThat(THREE.percent(0.99996)).isEqualTo("99.996 %");
    assertThat(THREE.percent(Math.nextDown(1.0))).isEqualTo("> 99.999 %");
    assertThat(THREE.percent(1)).isEqualTo("100 %");
  }

  @ParameterizedTest
  @CsvSource({
    "9.11e-4, 9.11 · 10⁻⁴",
    "-123456, −1.23 · 10⁵",
    "0.25, 0.25",
    "0.9999999999999999, (1 − 1 · 10⁻¹⁶)",
  })
  void inASentenceANumberIsWrittenAsInAFormulaAndInOnePiece(double value, String text) {
    assertThat(THREE.said(value)).isEqualTo(text.replace(' ', '\u00a0'));
  }
}
