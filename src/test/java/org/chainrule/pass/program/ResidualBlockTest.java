package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.file.scenario.BundledScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bundled residual block: x = (2, 1), y = (3, 1), W₁ = [1 −1; 1 1], b₁ = (0, −1), ReLU, W₂ = [1
 * −1; 2 1], b₂ = (0, −1), ReLU, W₃ = [1 1; 2 −1], b₃ = (0, 1), identity, to which z₂ is added, and
 * half the squared error. Its numbers are calculated by hand and confirmed by central differences
 * in NumPy; every one of them is exact in binary.
 */
class ResidualBlockTest {

  private static final Trace TRACE = Pass.run(BundledScenarios.load("residual-block"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 1 | z1        | 1; 2",
        " 2 | z2        | 1; 2",
        " 3 | z3        | -1; 3",
        " 4 | z4        | 0; 3",
        " 5 | z5        | 3; -2",
        " 6 | h6        | 3; -2",
        " 7 | yhat      | 4; 0",
        " 8 | loss      | 1",
        " 9 | dl_dyhat  | 1; -1",
        "10 | dl_dh6    | 1; -1",
        "11 | dl_dz5    | 1; -1",
        "12 | dl_dW3    | 0 3; 0 -3",
        "13 | dl_db3    | 1; -1",
        "14 | dl_dz4    | -1; 2",
        "15 | dl_dz3    | 0; 2",
        "16 | dl_dW2    | 0 0; 2 4",
        "17 | dl_db2    | 0; 2",
        "18 | dl_dz2_1  | 4; 2",
        "19 | dl_dz2_2  | 1; -1",
        "20 | dl_dz2    | 5; 1",
        "21 | dl_dz1    | 5; 1",
        "22 | dl_dW1    | 10 5; 2 1",
        "23 | dl_db1    | 5; 1",
        "24 | dl_dx     | 6; -4",
      })
  void everyNumberIsTheOneCalculatedByHand(int number, String id, String expected) {
    Step step = TRACE.step(number);

    assertThat(step.id()).isEqualTo(id);
    HandValues.assertExact(step.result().value(), expected);
  }

  @Test
  void thereAreTwentyFourSteps() {
    assertThat(TRACE.steps()).hasSize(24);
  }
}
