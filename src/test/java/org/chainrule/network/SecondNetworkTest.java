package org.chainrule.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Latex;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.activation.UnitState;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.valid.InvalidNetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a net can be besides a plain chain of layers, and the variables that it hands out. */
class SecondNetworkTest {

  private static Layer layer(int outputs, int inputs, String added) {
    Optional<Variable> variable =
        Variable.before(9).stream().filter(v -> v.id().equals(added)).findFirst();
    Matrix weight = Matrix.generate(outputs, inputs, (i, j) -> i - j);
    return new Layer(weight, Optional.empty(), Activations.RELU, variable, Set.of());
  }

  private static Network network(Layer... layers) {
    return new Network(List.of(layers), Losses.MSE);
  }

  private static List<String> ids(Network network) {
    return network.variables().stream().map(Variable::id).toList();
  }

  @Test
  void aNetHandsOutItsVariables() {
    Network plain = network(layer(3, 2, ""), layer(3, 3, ""), layer(1, 3, ""));
    Network branched =
        new Network(
            List.of(layer(3, 2, ""), layer(3, 3, "z2"), layer(1, 3, "")),
            Losses.MSE,
            Reduction.SUM,
            Optional.of(new L2(0.1, true)));

    assertThat(ids(plain))
        .containsExactly("x", "y", "W1", "W2", "W3", "z1", "z2", "z3", "z4", "z5", "yhat", "loss");
    assertThat(ids(branched))
        .containsExactly(
            "x",
            "y",
            "W1",
            "W2",
            "W3",
            "z1",
            "z2",
            "z3",
            "h4",
            "z4",
            "z5",
            "yhat",
            "loss_data",
            "penalty",
            "loss");
    assertThat(branched.variable("h4")).contains(new Variable(Variable.Role.BRANCH, 2));
    assertThat(plain.variable("h4")).isEmpty();
  }

  @Test
  void aVariableKnowsItsLayerAndItsColumns() {
    Variable z = new Variable(Variable.Role.LINEAR, 2);

    assertThat(z.number()).isEqualTo(3);
    assertThat(z.hasSampleColumns()).isTrue();
    assertThat(z.isGiven()).isFalse();
    assertThat(new Variable(Variable.Role.BIAS, 2).hasSampleColumns()).isFalse();
    assertThat(new Variable(Variable.Role.BIAS, 2).isParameter()).isTrue();
    assertThat(Variable.of(Variable.Role.OUTPUT).layer()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> Variable.of(Variable.Role.LINEAR));
    assertThatIllegalArgumentException().isThrownBy(() -> new Variable(Variable.Role.OUTPUT, 2));
  }

  @Test
  void onlyAnEarlierValueOfTheSameShapeCanBeAdded() {
    refused(
        () -> network(layer(2, 2, ""), layer(2, 2, "z4"), layer(2, 2, "")),
        "layer 2 cannot add z4: what is added has to be x or a z computed before the layer gives"
            + " its output");
    refused(
        () -> network(layer(3, 2, ""), layer(2, 3, "z2")),
        "layer 2 cannot add z2, which has 3 entries, while the layer gives 2");
    refused(
        () -> network(layer(1, 1, ""), layer(2, 1, "x")),
        "layer 2 cannot add x, which has 1 entry, while the layer gives 2");
    assertThat(network(layer(2, 2, "x"), layer(2, 2, "z1")).depth()).isEqualTo(2);
  }

  @Test
  void onlyWhatALayerHasCanBeFrozen() {
    Matrix weight = Matrix.scalar(1);
    refused(
        () -> frozen(weight, Optional.empty(), Variable.Role.BIAS),
        "b cannot be frozen, since there is none");
    refused(
        () -> frozen(weight, Optional.of(weight), Variable.Role.LINEAR),
        "only W and b of a layer can be frozen");
    Network network = network(frozen(weight, Optional.of(weight), Variable.Role.BIAS));
    assertThat(network.parameters().stream().filter(network::isFrozen))
        .extracting(Variable::id)
        .containsExactly("b1");
  }

