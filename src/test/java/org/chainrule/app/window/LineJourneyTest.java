package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Types the lines of the first net by the keyboard alone, right ones and others. */
final class LineJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private void open() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    window.press(KeyCode.K);
    window.settle();
  }

  private void type(String line) {
    window.act(
        () -> {
          TextField field = (TextField) window.node("line-field");
          assertThat(field.isFocused()).as("the field has the keyboard").isTrue();
          field.setText(line);
        });
    window.settle();
  }

  private void enter() {
    window.press(KeyCode.ENTER);
    window.awaitJobs();
    window.settle();
  }

  private String found() {
    return String.join(" ", window.passages("line-found"));
  }

  private String reading() {
    return String.join(" ", window.passages("line-reading"));
  }

  private String progress() {
    return window.text("line-progress");
  }

  @Test
  void aWholePassIsTypedLineByLine() {
    open();
    assertThat(progress()).isEqualTo("0 of 14 lines done");
    List<String> forward =
        List.of("W1 @ x + b1", "relu(z1)", "W₂ z₂ + b₂", "z3", "sum((yhat - y).^2)");
    for (String line : forward) {
      type(line);
      enter();
      assertThat(found()).contains("Right.");
      enter();
    }
    List<String> backward =
        List.of(
            "2*(yhat - y)",
            "dyhat",
            "np.outer(dz3, z2)",
            "dz3",
            "W2'*dz3",
            "W2.T @ dz3 * (z1 > 0)",
            "dℓ/dz₁ xᵀ",
            "dz1.sum(axis=1)",
            "W1ᵀ δ1");
    for (String line : backward) {
      type(line);
      enter();
      assertThat(found()).contains("Right.");
      enter();
    }
    assertThat(progress()).isEqualTo("14 of 14 lines done");
    assertThat(found()).contains("All lines are right.");
  }

  @Test
  void aWrongLineIsNamedAndCarriedOnAndWhatCannotBeReadIsRefused() {
    open();
    select(11);
    assertThat(field()).contains("d l by d z 1");
    type("W2 @ dz3 * (z1 > 0)");
    assertThat(reading())
        .contains("A matrix of 2 × 3 times one of 2 × 1")
        .contains("as many columns as the right has rows");
    enter();
    assertThat(found()).contains("The line is refused");
    assertThat(reading()).contains("W₂ᵀ would fit");
    type("W2.T @ dz3 * (z1 > 0");
    assertThat(found()).isEmpty();
    assertThat(reading()).contains("\"(\" is never closed");

    type("W2.T @ dz3");
    assertThat(reading()).contains("3 × 1, as it should be");
    enter();
    assertThat(found()).contains("if the slope of the activation is left out", "times the mask");
    window.focus("line-carry");
    window.press(KeyCode.SPACE);
    window.settle();
    assertThat(field()).contains("d l by d W 1");
    type("W2.T @ dz3 @ x.T");
    enter();
    assertThat(found()).contains("Right by your own line");
    assertThat(state(11)).contains("carried on");
    assertThat(state(12)).contains("right");

    window.press(KeyCode.UP);
    window.press(KeyCode.PAGE_UP);
    assertThat(field()).contains("d l by d z 2");
    window.press(KeyCode.PAGE_DOWN);
    assertThat(found()).contains("d l by d z 2 equals W 2 transposed times d l by d z 3");
    assertThat(state(10)).contains("shown");
    window.press(KeyCode.DOWN);
    assertThat(field()).contains("d l by d z 1");
  }

  private void select(int step) {
    for (int k = 1; k < step; k++) {
      window.focus("line-steps");
      window.press(KeyCode.DOWN);
    }
    window.press(KeyCode.ENTER);
    window.settle();
  }

  private String field() {
    return window.node("line-field").getAccessibleText();
  }

  private String state(int step) {
    return window
        .nodes(node -> node instanceof ListCell<?> cell && cell.getIndex() == step - 1)
        .stream()
        .filter(Node::isVisible)
        .map(Node::getAccessibleText)
        .findFirst()
        .orElseThrow();
  }
}
