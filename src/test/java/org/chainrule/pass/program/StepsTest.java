package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {

  private static final Trace RELU = Pass.run(Scenarios.relu());
  private static final Trace BCE = Pass.run(Scenarios.sigmoid());

  private static List<String> ids(Trace trace) {
    return trace.steps().stream().map(Step::id).toList();
  }

  private static List<String> operands(Trace trace, String id) {
    Step step = trace.stepOf(id).orElseThrow();
    return step.operands().stream().map(quantity -> quantity.name().id()).toList();
  }

  @Test
  void oneLayerTakesEightSteps() {
    assertThat(ids(Pass.run(RandomNets.deep(1))))
        .containsExactly("z1", "yhat", "loss", "dl_dyhat", "dl_dz1", "dl_dW1", "dl_db1", "dl_dx");
  }

  @Test
  void twoLayersTakeFourteenSteps() {
    assertThat(ids(RELU))
        .containsExactly(
            "z1",
            "z2",
            "z3",
            "yhat",
            "loss",
            "dl_dyhat",
            "dl_dz3",
            "dl_dW2",
            "dl_db2",
            "dl_dz2",
            "dl_dz1",
            "dl_dW1",
            "dl_db1",
            "dl_dx");
  }

  @Test
  void threeLayersGoOnInTheSameWay() {
    assertThat(ids(Pass.run(RandomNets.deep(3))))
        .containsExactly(
            "z1",
            "z2",
            "z3",
            "z4",
            "z5",
            "yhat",
            "loss",
            "dl_dyhat",
            "dl_dz5",
            "dl_dW3",
            "dl_db3",
            "dl_dz4",
            "dl_dz3",
            "dl_dW2",
            "dl_db2",
            "dl_dz2",
            "dl_dz1",
            "dl_dW1",
            "dl_db1",
            "dl_dx");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 50})
  void stepsAreNumberedFromOneAndFoundByNumberNameAndId(int depth) {
    Trace trace = Pass.run(RandomNets.deep(depth));

    assertThat(trace.steps()).hasSize(6 * depth + 2);
    for (int k = 0; k < trace.steps().size(); k++) {
      Step step = trace.steps().get(k);
      assertThat(step.number()).isEqualTo(k + 1);
      assertThat(trace.step(k + 1)).isSameAs(step);
      assertThat(trace.stepOf(step.name())).containsSame(step);
      assertThat(trace.stepOf(step.id())).containsSame(step);
    }
  }

  @Test
  void whatIsGivenHasNoStep() {
    assertThat(RELU.stepOf(Name.x())).isEmpty();
    assertThat(RELU.stepOf(Name.weight(1))).isEmpty();
    assertThat(RELU.stepOf("z9")).isEmpty();
  }

  @Test
  void theForwardPassEndsWithTheLoss() {
    assertThat(RELU.steps().subList(0, 5)).allMatch(step -> step.phase() == Phase.FORWARD);
    assertThat(RELU.steps().subList(5, 14)).allMatch(step -> step.phase() == Phase.BACKWARD);
  }

  @Test
  void onlyTheGradientsOfParametersAreSideBranches() {
    assertThat(RELU.steps().stream().filter(Step::sideBranch).map(Step::id))
        .containsExactly("dl_dW2", "dl_db2", "dl_dW1", "dl_db1");
  }

  @Test
  void nothingOnTheSpineNeedsASideBranch() {
    List<Name> sides = RELU.steps().stream().filter(Step::sideBranch).map(Step::name).toList();

    assertThat(RELU.steps())
        .allSatisfy(
            step ->
                assertThat(step.operands())
                    .extracting(Quantity::name)
                    .doesNotContainAnyElementsOf(sides));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyOperandIsThereBeforeItIsUsed(long seed) {
    Trace trace = Pass.run(RandomNets.small(seed));
    for (Step step : trace.steps()) {
      for (Quantity operand : step.operands()) {
        assertThat(trace.shownFrom(operand.name())).isLessThanOrEqualTo(step.number());
      }
    }
  }

  @Test
  void operandsAreWhatTheFormulaNames() {
    assertThat(operands(RELU, "z3")).containsExactly("W2", "z2", "b2");
    assertThat(operands(RELU, "z2")).containsExactly("z1");
    assertThat(operands(RELU, "loss")).containsExactly("yhat", "y");
    assertThat(operands(RELU, "dl_dyhat")).containsExactly("yhat", "y");
    assertThat(operands(RELU, "dl_dz3")).containsExactly("dl_dyhat", "slope_z3");
    assertThat(operands(RELU, "dl_dW2")).containsExactly("dl_dz3", "z2");
    assertThat(operands(RELU, "dl_db2")).containsExactly("dl_dz3");
    assertThat(operands(RELU, "dl_dz2")).containsExactly("W2", "dl_dz3");
    assertThat(operands(RELU, "dl_dz1")).containsExactly("dl_dz2", "slope_z1");
    assertThat(operands(RELU, "dl_dx")).containsExactly("W1", "dl_dz1");
  }

  @Test
  void aFusedLossStartsTheChainAtTheLogit() {
    assertThat(BCE.fused()).isTrue();
    assertThat(operands(BCE, "loss")).containsExactly("z3", "y");
    assertThat(operands(BCE, "dl_dyhat")).containsExactly("z3", "y");
    assertThat(operands(BCE, "dl_dz3")).containsExactly("yhat", "y");
    assertThat(BCE.stepOf("dl_dz3").orElseThrow().operation())
        .isInstanceOf(LossFunction.FusedSlope.class);
    assertThat(BCE.find(Name.linearOutput(2).slope())).isEmpty();
  }

  @Test
  void nothingUsesTheOutputGradientOfAFusedLoss() {
    assertThat(BCE.steps())
        .flatExtracting(Step::operands)
        .extracting(quantity -> ((Quantity) quantity).name().id())
        .doesNotContain("dl_dyhat");
  }

  @Test
  void squaredErrorAfterSigmaDoesNotFuse() {
    Trace trace = Pass.run(Scenarios.sigmoid(Losses.MSE));

    assertThat(trace.fused()).isFalse();
    assertThat(operands(trace, "dl_dz3")).containsExactly("dl_dyhat", "slope_z3");
  }

  @Test
  void stagesAreTheRowsOfTheLayerTable() {
    List<Stage> rows =
        RELU.steps().stream()
            .filter(step -> step.phase() == Phase.FORWARD)
            .map(Step::stage)
            .toList();

    assertThat(RELU.steps())
        .extracting(step -> rows.indexOf(step.stage()))
        .containsExactly(0, 1, 2, 3, 4, 4, 3, 2, 2, 2, 1, 0, 0, 0);
  }

  @Test
  void theOperationKnowsItsActivation() {
    Operation operation = RELU.stepOf("z2").orElseThrow().operation();

    assertThat(((ActivationFunction.Activate) operation).activation()).isSameAs(Activations.RELU);
  }

  @Test
  void gradientsHaveTheShapeOfWhatTheyAreTheGradientOf() {
    for (long seed = 0; seed < 20; seed++) {
      Trace trace = Pass.run(RandomNets.small(seed));
      for (Step step : trace.steps()) {
        if (step.name().isGradient()) {
          Quantity variable = trace.quantity(step.name().value());
          assertThat(step.result().value().sameShape(variable.value())).isTrue();
        }
      }
    }
  }
}
