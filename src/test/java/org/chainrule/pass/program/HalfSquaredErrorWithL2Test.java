package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.file.scenario.BundledScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bundled net as exercises have it: x = (1, 2), y = 1, W₁ = [1 −1; 1 1], ReLU, W₂ = [2 1],
 * identity, no biases, half the squared error and the penalty ½λ Σ W² with λ = 0.5. Its numbers are
 * calculated by hand and confirmed by central differences in NumPy; every one of them is exact in
 * binary. Unit 1 is off, so its weights have their gradient from the penalty alone.
 */
class HalfSquaredErrorWithL2Test {

  private static final Trace TRACE = Pass.run(BundledScenarios.load("half-squared-error-l2"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 1 | z1        | -1; 3",
        " 2 | z2        | 0; 3",
        " 3 | z3        | 3",
        " 4 | yhat      | 3",
        " 5 | loss_data | 2",
        " 6 | penalty   | 2.25",
        " 7 | loss      | 4.25",
        " 8 | dl_dyhat  | 2",
        " 9 | dl_dz3    | 2",
        "10 | dl_dW2_1  | 0 6",
        "11 | dl_dW2_2  | 1 0.5",
        "12 | dl_dW2    | 1 6.5",
        "13 | dl_dz2    | 4; 2",
        "14 | dl_dz1    | 0; 2",
        "15 | dl_dW1_1  | 0 0; 2 4",
        "16 | dl_dW1_2  | 0.5 -0.5; 0.5 0.5",
        "17 | dl_dW1    | 0.5 -0.5; 2.5 4.5",
        "18 | dl_dx     | 2; 2",
      })
  void everyNumberIsTheOneCalculatedByHand(int number, String id, String expected) {
    Step step = TRACE.step(number);

    assertThat(step.id()).isEqualTo(id);
    HandValues.assertExact(step.result().value(), expected);
  }

  @Test
  void thereAreEighteenSteps() {
    assertThat(TRACE.steps()).hasSize(18);
  }
}
