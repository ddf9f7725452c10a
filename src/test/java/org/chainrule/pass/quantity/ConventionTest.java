package org.chainrule.pass.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionTest {

  /** The default net has layers of 2, 3 and 2 units and one sample. */
  @ParameterizedTest
  @CsvSource({
    "false, false, z1, 3, 1",
    "true,  false, z1, 3, 1",
    "false, true,  z1, 1, 3",
    "true,  true,  z1, 1, 3",
    "false, false, dl_dz1, 3, 1",
    "true,  false, dl_dz1, 1, 3",
    "false, true,  dl_dz1, 1, 3",
    "true,  true,  dl_dz1, 3, 1",
    "false, false, dl_dW1, 3, 2",
    "true,  false, dl_dW1, 2, 3",
    "false, true,  dl_dW1, 3, 2",
    "true,  true,  dl_dW1, 2, 3",
    "false, true,  dl_db1, 1, 3",
    "true,  true,  dl_db1, 3, 1",
  })
  void aMatrixIsShownInTheShapeOfItsConvention(
      boolean numerator, boolean rows, String id, int shownRows, int shownColumns) {
    Quantity quantity = Pass.run(Scenarios.relu()).stepOf(id).orElseThrow().result();

    Matrix shown = shown(new Convention(numerator, rows), quantity);

    assertThat(List.of(shown.rows(), shown.columns())).isEqualTo(List.of(shownRows, shownColumns));
  }

  /**
   * A gradient and the transposed weight stand so that they can be multiplied as they are shown.
   */
  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void aFactorOfTheBackwardPassConformsWithItsGradient(boolean numerator, boolean rows) {
    Convention convention = new Convention(numerator, rows);
    Trace trace = Pass.run(Scenarios.relu());
    boolean gradientFirst = convention.turns(Name.linearOutput(2).gradient());

    Matrix gradient = shown(convention, trace.quantity(Name.linearOutput(2).gradient()));
    Matrix weight = shown(convention, trace.quantity(Name.weight(2).transpose()));
    Matrix result = shown(convention, trace.quantity(Name.layerOutput(1).gradient()));

    assertThat(gradientFirst ? gradient.times(weight) : weight.times(gradient)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void aRememberedInputTurnsWithTheGradientOfItsWeight(boolean numerator, boolean rows) {
    Convention convention = new Convention(numerator, rows);
    Trace trace = Pass.run(Scenarios.relu());
    Matrix result = shown(convention, trace.quantity(Name.weight(2).gradient()));
    Matrix input = shown(convention, trace.quantity(Name.layerOutput(1).transpose()));

    assertThat(numerator ? input.rows() : input.columns())
        .isEqualTo(numerator ? result.rows() : result.columns());
  }

  private static Matrix shown(Convention convention, Quantity quantity) {
    return convention.turns(quantity.name()) ? quantity.value().transpose() : quantity.value();
  }
}
