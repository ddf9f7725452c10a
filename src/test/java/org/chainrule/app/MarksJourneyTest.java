package org.chainrule.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.chainrule.file.BundledScenarios;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Reads the marks of units off the scene. */
final class MarksJourneyTest {

  @AutoClose private WindowRobot window;

  @Test
  void anOffUnitIsMarkedFromWhereItIsCutOff() {
    open("relu-regression");
    step(1);
    assertThat(window.marks("z1", 1)).isEmpty();

    step(1);
    assertThat(window.marks("z1", 1)).startsWith("off");
    assertThat(window.marks("z2", 1)).startsWith("off");
    assertThat(window.marks("z1", 0) + window.marks("z1", 2)).isEmpty();
    assertThat(window.reading("curve-1")).contains("off");

    step(8);
    assertThat(window.marks("dl_dz2", 1)).isEmpty();

    step(1);
    assertThat(window.marks("slope_z1", 1)).startsWith("off");
    assertThat(window.marks("dl_dz1", 1)).startsWith("off").contains("blocked the gradient −2");
    assertThat(window.marks("dl_dz1", 0) + window.marks("dl_dz1", 2)).isEmpty();
  }

  @Test
  void steppingBackTakesTheMarksAway() {
    open("relu-regression");
    step(2);
    window.press(KeyCode.LEFT);
    assertThat(window.marks("z1", 1)).isEmpty();
  }

  @Test
  void aZeroThatCancelledOutIsNoBlockedOne() {
    open("relu-regression");
    window.press(KeyCode.END);
    assertThat(window.marks("dl_dx", 0)).contains("cancel").doesNotContain("blocked");
    assertThat(window.marks("dl_dx", 1)).isEmpty();
  }

  @Test
  void aUnitAtTheKinkIsNeitherOnNorOff() {
    open("kink");
    step(1);
    assertThat(window.numbers("z1")).contains("0; 2; −1");
    assertThat(window.marks("z1", 0)).doesNotContain("kink");
    step(1);
    assertThat(window.marks("z1", 0)).contains("at the kink").doesNotContain("off");
    assertThat(window.marks("z1", 1)).isEmpty();
    assertThat(window.marks("z1", 2)).startsWith("off");
    window.press(KeyCode.END);
    assertThat(window.marks("slope_z1", 0)).contains("at the kink");
    assertThat(window.marks("dl_dz1", 0)).contains("at the kink");
  }

  @Test
  void saturatedUnitsAreFlat() {
    open("sigmoid-bce");
    step(1);
    assertThat(window.marks("z1", 0) + window.marks("z1", 2)).isEmpty();
    step(1);
    assertThat(window.marks("z1", 0)).startsWith("flat");
    assertThat(window.marks("z1", 1)).isEmpty();
    assertThat(window.marks("z1", 2)).startsWith("flat");
    step(2);
    assertThat(window.marks("z3", 0)).isEmpty();
    assertThat(window.marks("z3", 1)).startsWith("flat");
    assertThat(window.reading("curve-2")).contains("flat");
    step(7);
    assertThat(window.numbers("slope_z1")).contains("0.00247; 0.235; 9.10e−4");
    assertThat(window.marks("slope_z1", 0)).startsWith("flat");
    assertThat(window.marks("slope_z1", 1)).isEmpty();
    assertThat(window.marks("slope_z1", 2)).startsWith("flat");
  }

  private void open(String scenario) {
    window = WindowRobot.open(BundledScenarios.load(scenario), 1600, 1000);
  }

  private void step(int times) {
    for (int k = 0; k < times; k++) {
      window.press(KeyCode.RIGHT);
    }
  }
}
