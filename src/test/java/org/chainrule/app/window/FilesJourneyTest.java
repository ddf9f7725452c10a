package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Opened;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Edits, saves, and opens again. */
final class FilesJourneyTest extends FileJourney {

  @Test
  void theTitleSaysWhatIsUnsaved() {
    assertThat(window.stage().getTitle()).isEqualTo(FIRST + " – Chainrule");

    files.edit(7);
    assertThat(window.stage().getTitle()).isEqualTo(FIRST + MARK + " – Chainrule");
    assertThat(window.text("scenarios")).isEqualTo(FIRST + MARK);
    assertThat(window.reading("scenarios")).endsWith(", unsaved");

    window.act(session.editing()::undo);
    assertThat(window.stage().getTitle()).isEqualTo(FIRST + " – Chainrule");
    assertThat(window.text("scenarios")).isEqualTo(FIRST);
    assertThat(window.reading("scenarios")).endsWith(FIRST);
  }

  @Test
  void theFirstSaveAsksWhereAndTheNextOneDoesNot() throws IOException {
    Path file = folder.resolve("mine.json");
    files.edit(7);
    dialogs.choose(folder.resolve("mine"));

    window.press(KeyCode.CONTROL, KeyCode.S);
    files.awaitSaved();
    assertThat(window.stage().getTitle()).isEqualTo(FIRST + " – Chainrule");
    assertThat(dialogs.suggestions()).containsExactly(FIRST + ".json");
    assertThat(FileWindow.firstEntry(file)).isEqualTo(7);

    files.edit(8);
    window.press(KeyCode.CONTROL, KeyCode.S);
    files.awaitSaved();
    assertThat(FileWindow.firstEntry(file)).isEqualTo(8);

    Path other = folder.resolve("other.json");
    files.edit(9);
    dialogs.choose(other);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    files.awaitSaved();
    assertThat(dialogs.suggestions()).containsExactly(FIRST + ".json", "mine.json");
    assertThat(dialogs.folder()).contains(folder);
    assertThat(FileWindow.firstEntry(other)).isEqualTo(9);
    assertThat(FileWindow.firstEntry(file)).isEqualTo(8);
    assertThat(session.document().fileProperty().get()).contains(other);
  }

  @Test
  void theMenuOpensByItsLetter() {
    window.press(KeyCode.ALT, KeyCode.F);
    assertThat(window.menuShows("menu-saveAs")).isTrue();
  }

  @Test
  void savingNowhereLeavesItUnsaved() {
    files.edit(7);
    window.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(dialogs.suggestions()).hasSize(1);
    assertThat(files.unsaved()).isTrue();
    assertThat(session.document().fileProperty().get()).isEmpty();
  }

