package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.WindowServices;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.View;
import org.chainrule.file.scenario.BundledScenarios;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Lets the default pass out of the window. */
final class ExportJourneyTest {

  private static final int PATIENCE = 120;

  @TempDir private Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();

  @AutoClose
  private final WindowRobot window =
      WindowRobot.open(
          BundledScenarios.first(),
          jobs -> WindowServices.forgetful(dialogs, jobs, Platform::runLater));

  private void choose(String ending) {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          ComboBox<?> formats = (ComboBox<?>) window.node("export-format");
          formats.getSelectionModel().select(index(formats, ending));
          return null;
        });
  }

  private static int index(ComboBox<?> formats, String ending) {
    for (int k = 0; k < formats.getItems().size(); k++) {
      Object format = formats.getItems().get(k);
      if (((Format) format).ending().equals(ending)) {
        return k;
      }
    }
    throw new AssertionError("no format " + ending);
  }

  private void export(Path file) throws Exception {
    dialogs.choose(file);
    window.click("export-export");
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> Files.exists(file));
  }

  @Test
  void aSheetLeadsToAFile() throws Exception {
    assertThat(window.has("export")).isFalse();
    window.press(KeyCode.CONTROL, KeyCode.E);
    assertThat(window.visible("export")).isTrue();
    choose("md");
    assertThat(window.visible("export-beamer")).isFalse();
    assertThat(window.visible("export-blank")).isTrue();

    export(folder.resolve("pass.md"));

    assertThat(dialogs.suggestions()).containsExactly("1.2 · ReLU regression, 2–3–2.md");
    assertThat(folder.resolve("pass.md")).content().startsWith("# 1.2 · ReLU regression");
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("export")).isFalse();
  }

  @Test
  void whatCannotBeReadIsSaidAndNotExported() {
    window.press(KeyCode.CONTROL, KeyCode.E);
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          ((TextField) window.node("export-steps")).setText("z9");
          return null;
        });

    assertThat(window.text("export-said")).startsWith("this pass has no step \"z9\"; it has");
    assertThat(window.node("export-export").isDisabled()).isTrue();
  }

  private void select(String box, Object what) {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Object> found = (ComboBox<Object>) window.node(box);
          found.setValue(what);
          return null;
        });
  }

  private void select(String box, int index) {
    select(box, ((ComboBox<?>) window.node(box)).getItems().get(index));
  }

  @Test
  void aPageOfTheWholePassAsksForNoStepsPerPage() throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.E);
    assertThat(window.visible("export-perPage")).isTrue();
    assertThat(window.visible("export-samples")).isFalse();
    assertThat(window.visible("export-subject")).isFalse();

    select("export-view", View.WHOLE);

    assertThat(window.visible("export-perPage")).isFalse();
    export(folder.resolve("pass.pdf"));
  }

  /** The sheet knows lessons and samples as they are each time that it is looked at. */
  @Test
  void aLessonThatIsOpenGoesOutAsAPage() throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.E);
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.F6);
    window.press(KeyCode.CONTROL, KeyCode.E);
    assertThat(window.visible("export-subject")).isTrue();

    select("export-subject", 1);

    assertThat(((ComboBox<?>) window.node("export-format")).getItems()).hasSize(1);
    assertThat(window.visible("export-steps")).isFalse();
    export(folder.resolve("lesson.html"));
    assertThat(folder.resolve("lesson.html")).content().contains("<section id=\"stop-1\"");
    select("export-subject", 0);
    assertThat(window.visible("export-steps")).isTrue();
  }
}
