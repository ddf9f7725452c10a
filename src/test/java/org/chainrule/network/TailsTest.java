package org.chainrule.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** σ, its slope and log(1 + eᶻ) against 60-digit arithmetic, from the power series of e. */
class TailsTest {

  private static final MathContext DIGITS = new MathContext(60);
  private static final double FOUR_ULPS = 4 * Math.ulp(1.0);
  private static final Loss.Fusion BCE = Losses.BCE.fusedWith(Activations.SIGMOID).orElseThrow();

  @ParameterizedTest
  @ValueSource(
      doubles = {-700, -100, -40, -37, -7, -1.0 / 3, -1e-9, 0, 1e-9, 0.5, 6, 20, 36, 40, 700})
  void sigmaIsFullyAccurateInBothTails(double z) {
    BigDecimal sigmoid = BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(-z)), DIGITS);
    BigDecimal mirrored = BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(z)), DIGITS);

    assertClose(Activations.SIGMOID.value(z), sigmoid);
    assertClose(Activations.SIGMOID.slope(z), sigmoid.multiply(mirrored, DIGITS));
    assertClose(bceSlope(z, 0), sigmoid);
    assertClose(-bceSlope(z, 1), mirrored);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-40, -20, -7, -1, -0.25, 0, 1e-9, 0.5, 2})
  void bceIsTheFullyAccurateSoftplus(double z) {
    assertClose(bceValue(z, 0), log1p(exp(z)));
    assertClose(bceValue(-z, 1), log1p(exp(z)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {40, 800, 1e308})
  void bceOfALargeWrongLogitIsThatLogit(double z) {
    assertThat(bceValue(z, 0)).isEqualTo(z);
    assertThat(bceValue(-z, 1)).isEqualTo(z);
  }

  private static double bceValue(double z, double y) {
    return BCE.values(Matrix.scalar(z), Matrix.scalar(y)).get(0, 0);
  }

  private static double bceSlope(double z, double y) {
    return BCE.slopes(Matrix.scalar(z), Matrix.scalar(y)).get(0, 0);
  }

  private static void assertClose(double got, BigDecimal expected) {
    BigDecimal error = new BigDecimal(got).subtract(expected).abs();
    assertThat(error.divide(expected, DIGITS).doubleValue()).isLessThanOrEqualTo(FOUR_ULPS);
  }

  /** e to the z by its series, with the argument made small by halving. */
  private static BigDecimal exp(double z) {
    int halvings = 12;
    BigDecimal x = new BigDecimal(z).divide(BigDecimal.valueOf(1 << halvings));
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k < 60; k++) {
      term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int k = 0; k < halvings; k++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  /** log(1 + u) = 2 artanh(u/(2 + u)) by its series. */
  private static BigDecimal log1p(BigDecimal u) {
    BigDecimal t = u.divide(u.add(BigDecimal.valueOf(2)), DIGITS);
    BigDecimal square = t.multiply(t, DIGITS);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal power = t;
    for (int k = 1; k < 400; k += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
      power = power.multiply(square, DIGITS);
    }
    return sum.multiply(BigDecimal.valueOf(2));
  }
}
