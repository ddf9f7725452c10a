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
}
