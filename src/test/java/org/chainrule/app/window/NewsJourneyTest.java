package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.chainrule.edit.SetSamples;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Good news in the window: no alarm, and gone when a person has taken note of it. */
final class NewsJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private final Session session = window.session();

  private void addSample() {
    WindowRobot.onFx(
        () ->
            session.editing().apply(new SetSamples(2, session.editing().fillingProperty().get())));
    Passes.areFollowed(session);
  }

  private Parent bar(String id) {
    return WindowRobot.onFx(() -> ((Label) window.find(id).orElseThrow()).getParent());
  }

  @Test
  void whatAnEditMadeUpIsSaidWithoutAlarm() {
    assertThat(window.visible("news")).isFalse();
    addSample();

    assertThat(window.text("news")).isEqualTo("y of the new sample is 0");
    assertThat(window.visible("news")).isTrue();
    assertThat(window.visible("problem")).isFalse();
    assertThat(bar("news").getStyleClass()).contains("notice").doesNotContain("problem");
    assertThat(bar("news").getAccessibleText()).isEqualTo("y of the new sample is 0");
  }

  @Test
  void escapeTakesNoteOfWhatWentWrongFirst() {
    addSample();
    WindowRobot.onFx(
        () -> {
          session.notices().report("the disk is full");
          return null;
        });
    assertThat(window.visible("problem")).isTrue();
    assertThat(bar("problem").getStyleClass()).contains("notice", "problem");

    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("problem")).isFalse();
    assertThat(window.visible("news")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("news")).isFalse();
  }
}
