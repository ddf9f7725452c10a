package org.chainrule.explain.equation;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.Scenarios;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.program.Pass;
import org.junit.jupiter.api.Test;

class ShapeFormulaTest {

  private static String shapes(int step) {
    Explainer explainer = Explainer.of(Pass.run(Scenarios.relu()), Numbers.DEFAULT, 0.05);
    return Plain.of(ShapeFormula.of(explainer.trace().step(step), explainer.labels()));
  }

  @Test
  void aProductShowsHowItsShapesMeet() {
    assertThat(shapes(1)).isEqualTo("(3 × 1) = (3 × 2) (2 × 1) + (3 × 1)");
  }

  @Test
  void theLossIsOneNumberFromWhatItMeasures() {
    assertThat(shapes(5)).isEqualTo("one number from (2 × 1) and (2 × 1)");
  }
}
