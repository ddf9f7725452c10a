package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.junit.jupiter.api.Test;

/** Leaves what is unsaved, only on purpose: by closing, quitting and opening. */
final class LeavingJourneyTest extends FileJourney {

  @Test
  void closesAtOnceWhereNothingIsLost() {
    window.askToClose();
    assertThat(window.stage().isShowing()).isFalse();
  }

  @Test
  void cancelKeepsTheWindowAndTheEdit() {
    files.edit(7);

    window.askToClose();
    assertThat(window.visible("question")).isTrue();
    assertThat(window.text("question-text")).contains(FIRST);
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("question")).isFalse();
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(files.firstEntry()).isEqualTo(7);

    window.press(KeyCode.CONTROL, KeyCode.Q);
    window.press(KeyCode.ALT, KeyCode.C);
    assertThat(window.visible("question")).isFalse();
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(files.unsaved()).isTrue();
  }

  @Test
  void dontSaveClosesWithoutSaving() {
    files.edit(7);
    window.askToClose();
    window.press(KeyCode.ALT, KeyCode.D);
    assertThat(window.stage().isShowing()).isFalse();
    assertThat(dialogs.suggestions()).isEmpty();
  }

  @Test
  void saveIsTheAnswerOfEnterAndThenItCloses() throws IOException {
    Path file = folder.resolve("mine.json");
    files.edit(7);
    dialogs.choose(file);
    window.askToClose();
    window.press(KeyCode.ENTER);
    WindowRobot.await("the window is closed", () -> !window.stage().isShowing());
    assertThat(FileWindow.firstEntry(file)).isEqualTo(7);
  }

  @Test
  void whoOverwritesAnotherProgramsChangeLeavesToo() throws IOException {
    Path file = changedByAnotherProgram();
    window.askToClose();
    window.press(KeyCode.ENTER);
    WindowRobot.await(
        "the second question is asked", () -> window.find("question-replace").isPresent());
    files.awaitQuestion();
    window.click("question-replace");
    WindowRobot.await("the window is closed", () -> !window.stage().isShowing());
    assertThat(FileWindow.firstEntry(file)).isEqualTo(7);
  }

  @Test
  void whoSavesNowhereStays() {
    files.edit(7);
    window.askToClose();
    window.click("question-save");
    assertThat(dialogs.suggestions()).hasSize(1);
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(files.unsaved()).isTrue();
  }

  /** Enter belongs to the answer that has the focus, and the pass gets no key. */
  @Test
  void theQuestionKeepsEveryKey() {
    window.press(KeyCode.RIGHT);
    files.edit(7);
    window.askToClose();

    window.press(KeyCode.RIGHT);
    window.press(KeyCode.END);
    window.press(KeyCode.D);
    window.press(KeyCode.CONTROL, KeyCode.O);
    window.press(KeyCode.F1);
    assertThat(session.stepping().cursor()).isEqualTo(1);
    assertThat(session.settings().darkProperty().get()).isFalse();
    assertThat(window.visible("help")).isFalse();
    assertThat(dialogs.folder()).isEmpty();

    window.focus("question-cancel");
    window.press(KeyCode.ENTER);
    assertThat(window.visible("question")).isFalse();
    assertThat(dialogs.suggestions()).isEmpty();
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(2);
  }

  @Test
  void anotherScenarioIsOpenedOnlyWhenTheEditIsSafe() {
    files.edit(7);
    pickSigmoid();
    assertThat(window.stage().getTitle()).contains(FIRST + MARK);
    window.press(KeyCode.ESCAPE);
    assertThat(files.firstEntry()).isEqualTo(7);
    assertThat(window.counter()).isEqualTo("0 / 14");

    pickSigmoid();
    window.click("question-discard");
    assertThat(window.stage().getTitle()).contains("BCE").doesNotContain(MARK);
    assertThat(dialogs.suggestions()).isEmpty();
  }

  @Test
  void aFileThatIsDroppedAsksToo() throws IOException {
    Path other = saved("other.json", "xor");
    files.edit(7);
    window.drop(other);
    files.awaitQuestion();
    Path mine = folder.resolve("mine.json");
    dialogs.choose(mine);
    window.click("question-save");
    files.awaitFile(other);
    assertThat(FileWindow.firstEntry(mine)).isEqualTo(7);
    assertThat(files.unsaved()).isFalse();
  }

  @Test
  void aReadOnlyFileKeepsTheWindowOpen() throws IOException {
    Path file = folder.resolve("mine.json");
    files.saveAs(file);
    files.edit(7);
    assertThat(file.toFile().setWritable(false)).isTrue();
    window.askToClose();
    window.press(KeyCode.ENTER);
    files.awaitProblem();
    window.settle();

    assertThat(window.text("problem")).contains("read-only");
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(files.unsaved()).isTrue();
  }

  private Path saved(String name, String scenario) throws IOException {
    Path file = folder.resolve(name);
    ScenarioFile.save(file, BundledScenarios.load(scenario), Optional.empty());
    return file;
  }

  private void pickSigmoid() {
    pick("sigmoid-bce");
    files.awaitQuestion();
  }
}
