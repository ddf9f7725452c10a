package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nets that are no plain chain, in the whole window: every step, in every lens of the step. */
class BundledNetsJourneyTest {

  private static final List<KeyCode> LENSES =
      List.of(KeyCode.S, KeyCode.U, KeyCode.P, KeyCode.J, KeyCode.T);

  @ParameterizedTest
  @ValueSource(strings = {"residual-block", "half-squared-error-l2"})
  void everyStepIsExplainedInEveryLens(String id) {
    try (WindowRobot window = WindowRobot.open(BundledScenarios.load(id), 1366, 768)) {
      Session session = window.session();
      window.press(KeyCode.END);
      List<Step> steps = session.traceProperty().get().steps();
      assertThat(session.stepping().cursor()).isEqualTo(steps.size());
      for (KeyCode lens : LENSES) {
        window.press(lens);
        for (Step step : steps) {
          WindowRobot.onFx(
              () -> {
                session.pointing().select(Target.cell(step.name(), 0, 0));
                return null;
              });
          assertThat(window.explanation()).as("%s in %s", step.id(), lens).isNotEmpty();
        }
      }
    }
  }
}
