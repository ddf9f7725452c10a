package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.WindowServices;
import org.chainrule.export.exercise.SheetKind;
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

  private double width() {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Parent sheet = window.node("exercises-said").getParent();
          sheet.getScene().getRoot().applyCss();
          sheet.getScene().getRoot().layout();
          return sheet.getLayoutBounds().getWidth();
        });
  }

  private int inkOfPreview() {
    Image image = ((ImageView) window.node("exercises-picture")).getImage();
    int ink = 0;
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        ink += image.getPixelReader().getColor(x, y).getBrightness() < 0.5 ? 1 : 0;
      }
    }
    return ink;
  }

  /** What is shown is the sheet that will be written: each kind has other letters and lines. */
  @Test
  void thePreviewIsOfTheKindThatIsChosen() throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    Set<Integer> seen = new HashSet<>();
    for (SheetKind kind : SheetKind.values()) {
      WaitForAsyncUtils.asyncFx(() -> blanks().setValue(kind));
      WaitForAsyncUtils.waitFor(
          PATIENCE, TimeUnit.SECONDS, () -> isDrawn() && seen.add(inkOfPreview()));
    }
    assertThat(seen).hasSize(SheetKind.values().length);
  }

  @SuppressWarnings("unchecked") // The box of this id has these values.
  private ComboBox<SheetKind> blanks() {
    return (ComboBox<SheetKind>) window.node("exercises-blanks");
  }

  @Test
  void aSheetLeadsToAFolderOfFiles() throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    assertThat(window.visible("exercises")).isTrue();
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, this::isDrawn);
    assertThat(window.text("exercises-told")).startsWith("The first student's net. 12 matrices");

    double width = width();
    type("exercises-net", "2-70-2");
    assertThat(window.text("exercises-said"))
        .isEqualTo(
            "an exercise has 1 to 6 inputs, and as many units a layer; 2-70-2 has another number");
    assertThat(window.node("exercises-write").isDisabled()).isTrue();
    assertThat(width()).as("a reason widens nothing").isEqualTo(width);
    assertThat(window.node("exercises-said").getLayoutBounds().getWidth()).isGreaterThan(250);

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
