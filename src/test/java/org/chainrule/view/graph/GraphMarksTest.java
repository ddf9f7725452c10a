package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import org.chainrule.app.window.PaneStage;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Reads the marks of units off the scene. */
final class GraphMarksTest {

  private Session session;
  @AutoClose private PaneStage window;

  @Test
  void anOffUnitIsMarkedFromWhereItIsCutOff() {
    open("relu-regression");
    step(1);
    assertThat(window.graph().marks("z1", 1)).isEmpty();

    step(1);
    assertThat(window.graph().marks("z1", 1)).startsWith("off");
    assertThat(window.graph().marks("z2", 1)).startsWith("off");
    assertThat(window.graph().marks("z1", 0) + window.graph().marks("z1", 2)).isEmpty();

    step(8);
    assertThat(window.graph().marks("dl_dz2", 1)).isEmpty();

    step(1);
    assertThat(window.graph().marks("slope_z1", 1)).startsWith("off");
    assertThat(window.graph().marks("dl_dz1", 1))
        .startsWith("off")
        .contains("blocked the gradient −2");
    assertThat(window.graph().marks("dl_dz1", 0) + window.graph().marks("dl_dz1", 2)).isEmpty();
  }

  @Test
  void steppingBackTakesTheMarksAway() {
    open("relu-regression");
    step(2);
    window.act(session.stepping()::back);
    assertThat(window.graph().marks("z1", 1)).isEmpty();
  }

  @Test
  void aZeroThatCancelledOutIsNoBlockedOne() {
    open("relu-regression");
    window.act(session.stepping()::goToEnd);
    assertThat(window.graph().marks("dl_dx", 0)).contains("cancel").doesNotContain("blocked");
    assertThat(window.graph().marks("dl_dx", 1)).isEmpty();
  }

  @Test
  void aUnitAtTheKinkIsNeitherOnNorOff() {
    open("kink");
    step(1);
    assertThat(window.graph().numbers("z1")).contains("0; 2; −1");
    assertThat(window.graph().marks("z1", 0)).doesNotContain("kink");
    step(1);
    assertThat(window.graph().marks("z1", 0)).contains("at the kink").doesNotContain("off");
    assertThat(window.graph().marks("z1", 1)).isEmpty();
    assertThat(window.graph().marks("z1", 2)).startsWith("off");
    window.act(session.stepping()::goToEnd);
    assertThat(window.graph().marks("slope_z1", 0)).contains("at the kink");
    assertThat(window.graph().marks("dl_dz1", 0)).contains("at the kink");
  }

  @Test
  void saturatedUnitsAreFlat() {
    open("sigmoid-bce");
    step(1);
    assertThat(window.graph().marks("z1", 0) + window.graph().marks("z1", 2)).isEmpty();
    step(1);
    assertThat(window.graph().marks("z1", 0)).startsWith("flat");
    assertThat(window.graph().marks("z1", 1)).isEmpty();
    assertThat(window.graph().marks("z1", 2)).startsWith("flat");
    step(2);
    assertThat(window.graph().marks("z3", 0)).isEmpty();
    assertThat(window.graph().marks("z3", 1)).startsWith("flat");
    step(7);
    assertThat(window.graph().numbers("slope_z1"))
        .contains("0.00247; 0.235; 9.10\u00a0·\u00a010⁻⁴");
    assertThat(window.graph().marks("slope_z1", 0)).startsWith("flat");
    assertThat(window.graph().marks("slope_z1", 1)).isEmpty();
    assertThat(window.graph().marks("slope_z1", 2)).startsWith("flat");
  }

  private void open(String scenario) {
    session =
        new Session(
            BundledScenarios.load(scenario), new Settings(), Runnable::run, Platform::runLater);
    window =
        PaneStage.open(
            session.settings(), appearance -> new GraphPane(session, appearance), 1100, 600);
  }

  private void step(int times) {
    for (int k = 0; k < times; k++) {
      window.act(session.stepping()::next);
    }
  }
}
