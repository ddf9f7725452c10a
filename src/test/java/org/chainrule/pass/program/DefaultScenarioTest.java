package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scenario for the blackboard: x = (1, −2), y = (3, −1), W₁ = [0.5 −1; 1.5 0.5; −1 −0.5], b₁ =
 * (0, −1, 0.5), ReLU, W₂ = [1 −0.5 2; −1 0.5 1], b₂ = (0.5, 0), identity, squared error. Its
 * numbers are calculated by hand; every one of them is exact in binary.
 */
class DefaultScenarioTest {

  private static final Trace TRACE = Pass.run(Scenarios.relu());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 1 | z1       | 2.5; -0.5; 0.5",
        " 2 | z2       | 2.5; 0; 0.5",
        " 3 | z3       | 4; -2",
        " 4 | yhat     | 4; -2",
        " 5 | loss     | 2",
        " 6 | dl_dyhat | 2; -2",
        " 7 | dl_dz3   | 2; -2",
        " 8 | dl_dW2   | 5 0 1; -5 0 -1",
        " 9 | dl_db2   | 2; -2",
        "10 | dl_dz2   | 4; -2; 2",
        "11 | dl_dz1   | 4; 0; 2",
        "12 | dl_dW1   | 4 -8; 0 0; 2 -4",
        "13 | dl_db1   | 4; 0; 2",
        "14 | dl_dx    | 0; -5",
      })
  void everyNumberIsTheOneCalculatedByHand(int number, String id, String expected) {
    Step step = TRACE.step(number);

    assertThat(step.id()).isEqualTo(id);
    assertThat(step.number()).isEqualTo(number);
    HandValues.assertExact(step.result().value(), expected);
  }

  @Test
  void thereAreFourteenSteps() {
    assertThat(TRACE.steps()).hasSize(14);
  }

  @Test
  void theMaskLetsUnitsOneAndThreeThrough() {
    Quantity mask = TRACE.quantity(Name.linearOutput(1).slope());

    assertThat(mask.value()).isEqualTo(Matrix.column(1, 0, 1));
  }

  @Test
  void theIdentityHasSlopeOne() {
    assertThat(TRACE.quantity(Name.linearOutput(2).slope()).value()).isEqualTo(Matrix.column(1, 1));
  }

  @Test
  void whatTheBackwardPassTakesAlongIsTransposed() {
    HandValues.assertExact(
        TRACE.quantity(Name.weight(2).transpose()).value(), "1 -1; -0.5 0.5; 2 1");
    HandValues.assertExact(TRACE.quantity(Name.layerOutput(1).transpose()).value(), "2.5 0 0.5");
    HandValues.assertExact(TRACE.quantity(Name.x().transpose()).value(), "1 -2");
  }

  @Test
  void theGradientOfTheLossWithRespectToItselfIsOne() {
    assertThat(TRACE.quantity(Name.loss().gradient()).value()).isEqualTo(Matrix.scalar(1));
  }
}
