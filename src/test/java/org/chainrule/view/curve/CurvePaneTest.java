package org.chainrule.view.curve;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import org.chainrule.app.window.PaneStage;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Reads the operating points of units off their curves. */
final class CurvePaneTest {

  private Session session;
  @AutoClose private PaneStage window;

  private void open(String scenario, int step) {
    session =
        new Session(
            BundledScenarios.load(scenario), new Settings(), Runnable::run, Platform::runLater);
    window = PaneStage.open(session, CurvePane::new);
    window.act(() -> session.stepping().goTo(step));
  }

  @Test
  void aUnitThatIsOffIsSaidToBe() {
    open("relu-regression", 2);
    assertThat(window.reading("curve-1")).contains("off");
  }

  @Test
  void aSaturatedUnitIsSaidToBeFlat() {
    open("sigmoid-bce", 4);
    assertThat(window.reading("curve-2")).contains("flat");
  }
}
