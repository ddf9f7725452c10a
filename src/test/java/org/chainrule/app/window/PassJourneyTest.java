package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Walks through the pass with the keys of a keyboard and of a clicker. */
final class PassJourneyTest {

  private static final List<KeyCode> FORWARD =
      List.of(KeyCode.RIGHT, KeyCode.SPACE, KeyCode.PAGE_DOWN);
  private static final List<KeyCode> BACK =
      List.of(KeyCode.LEFT, KeyCode.BACK_SPACE, KeyCode.PAGE_UP);

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  @Test
  void walksTheWholePassAndBack() {
    assertShown(HandValues.relu(), 0);
    assertThat(window.explanation()).anyMatch(text -> text.contains("Nothing is computed yet"));

    for (int step = 1; step <= 14; step++) {
      window.press(FORWARD.get(step % 3));
      assertShown(HandValues.relu(), step);
    }
    window.press(KeyCode.RIGHT);
    assertShown(HandValues.relu(), 14);

    for (int step = 13; step >= 0; step--) {
      window.press(BACK.get(step % 3));
      assertShown(HandValues.relu(), step);
    }
    window.press(KeyCode.LEFT);
    assertShown(HandValues.relu(), 0);
  }

  @Test
  void walksTheSigmoidPass() {
    window.choose("sigmoid-bce");
    for (int step = 0; step <= 14; step++) {
      assertShown(HandValues.sigmoid(), step);
      window.press(KeyCode.RIGHT);
    }
  }

  @Test
  void showsTheGivenNumbersFromTheStart() {
    assertThat(window.numbers("x")).contains("1; −2");
    assertThat(window.numbers("W1")).contains("0.5 −1; 1.5 0.5; −1 −0.5");
    assertThat(window.numbers("b1")).contains("0; −1; 0.5");
    assertThat(window.numbers("W2")).contains("1 −0.5 2; −1 0.5 1");
    assertThat(window.numbers("b2")).contains("0.5; 0");
    assertThat(window.numbers("y")).contains("3; −1");
    assertThat(window.numbers("slope_z1")).isEmpty();
    assertThat(window.numbers("W2_T")).isEmpty();
  }

  @Test
  void takesTheFactorsAlongWhenTheyAreUsed() {
    window.press(KeyCode.END);
    window.press(KeyCode.HOME);
    step(9);
    assertThat(window.numbers("W2_T")).isEmpty();
    step(1);
    assertThat(window.numbers("W2_T")).contains("1 −1; −0.5 0.5; 2 1");
    assertThat(window.numbers("slope_z1")).isEmpty();
    step(1);
    assertThat(window.numbers("slope_z1")).contains("1; 0; 1");
    assertThat(window.numbers("slope_z3")).contains("1; 1");
  }

  @Test
  void jumpsToTheEndsAndAlongTheSpine() {
    window.press(KeyCode.END);
    assertShown(HandValues.relu(), 14);
    window.press(KeyCode.CONTROL, KeyCode.LEFT);
    assertShown(HandValues.relu(), 11);
    window.press(KeyCode.CONTROL, KeyCode.LEFT);
    assertShown(HandValues.relu(), 10);
    window.press(KeyCode.CONTROL, KeyCode.LEFT);
    assertShown(HandValues.relu(), 7);
    window.press(KeyCode.CONTROL, KeyCode.RIGHT);
    assertShown(HandValues.relu(), 10);
    window.press(KeyCode.HOME);
    assertShown(HandValues.relu(), 0);
  }

  @Test
  void endsWithTheSummary() {
    window.press(KeyCode.END);

    String summary = String.join("\n", window.explanation());

    assertThat(summary).contains("written out");
  }

  private void step(int times) {
    for (int k = 0; k < times; k++) {
      window.press(KeyCode.RIGHT);
    }
  }

  /** What the pass has reached has its numbers; everything else is empty. */
  private void assertShown(Map<String, String> hand, int cursor) {
    assertThat(window.counter()).isEqualTo(cursor + " / 14");
    int step = 0;
    for (Map.Entry<String, String> quantity : hand.entrySet()) {
      step++;
      String what = quantity.getKey() + " at step " + cursor;
      if (step <= cursor) {
        assertThat(window.numbers(quantity.getKey())).as(what).contains(quantity.getValue());
      } else {
        assertThat(window.numbers(quantity.getKey())).as(what).isEmpty();
        assertThat(window.reading("matrix-" + quantity.getKey()))
            .as(what)
            .endsWith("not computed yet");
      }
    }
  }
}