  private static Layer frozen(Matrix weight, Optional<Matrix> bias, Variable.Role role) {
    return new Layer(weight, bias, Activations.RELU, Optional.empty(), Set.of(role));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void lambdaIsFiniteAndNotNegative(double lambda) {
    refused(
        () -> new L2(lambda, true),
        "the lambda of the penalty must be a finite number that is not negative, not " + lambda);
  }

  @Test
  void anAddedValueKeepsLossAndActivationApart() {
    Layer plain = layer(2, 2, "").withActivation(Activations.SIGMOID);
    Layer adding = layer(2, 2, "x").withActivation(Activations.SIGMOID);

    assertThat(new Network(List.of(plain), Losses.BCE).fusion()).isPresent();
    assertThat(new Network(List.of(adding), Losses.BCE).fusion()).isEmpty();
  }

  /** ½ · 3² = 4.5 and its slope 3; over 2 outputs and 5 samples, the sum or the mean. */
  @Test
  void theSquaredErrorsDifferByTheirDivisors() {
    assertThat(Losses.SQUARED_ERROR_HALF.value(1, 4)).isEqualTo(4.5);
    assertThat(Losses.SQUARED_ERROR_HALF.slope(1, 4)).isEqualTo(-3);
    assertThat(Losses.SQUARED_ERROR_MEAN.value(1, 4)).isEqualTo(9);
    assertThat(Losses.SQUARED_ERROR_MEAN.divisor(2, 5, Reduction.MEAN)).isEqualTo(10);
    assertThat(Losses.SQUARED_ERROR_MEAN.divisor(2, 5, Reduction.SUM)).isEqualTo(2);
    assertThat(Losses.SQUARED_ERROR_HALF.divisor(2, 5, Reduction.SUM)).isEqualTo(1);
    assertThat(
            Latex.of(Losses.SQUARED_ERROR_HALF.formula(Formulas.letter("a"), Formulas.letter("b"))))
        .isEqualTo("\\frac{1}{2}\\left\\|a-b\\right\\|_{2}^{2}");
  }

  @Test
  void aGivenGradientIsNeverDivided() {
    assertThat(Losses.GIVEN.value(3, -2)).isEqualTo(-6);
    assertThat(Losses.GIVEN.slope(3, -2)).isEqualTo(-2);
    assertThat(Losses.GIVEN.divisor(2, 5, Reduction.MEAN)).isEqualTo(1);
    assertThat(Losses.GIVEN.hasTargets()).isFalse();
  }

  @Test
  void anActivationHasNumbersOfItsOwn() {
    Elementwise leaky = (Elementwise) Activations.LEAKY_RELU.with("slope", 0.25);
    Elementwise elu = (Elementwise) Activations.ELU.with("alpha", 2);

    assertThat(Activations.LEAKY_RELU.settings()).containsEntry("slope", 0.01);
    assertThat(leaky.settings()).containsEntry("slope", 0.25);
    assertThat(leaky.value(-4)).isEqualTo(-1);
    assertThat(leaky.slope(-4)).isEqualTo(0.25);
    assertThat(Latex.of(leaky.formula(Formulas.letter("z")))).isEqualTo("\\max(0.25\\,z, z)");
    assertThat(elu.value(-1)).isCloseTo(2 * (1 / Math.E - 1), within(1e-15));
    assertThat(elu.slope(-1)).isCloseTo(2 / Math.E, within(1e-15));
    assertThat(elu.kinks()).containsExactly(0.0);
    assertThat(Activations.ELU.kinks()).isEmpty();
    assertThat(elu.slopeBound()).isEqualTo(2);
  }

  @Test
  void activationsAreEqualByNameAndNumbers() {
    assertThat(Activations.LEAKY_RELU.with("slope", 0.01)).isEqualTo(Activations.LEAKY_RELU);
    assertThat(Activations.LEAKY_RELU.with("slope", 0.02))
        .isNotEqualTo(Activations.LEAKY_RELU)
        .hasSameHashCodeAs(Activations.LEAKY_RELU.with("slope", 0.02));
  }

  /** A slope of 0 makes a ReLU of it, whose units can be off. */
  @Test
  void aLeakyReluThatDoesNotLeakHasAnOffPiece() {
    Activation dry = Activations.LEAKY_RELU.with("slope", 0);

    assertThat(dry.stateAt(-1, 0.05)).isEqualTo(UnitState.OFF);
    assertThat(Activations.LEAKY_RELU.stateAt(-1, 0.05)).isEqualTo(UnitState.ACTIVE);
  }

  @Test
  void numbersOfActivationsHaveTheirRanges() {
    for (double slope : new double[] {-0.1, 1, Double.NaN}) {
      refused(
          () -> Activations.LEAKY_RELU.with("slope", slope),
          "slope must be a number from 0 up to but not including 1, not " + slope);
    }
    for (double alpha : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      refused(
          () -> Activations.ELU.with("alpha", alpha),
          "alpha must be a positive number, not " + alpha);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Activations.RELU.with("slope", 0.1));
  }

  private static void refused(ThrowingCallable what, String why) {
    assertThatThrownBy(what).isInstanceOf(InvalidNetworkException.class).hasMessage(why);
  }
}
