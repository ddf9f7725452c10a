package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Points with the mouse, and moves the selection with the keys. */
final class PointingJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  private final Session session = window.session();

  @Test
  void aChipMovesTheCursor() {
    window.click("chip-dl_dz2");
    assertThat(session.stepping().cursor()).isEqualTo(10);
    assertThat(window.numbers("dl_dz2")).contains("4; −2; 2");
    assertThat(window.reading("chip-dl_dz2")).contains("now");
    assertThat(window.reading("chip-z1")).contains("done");
    assertThat(window.reading("chip-dl_dx")).contains("to come");

    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(11);
    window.click("chip-z1");
    assertThat(session.stepping().cursor()).isEqualTo(1);
    assertThat(window.numbers("dl_dz2")).isEmpty();
  }

  @Test
  void aRowOfTheTableMovesTheCursor() {
    window.click("row-2");
    assertThat(window.counter()).isEqualTo("3 / 14");
    assertThat(window.numbers("z3")).contains("4; −2");
    window.press(KeyCode.RIGHT);
    assertThat(window.counter()).isEqualTo("4 / 14");
  }

  @Test
  void theButtonsStepAndLeaveTheKeyboardToThePass() {
    window.click("step-next");
    window.click("step-next");
    assertThat(session.stepping().cursor()).isEqualTo(2);
    window.press(KeyCode.SPACE);
    assertThat(session.stepping().cursor()).isEqualTo(3);
    window.click("step-back");
    assertThat(session.stepping().cursor()).isEqualTo(2);
    window.press(KeyCode.SPACE);
    assertThat(session.stepping().cursor()).isEqualTo(3);
    window.click("toggle-dark");
    assertThat(session.settings().darkProperty().get()).isTrue();
    window.press(KeyCode.SPACE);
    assertThat(session.stepping().cursor()).isEqualTo(4);
    assertThat(session.settings().darkProperty().get()).isTrue();
  }

  @Test
  void aMenuThatHasClosedLeavesTheKeyboardToThePass() {
    window.click("scenarios");
    window.clickMenu("scenario-kink");
    WindowRobot.await(
        "the scenario is open", () -> window.text("scenarios").equals("A unit at the kink"));
    window.settle();
    window.press(KeyCode.SPACE);
    assertThat(session.stepping().cursor()).isEqualTo(1);

    window.click("menu-pass");
    window.clickMenu("menu-end");
    assertThat(session.stepping().cursor()).isEqualTo(14);
    window.press(KeyCode.LEFT);
    assertThat(session.stepping().cursor()).isEqualTo(13);
    window.press(KeyCode.SPACE);
    assertThat(session.stepping().cursor()).isEqualTo(14);
  }

  @Test
  void aCellIsSelectedAndItsSumExplained() {
    window.click("chip-z1");
    assertThat(window.explanation()).contains("row 1: 2.5");

    clickCell(Name.linearOutput(1), 2, 0);

    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.linearOutput(1), 2, 0));
    assertThat(session.stepping().cursor()).isEqualTo(1);
    assertThat(window.explanation()).contains("row 3: 0.5").doesNotContain("row 1: 2.5");
  }

  @Test
  void theExplanationIsOfTheSelectionOnceThePassHasReachedIt() {
    window.click("chip-z3");
    String step = window.explanation().get(0);

    clickCell(Name.linearOutput(1), 0, 0);
    assertThat(window.explanation().get(0)).isNotEqualTo(step).contains("step 1 of 14");

    clickCell(Name.layerOutput(1).gradient(), 0, 0);
    assertThat(window.explanation().get(0)).isEqualTo(step);
    assertThat(window.counter()).isEqualTo("3 / 14");
  }

  @Test
  void shiftAndArrowsMoveTheSelection() {
    Name gradient = Name.weight(2).gradient();
    window.click("chip-dl_dW2");

    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(gradient, 0, 0));
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(gradient, 1, 2));
    assertThat(window.explanation()).contains("row 2, column 3: −1");
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    window.press(KeyCode.SHIFT, KeyCode.UP);
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(gradient, 0, 1));
    assertThat(session.stepping().cursor()).isEqualTo(8);
  }

  private void clickCell(Name name, int row, int column) {
    Point2D point = WindowRobot.cell(window, name, row, column);
    window.clickAt(point.getX(), point.getY());
  }
}
