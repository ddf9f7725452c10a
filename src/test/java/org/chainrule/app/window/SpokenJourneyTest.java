package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goes to every place and opens every sheet, as somebody does who hears what is there. */
final class SpokenJourneyTest extends FileJourney {

  private final List<String> faults = new ArrayList<>();

  @BeforeEach
  void speakWithAccents() {
    speak(Optional.of(PseudoLanguage.longer()));
  }

  @AfterEach
  void speakEnglishAgain() {
    speak(Optional.empty());
    Words.speak(Language.ENGLISH);
  }

  private void speak(Optional<Language> language) {
    window.act(() -> session.settings().languageProperty().set(language));
    window.awaitJobs();
  }

  /** Looks at what is on the screen now. */
  private void listen(String screen) {
    window.settle();
    String name = session.scenarioProperty().get().name();
    WindowRobot.onFx(() -> SpokenControls.faults(screen, said -> SpokenEnglish.isIn(said, name)))
        .forEach(faults::add);
  }

  private void requireNone() {
    assertThat(faults).isEmpty();
  }

  private void goTo(Workspace workspace) {
    window.act(() -> session.workspaceProperty().set(workspace));
    window.awaitJobs();
  }

  @Test
  void thePassWithEachLens() {
    listen("the start");
    window.press(KeyCode.END);
    window.act(() -> session.pointing().select(Target.cell(Name.weight(1), 0, 0)));
    for (Lens lens : Lens.values()) {
      window.act(() -> session.lenses().show(lens));
      window.awaitJobs();
      listen("the lens " + lens);
    }
    window.press(KeyCode.F2);
    listen("the editor of a cell");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.L);
    listen("the lecture");
    window.press(KeyCode.L);
    window.press(KeyCode.M);
    listen("the pen");
    requireNone();
  }

  @Test
  void thePlacesBesideThePass() {
    goTo(Workspace.DEPTH);
    listen("the depth study");
    goTo(Workspace.TRAIN);
    WindowRobot.await("a run is there", () -> window.find("train-place").isPresent());
    pictures();
    goTo(Workspace.PRACTICE);
    for (PracticeKind kind : PracticeKind.values()) {
      listen("practising " + kind);
      window.press(KeyCode.CONTROL, KeyCode.K);
      window.awaitJobs();
    }
    requireNone();
  }

  private void pictures() {
    window.press(KeyCode.RIGHT);
    for (int k = 0; k < 8; k++) {
      listen("training, picture " + k);
      window.press(KeyCode.P);
      window.awaitJobs();
    }
  }

  /** Keys do what the mouse does, as long as there are such keys. */
  @Test
  void theCommandsThatStandInForTheMouseAreThere() {
    List<String> all =
        AllCommands.of(session, window.depth()).all().stream().map(Command::name).toList();
    assertThat(ByKey.commands()).isSubsetOf(all);
  }

  @Test
  void everyCard() {
    card("the keys", KeyCode.F1);
    card("the glossary", KeyCode.SHIFT, KeyCode.F1);
    card("what the program is", KeyCode.CONTROL, KeyCode.F1);
    card("the settings", KeyCode.CONTROL, KeyCode.COMMA);
    card("the net", KeyCode.E);
    card("exporting", KeyCode.CONTROL, KeyCode.E);
    card("the exercises", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    window.press(KeyCode.F6);
    card("the sheet of a lesson", KeyCode.F8);
    requireNone();
  }

  private void card(String name, KeyCode... keys) {
    window.press(keys);
    window.awaitJobs();
    listen(name);
    window.press(KeyCode.ESCAPE);
  }

  @Test
  void whateverAsksOrTells() throws IOException {
    window.offerLesson();
    listen("the offer of a lesson");
    window.press(KeyCode.F9);
    listen("a lesson that is played");
    window.press(KeyCode.F7);
    listen("the notes of a lesson");
    window.press(KeyCode.ESCAPE);
    window.act(() -> session.notices().report(Words.of("formula.none")));
    window.act(() -> session.notices().tell(Words.of("formula.none")));
    listen("a problem and news");
    table();
    listen("importing a table");
    window.press(KeyCode.ESCAPE);
    files.edit(3);
    window.askToClose();
    files.awaitQuestion();
    listen("the question whether to save");
    window.press(KeyCode.ESCAPE);
    requireNone();
  }

  private void table() throws IOException {
    Path file = Files.writeString(folder.resolve("p.csv"), "a,b,c\n1,2,x\n3,4,y\n5,6,x\n");
    dialogs.choose(file);
    window.press(KeyCode.CONTROL, KeyCode.I);
    window.awaitJobs();
    window.awaitJobs();
  }
}
