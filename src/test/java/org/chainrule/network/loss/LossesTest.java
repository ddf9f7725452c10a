package org.chainrule.network.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers follow from the definitions: y softplus(−z) + (1 − y) softplus(z) for BCE. */
class LossesTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final Loss.Fusion FUSED = Losses.BCE.fusedWith(Activations.SIGMOID).orElseThrow();

  @Test
  void squaredErrorIsTheSquareOfTheDistance() {
    assertThat(Losses.MSE.value(4, 3)).isEqualTo(1);
    assertThat(Losses.MSE.slope(4, 3)).isEqualTo(2);
    assertThat(Losses.MSE.slope(-2, -1)).isEqualTo(-2);
  }

  @Test
  void squaredErrorSumsOverOutputsAndBceTakesTheirMean() {
    assertThat(Losses.MSE.divisor(2, 5, Reduction.MEAN)).isEqualTo(5);
    assertThat(Losses.BCE.divisor(2, 5, Reduction.MEAN)).isEqualTo(10);
  }

  @Test
  void bceOfAHalfIsTheLogarithmOfTwo() {
    assertThat(Losses.BCE.value(0.5, 1)).isCloseTo(Math.log(2), within(1e-16));
    assertThat(Losses.BCE.value(0.5, 0.3)).isCloseTo(Math.log(2), within(1e-16));
    assertThat(Losses.BCE.slope(0.5, 1)).isEqualTo(-2);
    assertThat(Losses.BCE.slope(0.5, 0)).isEqualTo(2);
  }

  @Test
  void bceLeavesATermOfWeightZeroOut() {
    assertThat(Losses.BCE.value(1, 1)).isZero();
    assertThat(Losses.BCE.value(0, 0)).isZero();
    assertThat(Losses.BCE.value(0, 1)).isEqualTo(INFINITE);
    assertThat(Losses.BCE.slope(1, 1)).isEqualTo(-1);
    assertThat(Losses.BCE.slope(0, 1)).isEqualTo(-INFINITE);
  }

  @Test
  void onlyBceAfterSigmoidFuses() {
    assertThat(Losses.BCE.fusedWith(Activations.RELU)).isEmpty();
    assertThat(Losses.BCE.fusedWith(Activations.IDENTITY)).isEmpty();
    assertThat(Losses.BCE.fusedWith(Activations.SOFTMAX)).isEmpty();
    assertThat(Activations.all()).allMatch(f -> Losses.MSE.fusedWith(f).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "800, 0, 800, Infinity, 1", "800, 1, 0, -1, 0", "800, 0.3, 560, Infinity, 0.7",
    "-800, 0, 0, 1, 0", "-800, 1, 800, -Infinity, -1", "-800, 0.3, 240, -Infinity, -0.3"
  })
  void staysExactWhereSigmaHasRounded(
      double z, double y, double value, double outputSlope, double slope) {
    assertThat(fusedValue(z, y)).isCloseTo(value, within(1e-12));
    assertThat(fusedOutputSlope(z, y)).isEqualTo(outputSlope);
    assertThat(fusedSlope(z, y)).isCloseTo(slope, within(1e-16));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3.5, -1, 0, 0.25, 2, 5})
  void fusedAndPlainFormsAgreeWhereNothingRounds(double z) {
    double yhat = 1 / (1 + Math.exp(-z));
    Stream.of(0.0, 0.3, 1.0)
        .forEach(
            y -> {
              assertThat(fusedValue(z, y)).isCloseTo(Losses.BCE.value(yhat, y), within(1e-12));
              assertThat(fusedOutputSlope(z, y))
                  .isCloseTo(Losses.BCE.slope(yhat, y), within(1e-10));
              assertThat(fusedSlope(z, y)).isCloseTo(yhat - y, within(1e-15));
            });
  }

  @Test
  void theFusedSlopeKeepsItsDigitsInTheTail() {
    // σ(40) − 1 = −e⁻⁴⁰/(1 + e⁻⁴⁰); formed as a difference of doubles it would be 0.
    assertThat(fusedSlope(40, 1)).isCloseTo(-4.248354255291589e-18, within(1e-30));
  }

  private static double fusedValue(double z, double y) {
    return FUSED.values(Matrix.scalar(z), Matrix.scalar(y)).get(0, 0);
  }

  private static double fusedOutputSlope(double z, double y) {
    return FUSED.outputSlopes(Matrix.scalar(z), Matrix.scalar(y)).get(0, 0);
  }

  private static double fusedSlope(double z, double y) {
    return FUSED.slopes(Matrix.scalar(z), Matrix.scalar(y)).get(0, 0);
  }
}
