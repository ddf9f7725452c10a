package org.chainrule.network.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.loss.Losses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers follow from the definitions; σ(0.5) and the like from tables of e. */
class ActivationsTest {

  private static final double FLAT = 0.05;

  static List<Activation> all() {
    return Activations.all();
  }

  static List<Elementwise> elementwise() {
    return Activations.all().stream().flatMap(f -> f.elementwise().stream()).toList();
  }

  @Test
  void reluKeepsWhatIsAboveZero() {
    assertThat(Activations.RELU.value(2.5)).isEqualTo(2.5);
    assertThat(Activations.RELU.value(-0.5)).isZero();
    assertThat(Activations.RELU.value(1e308)).isEqualTo(1e308);
    assertThat(Activations.RELU.value(-1e308)).isZero();
    assertThat(Activations.RELU.value(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
  }

  @Test
  void reluHasSlopeOneOnlyAboveZero() {
    assertThat(Activations.RELU.slope(Double.MIN_VALUE)).isEqualTo(1);
    assertThat(Activations.RELU.slope(800)).isEqualTo(1);
    assertThat(Activations.RELU.slope(-Double.MIN_VALUE)).isZero();
    assertThat(Activations.RELU.slope(-1e308)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0})
  void reluTakesSlopeZeroAtBothZeros(double zero) {
    assertThat(Activations.RELU.slope(zero)).isZero();
    assertThat(Activations.RELU.value(zero)).isZero();
    assertThat(Activations.RELU.stateAt(zero, FLAT)).isEqualTo(UnitState.KINK);
  }

  @Test
  void reluOfAnythingButAPositiveIsThePositiveZero() {
    assertThat(1 / Activations.RELU.value(-0.0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / Activations.RELU.value(-3)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void sigmoidOfZeroIsAHalfWithSlopeAQuarter() {
    assertThat(Activations.SIGMOID.value(0)).isEqualTo(0.5);
    assertThat(Activations.SIGMOID.value(-0.0)).isEqualTo(0.5);
    assertThat(Activations.SIGMOID.slope(0)).isEqualTo(0.25);
  }

  @Test
  void sigmoidOfAHalfIsAsInTheTable() {
    assertThat(Activations.SIGMOID.value(0.5)).isCloseTo(0.6224593312018546, within(1e-16));
    assertThat(Activations.SIGMOID.slope(0.5)).isCloseTo(0.2350037122015945, within(1e-16));
  }

  @ParameterizedTest
  @ValueSource(doubles = {800, 1e308})
  void sigmoidGoesToItsLimitsWithoutOverflow(double z) {
    assertThat(Activations.SIGMOID.value(z)).isEqualTo(1);
    assertThat(Activations.SIGMOID.value(-z)).isZero();
    assertThat(Activations.SIGMOID.slope(z)).isZero();
    assertThat(Activations.SIGMOID.slope(-z)).isZero();
  }

  @Test
  void sigmoidIsFlatUnderTheThresholdAndNeverOff() {
    assertThat(Activations.SIGMOID.stateAt(6, FLAT)).isEqualTo(UnitState.FLAT);
    assertThat(Activations.SIGMOID.stateAt(-7, FLAT)).isEqualTo(UnitState.FLAT);
    assertThat(Activations.SIGMOID.stateAt(-800, FLAT)).isEqualTo(UnitState.FLAT);
    assertThat(Activations.SIGMOID.stateAt(0.5, FLAT)).isEqualTo(UnitState.ACTIVE);
    assertThat(Activations.SIGMOID.stateAt(6, 0.001)).isEqualTo(UnitState.ACTIVE);
    assertThat(Activations.SIGMOID.stateAt(0, 0.25)).isEqualTo(UnitState.ACTIVE);
  }

  @Test
  void reluIsOffOnlyBelowZero() {
    assertThat(Activations.RELU.stateAt(-1e-300, FLAT)).isEqualTo(UnitState.OFF);
    assertThat(Activations.RELU.stateAt(1e-300, FLAT)).isEqualTo(UnitState.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e308, -2, -0.0, 0, 5e-324, 1e308})
  void identityChangesNothing(double z) {
    assertThat(Activations.IDENTITY.value(z)).isEqualTo(z);
    assertThat(Activations.IDENTITY.slope(z)).isEqualTo(1);
    assertThat(Activations.IDENTITY.stateAt(z, FLAT)).isEqualTo(UnitState.ACTIVE);
  }

  @ParameterizedTest
  @MethodSource("elementwise")
  void whatIsNotANumberStaysSo(Elementwise activation) {
    assertThat(activation.value(Double.NaN)).isNaN();
    assertThat(activation.slope(Double.NaN)).isNaN();
    assertThat(activation.stateAt(Double.NaN, FLAT)).isEqualTo(UnitState.ACTIVE);
  }

  @ParameterizedTest
  @MethodSource("elementwise")
  void slopesAgreeWithDifferencesAndStayUnderTheirBound(Elementwise f) {
    double h = 1e-5;
    for (double z = -9.05; z < 9; z += 0.1) {
      double difference = (f.value(z + h) - f.value(z - h)) / (2 * h);
      assertThat(f.slope(z)).as("slope at %s", z).isCloseTo(difference, within(1e-9));
      assertThat(Math.abs(f.slope(z))).isLessThanOrEqualTo(f.slopeBound());
    }
  }

  @ParameterizedTest
  @MethodSource("elementwise")
  void matricesAreTakenEntryByEntry(Elementwise f) {
    Matrix z = Matrix.of(new double[][] {{-2, 0.5}, {0, 3}});

    assertThat(f.apply(z)).isEqualTo(z.map(f::value));
    assertThat(f.slopes(z)).isEqualTo(z.map(f::slope));
  }

  @ParameterizedTest
  @MethodSource("all")
  void areFoundByTheirIds(Activation f) {
    assertThat(Activations.named(f.id())).containsSame(f);
  }

  @Test
  void anUnknownIdIsNotFound() {
    assertThat(Activations.named("swish")).isEmpty();
    assertThat(Losses.named("hinge")).isEmpty();
  }

  /** Of 1,000 units a matrix takes 8 MB, and here 20 samples need none. */
  @Test
  void softmaxTakesItsSlopesAlongWithoutAMatrix() {
    Matrix z = Matrix.generate(50, 2, (i, s) -> Math.sin(3 * i + s) * 4);
    Matrix column = Matrix.generate(50, 1, (i, one) -> Math.cos(i));
    Matrix product = Activations.SOFTMAX.jacobian(z, 1).times(column);
    Matrix taken = Activations.SOFTMAX.transposedJacobianTimes(z, 1, column);

    assertThat(Activations.SOFTMAX.jacobianTimes(z, 1, column)).isEqualTo(taken);
    for (int i = 0; i < 50; i++) {
      assertThat(taken.get(i, 0)).isCloseTo(product.get(i, 0), within(1e-16));
    }
  }

  /** Raising all inputs alike moves no output, whatever rounding makes of the sum of its row. */
  @Test
  void equalGradientsDoNotPassSoftmax() {
    Matrix z = Matrix.generate(7, 1, (i, s) -> Math.sin(3 * i) * 4);
    Matrix equal = Matrix.generate(7, 1, (i, one) -> -1.0 / 7);

    assertThat(Activations.SOFTMAX.transposedJacobianTimes(z, 0, equal))
        .isEqualTo(Matrix.column(0, 0, 0, 0, 0, 0, 0));
  }

  /** However far the inputs are from 0, only their differences matter. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e3, 1e15, 1e30, -1e30, 1e308})
  void equalInputsShareSoftmaxEqually(double z) {
    Matrix logits = Matrix.column(z, z, z);

    assertThat(Activations.SOFTMAX.apply(logits))
        .isEqualTo(Matrix.column(1 / 3.0, 1 / 3.0, 1 / 3.0));
    Matrix losses =
        Losses.CROSS_ENTROPY
            .fusedWith(Activations.SOFTMAX)
            .orElseThrow()
            .values(logits, Matrix.column(1, 0, 0));
    assertThat(losses.get(0, 0)).isEqualTo(Math.log(3));
  }
}
