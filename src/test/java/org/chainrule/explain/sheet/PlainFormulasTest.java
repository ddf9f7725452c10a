package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.junit.jupiter.api.Test;

class PlainFormulasTest {

  @Test
  void leavesNoLatexInTheFormulasOfTheBundledScenarios() {
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      Explainer explainer =
          Explainer.of(Pass.run(BundledScenarios.load(entry.id())), Numbers.DEFAULT, Marks.FLAT);
      List<Step> steps = explainer.trace().steps();
      assertThat(steps)
          .extracting(step -> Plain.of(explainer.symbols(step).formula()))
          .allSatisfy(
              formula -> assertThat(formula).doesNotContainPattern("[\\\\{}&]|frac|left|right"));
    }
  }
}
