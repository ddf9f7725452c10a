package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.WindowServices;
import org.chainrule.file.scenario.BundledScenarios;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types the lines of the default scenario to the end. Its numbers were worked out by hand; without
 * the slope dℓ/dz₁ is (4, −2, 2), and that times (1, −2) is the second row (−2, 4) of dℓ/dW₁.
 */
final class LineJourneyTest {

  @TempDir Path folder;

  @AutoClose private WindowRobot window;

  /** The folder is there only once the test is. */
  @BeforeEach
  void open() {
    window =
        WindowRobot.open(
            BundledScenarios.first(),
            jobs ->
                WindowServices.in(
                    folder, new ChosenFiles(), jobs, Runnable::run, Platform::runLater));
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.awaitJobs();
    assertThat(window.visible("line-field")).isTrue();
  }

  private TextField field() {
    return (TextField) window.node("line-field");
  }

  /** Types a line and marks it. */
  private void line(String text) {
    window.act(() -> field().replaceText(0, field().getLength(), text));
    window.press(KeyCode.ENTER);
    window.awaitJobs();
  }

  private String said(String part) {
    return String.join(" | ", window.passages("line-" + part));
  }

  private void rightLine(String asked, String text) {
    assertThat(said("question")).contains("line for " + asked + ":");
    line(text);
    assertThat(said("found")).contains("Right");
    window.press(KeyCode.ENTER);
    window.awaitJobs();
  }

  @Test
  void allLinesAreTypedToTheEnd() throws Exception {
    line("W1 @");
    assertThat(said("found")).contains("refused");
    assertThat(window.text("line-progress")).startsWith("0 of 14");
    rightLine("z₁", "W1 @ x + b1");
    rightLine("z₂", "np.maximum(z1, 0)");
    rightLine("z₃", "W2*z2 + b2");
    rightLine("ŷ", "z3");
    rightLine("ℓ", "sum((yhat - y)^2)");
    rightLine("dℓ/dŷ", "2(ŷ − y)");
    rightLine("dℓ/dz₃", "dyhat");
    rightLine("dℓ/dW₂", "np.outer(dz3, z2)");
    rightLine("dℓ/db₂", "dz3");
    rightLine("dℓ/dz₂", "W2' * dz3");
    slip();
    rightLine("dℓ/db₁", "dz1");
    rightLine("dℓ/dx", "W1.T @ dz1");
    assertThat(window.text("line-progress")).startsWith("14 of 14");
    assertThat(said("found")).contains("All lines are done, with some of them shown or not right");
    assertThat(Files.readString(folder.resolve("practice.csv")))
        .contains("slopeProduct,dl_dz1,0,0,dz2,mistaken,no-slope")
        .contains("weightGradient,dl_dW1,0,0,W2.T dz3 x^T,carried,");
  }

  private void slip() {
    line("dz2");
    assertThat(said("found")).contains("the slope of the activation is left out");
    window.click("line-carry");
    window.awaitJobs();
    assertThat(said("question")).contains("dℓ/dW₁", "[4; −2; 2]");
    line("W2.T dz3 x^T");
    assertThat(said("found")).contains("Right by your own line", "−2, 4");
    window.press(KeyCode.ENTER);
    window.awaitJobs();
  }

  /** The key that leads to the next kind writes nothing into the field that it finds there. */
  @Test
  void noCommandWritesIntoTheField() {
    assertThat(field().getText()).isEmpty();
    window.focus("line-next");
    window.press(KeyCode.D);
    assertThat(window.session().settings().darkProperty().get()).as("no switch").isFalse();
    assertThat(field().isFocused()).isTrue();
    for (KeyCode letter : new KeyCode[] {KeyCode.K, KeyCode.S, KeyCode.A, KeyCode.M}) {
      window.press(letter);
    }
    assertThat(window.visible("line-field")).isTrue();
    assertThat(window.text("line-progress")).startsWith("0 of 14");
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.awaitJobs();
    assertThat(window.visible("question-mirror")).isTrue();
  }
}
