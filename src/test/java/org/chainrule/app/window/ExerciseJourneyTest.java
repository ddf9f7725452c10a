package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.WindowServices;
import org.chainrule.file.exercise.ExerciseKey;
import org.chainrule.file.scenario.BundledScenarios;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Makes an exercise for a class in the window. */
final class ExerciseJourneyTest {

  private static final int PATIENCE = 120;

  @TempDir private Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();

  @AutoClose
  private final WindowRobot window =
      WindowRobot.open(
          BundledScenarios.first(),
          jobs -> WindowServices.forgetful(dialogs, jobs, Platform::runLater));

  private void type(String field, String text) {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          ((TextField) window.node(field)).setText(text);
          return null;
        });
  }

  private boolean isDrawn() {
    return ((ImageView) window.node("exercises-picture")).getImage() != null;
  }

  @Test
  void aSheetLeadsToAFolderOfFiles() throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    assertThat(window.visible("exercises")).isTrue();
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, this::isDrawn);
    assertThat(window.text("exercises-told")).startsWith("The first student's net. 12 matrices");

    type("exercises-net", "2-70-2");
    assertThat(window.text("exercises-said"))
        .isEqualTo(
            "an exercise has 1 to 6 inputs, and as many units a layer; 2-70-2 has another number");
    assertThat(window.node("exercises-write").isDisabled()).isTrue();

    type("exercises-net", "2-2-1");
    type("exercises-students", "2");
    dialogs.choose(folder);
    WaitForAsyncUtils.waitFor(
        PATIENCE, TimeUnit.SECONDS, () -> !window.node("exercises-write").isDisabled());
    window.click("exercises-write");
    Path last = folder.resolve("answers-template.csv");
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> Files.exists(last));

    ExerciseKey key = ExerciseKey.read(folder.resolve("key.json"));
    assertThat(key.nets()).containsOnlyKeys("01", "02");
    assertThat(key.nets().get("01").network().outputs()).isEqualTo(1);
    assertThat(folder.resolve("sheet-02.pdf")).exists();
  }
}