  @Test
  void aFileWhoseEndingWasLeftOutIsNotReplacedUnasked() throws IOException {
    Path there = Files.writeString(folder.resolve("mine.json"), "something dear");
    files.edit(7);
    dialogs.choose(folder.resolve("mine"));
    window.press(KeyCode.CONTROL, KeyCode.S);
    files.awaitQuestion();
    assertThat(window.text("question-text")).contains(there.toString());
    window.press(KeyCode.ESCAPE);
    assertThat(there).hasContent("something dear");

    dialogs.choose(folder.resolve("mine"));
    window.press(KeyCode.CONTROL, KeyCode.S);
    files.awaitQuestion();
    window.click("question-replace");
    files.awaitSaved();
    assertThat(FileWindow.firstEntry(there)).isEqualTo(7);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFileInAClosedFolderIsWrittenInPlaceAfterAsking() throws IOException {
    Path work = Files.createDirectory(folder.resolve("work"));
    Path file = work.resolve("mine.json");
    files.edit(7);
    files.saveAs(file);
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Assumptions.assumeFalse(Files.isWritable(work), "the superuser may write everywhere");
      files.edit(8);
      window.press(KeyCode.CONTROL, KeyCode.S);
      files.awaitQuestion();
      assertThat(window.text("question-text")).contains(file.toString(), "copy");
      window.press(KeyCode.ESCAPE);
      assertThat(FileWindow.firstEntry(file)).isEqualTo(7);

      window.press(KeyCode.CONTROL, KeyCode.S);
      files.awaitQuestion();
      window.click("question-replace");
      files.awaitSaved();
      assertThat(FileWindow.firstEntry(file)).isEqualTo(8);
      assertThat(work).isDirectoryNotContaining(other -> !other.equals(file));
    } finally {
      Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void undoingBackToWhatWasSavedTakesTheMarkAway() {
    files.edit(7);
    files.saveAs(folder.resolve("mine.json"));
    files.edit(8);
    assertThat(files.unsaved()).isTrue();
    window.act(session.editing()::undo);
    assertThat(window.stage().getTitle()).doesNotContain(MARK);
    window.act(session.editing()::undo);
    assertThat(window.stage().getTitle()).contains(MARK);
  }

  @Test
  void opensAgainWhatWasSaved() throws IOException {
    Path file = folder.resolve("mine.json");
    files.edit(7);
    files.saveAs(file);
    pick("xor");
    WindowRobot.await("XOR is open", () -> session.document().fileProperty().get().isEmpty());
    WindowRobot.await("it is listed", () -> !recent().isEmpty());

    window.act(recent().get(0)::fire);
    files.awaitFile(file);

    assertThat(files.firstEntry()).isEqualTo(7);
    assertThat(recent().get(0).getText()).startsWith("mine.json");
  }

  @Test
  void theNextWindowKnowsTheFileAndSaysIfItIsGone() throws IOException {
    Path file = folder.resolve("mine.json");
    files.saveAs(file);
    window.close();
    Files.delete(file);
    open();
    WindowRobot.await("it is listed", () -> recent().size() == 1);

    window.act(recent().get(0)::fire);
    files.awaitProblem();

    assertThat(window.text("problem")).contains("mine.json").contains("no such file");
    assertThat(window.text("scenarios")).isEqualTo(FIRST);
  }

  @Test
  void anotherProgramsChangeIsOverwrittenOnlyOnPurpose() throws IOException {
    Path file = changedByAnotherProgram();

    window.press(KeyCode.CONTROL, KeyCode.S);
    files.awaitQuestion();
    assertThat(window.text("question-text")).contains("mine.json").contains("another program");
    window.press(KeyCode.ESCAPE);
    assertThat(file).hasContent("of another program");
    assertThat(files.unsaved()).isTrue();

    window.press(KeyCode.CONTROL, KeyCode.S);
    files.awaitQuestion();
    Path other = folder.resolve("other.json");
    dialogs.choose(other);
    window.press(KeyCode.ENTER);
    files.awaitSaved();
    assertThat(FileWindow.firstEntry(other)).isEqualTo(7);
    assertThat(file).hasContent("of another program");
  }

  @Test
  void overwritesAnotherProgramsChange() throws IOException {
    Path file = changedByAnotherProgram();
    window.press(KeyCode.CONTROL, KeyCode.S);
    files.awaitQuestion();
    window.press(KeyCode.ALT, KeyCode.O);
    files.awaitSaved();
    assertThat(FileWindow.firstEntry(file)).isEqualTo(7);
  }

  @Test
  void aFileThatIsGoneCanBeWrittenAgain() throws IOException {
    Path file = folder.resolve("mine.json");
    files.saveAs(file);
    Files.delete(file);
    files.edit(7);
    window.press(KeyCode.CONTROL, KeyCode.S);
    files.awaitQuestion();
    assertThat(window.text("question-text")).contains("no longer there");
    window.press(KeyCode.ALT, KeyCode.W);
    files.awaitSaved();
    assertThat(FileWindow.firstEntry(file)).isEqualTo(7);
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheEditAndTheWindow() throws IOException {
    Path file = folder.resolve("mine.json");
    files.saveAs(file);
    Files.delete(file);
    Files.createDirectory(file);
    files.edit(7);
    dialogs.choose(file);

    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    files.awaitProblem();

    assertThat(window.text("problem")).contains("mine.json").contains("this is a folder");
    assertThat(window.stage().getTitle()).contains(MARK);
    assertThat(files.firstEntry()).isEqualTo(7);

    dialogs.choose(folder.resolve("good.json"));
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    files.awaitSaved();
    assertThat(window.visible("problem")).isFalse();
  }

  private List<MenuItem> recent() {
    return WindowRobot.onFx(
        () ->
            WindowRobot.nodes(window.stage(), MenuBar.class::isInstance).stream()
                .flatMap(bar -> ((MenuBar) bar).getMenus().stream())
                .flatMap(menu -> Opened.items(menu).stream())
                .filter(item -> "menu-recent".equals(item.getId()))
                .flatMap(menu -> List.copyOf(((Menu) menu).getItems()).stream())
                .toList());
  }
}
