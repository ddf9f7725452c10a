package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Scope;
import org.chainrule.edit.unit.UnitGoal;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

  private static final Scenario RELU = Scenarios.relu();
  private static final Filling ZEROS = Filling.ZEROS;
  private static final double FLAT = 0.05;

  private static Edit entry(Name name, int row, int column, double value) {
    return new SetEntry(Target.cell(name, row, column), value);
  }

  private static Edit unit(UnitGoal goal, int layer, int unit, int sample) {
    return new UnitEdit(goal, layer, unit, sample, FLAT);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(
            entry(Name.linearOutput(1), 0, 0, 1),
            "z₁ is computed by the pass; only x, y, W and b can be changed"),
        arguments(
            entry(Name.weight(1).gradient(), 0, 0, 1),
            "dℓ/dW₁ is computed by the pass; only x, y, W and b can be changed"),
        arguments(
            new Scale(Scope.only(Name.weight(3)), 2), "there is no layer 3; this net has 2 layers"),
        arguments(
            entry(Name.weight(1), 3, 0, 1), "W₁ has no entry in row 4, column 1: it is 3 × 2"),
        arguments(entry(Name.x(), -1, 0, 1), "x has no entry in row 0, column 1: it is 2 × 1"),
        arguments(entry(Name.x(), 0, -1, 1), "x has no entry in row 1, column 0: it is 2 × 1"),
        arguments(
            entry(Name.bias(1), 1, 0, Double.NaN),
            "b₁ would have an entry in row 2, column 1 that is not a finite number"),
        arguments(
            new Scale(Scope.only(Name.x()), 1.5e308),
            "x would have an entry in row 2, column 1 that is not a finite number"),
        arguments(
            new SetMatrix(Name.weight(1), Matrix.scalar(1), ZEROS),
            "W₁ is 3 × 2, but the new one is 1 × 1"),
        arguments(
            new SetMatrix(Name.x(), Matrix.of(new double[3][2]), ZEROS),
            "x is 2 × 1, but the new one is 3 × 2"),
        arguments(
            new SetMatrix(Name.x(), Matrix.of(new double[2][4097]), ZEROS),
            "there can be 1 to 4096 samples, not 4097"),
        arguments(
            new SetActivation(0, Activations.TANH), "there is no layer 0; this net has 2 layers"),
        arguments(
            SetNumber.ofLoss("huber_delta", 2),
            "this loss (squared error, sum) has no number huber_delta"),
        arguments(SetNumber.ofActivation(1, "slope", 0.5), "ReLU has no number slope"),
        arguments(
            SetPenalty.of(-1, true),
            "the lambda of the penalty must be a finite number that is not negative, not -1.0"),
        arguments(new SetBias(3, true, ZEROS), "there is no layer 3; this net has 2 layers"),
        arguments(
            new InsertLayer(4, 1, Activations.TANH, ZEROS),
            "a new layer can be number 1 to 3, not 4"),
        arguments(
            new InsertLayer(1, 1025, Activations.TANH, ZEROS),
            "a layer has 1 to 1024 units, not 1025"),
        arguments(new RemoveLayer(3, ZEROS), "there is no layer 3; this net has 2 layers"),
        arguments(new SetUnits(1, 0, ZEROS), "a layer has 1 to 1024 units, not 0"),
        arguments(new SetInputs(-1, ZEROS), "x has 1 to 1024 entries per sample, not -1"),
        arguments(
            new SetOutputs(1025, ZEROS), "ŷ and y have 1 to 1024 entries per sample, not 1025"),
        arguments(new SetSamples(4097, ZEROS), "there can be 1 to 4096 samples, not 4097"),
        arguments(
            new RoundNumbers(Scope.parameters(), -1),
            "numbers are rounded to 0 to 15 decimals, not -1"),
        arguments(
            new Scale(Scope.parameters(), Double.POSITIVE_INFINITY),
            "a factor must be a finite number"),
        arguments(unit(UnitGoal.DEAD, 1, 3, 0), "layer 1 has no unit 4"),
        arguments(unit(UnitGoal.AT_KINK, 1, 0, 1), "there is no sample 2"),
        arguments(unit(UnitGoal.DEAD, 2, 0, 0), "a unit of identity is never off"),
        arguments(unit(UnitGoal.SATURATED, 1, 0, 0), "a unit of ReLU is never flat"),
        arguments(unit(UnitGoal.AT_KINK, 2, 0, 0), "identity has no kink"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedInOneLine(Edit edit, String reason) {
    assertThat(refusal(edit, RELU)).isEqualTo(reason).doesNotContain("\n");
  }

  private static String refusal(Edit edit, Scenario scenario) {
    return catchThrowableOfType(RefusedEditException.class, () -> edit.apply(scenario))
        .getMessage();
  }

  @Test
  void theOnlyLayerStays() {
    Scenario one = new RemoveLayer(1, ZEROS).apply(RELU);

    assertThat(refusal(new RemoveLayer(1, ZEROS), one))
        .isEqualTo("a net needs at least one layer, so its only one stays");
  }

  @Test
  void theHubersOwnNumberIsPositive() {
    Scenario huber = new SetLoss(Losses.HUBER).apply(RELU);

    assertThat(refusal(SetNumber.ofLoss("huber_delta", -1), huber))
        .isEqualTo("huber_delta must be a positive number, not -1.0");
    Scenario elu = new SetActivation(1, Activations.ELU).apply(RELU);
    assertThat(refusal(SetNumber.ofActivation(1, "alpha", 0), elu))
        .isEqualTo("alpha must be a positive number, not 0.0");
  }

  @Test
  void aNetHasAtMostAHundredLayers() {
    Layer layer = new Layer(Matrix.scalar(1), Matrix.scalar(0), Activations.TANH);
    List<Layer> hundred = Stream.generate(() -> layer).limit(100).collect(Collectors.toList());
    Sample sample = new Sample(Matrix.scalar(1), Matrix.scalar(1));
    Scenario full = new Scenario("", new Network(hundred, Losses.MSE), sample);

    assertThat(refusal(new InsertLayer(1, 1, Activations.TANH, ZEROS), full))
        .isEqualTo("a net has 1 to 100 layers, not 101");
  }

  /** A file may hold more than an edit can make. */
  @Test
  void whatIsTooLargeAlreadyMayShrinkButNotGrow() {
    Sample many = new Sample(Matrix.of(new double[2][5000]), Matrix.of(new double[2][5000]));
    Scenario large = new Scenario("", RELU.network(), many);

    assertThat(new SetSamples(4999, ZEROS).apply(large).sample().count()).isEqualTo(4999);
    assertThat(refusal(new SetSamples(5001, ZEROS), large)).contains("1 to 4096");
  }

  @Test
  void aUnitWhoseInputOverflowsIsLeftAlone() {
    Scenario scenario = Nets.unit(Activations.RELU, Losses.MSE, 1e200, 0, 1e200);

    assertThat(refusal(unit(UnitGoal.DEAD, 1, 0, 0), scenario))
        .isEqualTo(
            "unit 1 of layer 1 has an input that is not finite:"
                + " a number on the way to it is too large");
  }

  /** No slope is under a threshold of 0. */
  @Test
  void whatNoBiasCanDoIsRefused() {
    Scenario scenario = Nets.unit(Activations.SIGMOID, Losses.MSE, 1, 0, 1);

    assertThat(refusal(new UnitEdit(UnitGoal.SATURATED, 1, 0, 0, 0), scenario))
        .isEqualTo("no bias of unit 1 in layer 1 does this");
  }
}
