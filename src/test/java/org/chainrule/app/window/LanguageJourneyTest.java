package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turns the language of an open window, and looks at every word that stands in it then. */
final class LanguageJourneyTest {

  /**
   * What the program brings along is called as its files say, what is typed stays as it is, and so
   * do the names of a file and of what is in it.
   */
  private static final Pattern OWN =
      Pattern.compile(
          ".* item (?:scenario|lesson|training)-.*|(?:Labeled)?Text null(?: read)?: [-−\\d.,]+"
              + "|RadioButton intake-numbers-.*"
              + "|.*\\[(?:data\\.npz|table\\.csv) .*|.*: (?:images|table)");

  private static final Pattern POINT = Pattern.compile("\\d\\.\\d");

  @TempDir private Path folder;

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private final Session session = window.session();

  @AfterEach
  void speakEnglishAgain() {
    speak(Optional.empty());
    Words.speak(Language.ENGLISH);
  }

  private void speak(Optional<Language> language) {
    window.act(() -> session.settings().languageProperty().set(language));
    window.awaitJobs();
    window.settle();
  }

  private void requireNoEnglish(String screen) {
    window.settle();
    assertThat(WindowRobot.onFx(this::english)).as(screen).isEmpty();
  }

  private List<String> english() {
    String name = session.scenarioProperty().get().name();
    return WrittenWords.onScreen().stream()
        .filter(words -> !OWN.matcher(words).matches())
        .map(words -> words.substring(words.indexOf(": ") + 2) + "   <- " + words)
        .filter(words -> isEnglish(words.substring(0, words.indexOf("   <- ")), name))
        .map(words -> words.substring(words.indexOf("   <- ") + 6))
        .distinct()
        .toList();
  }

  /** A word of the net's name stands alone where it is painted. */
  private static boolean isEnglish(String words, String name) {
    return !name.contains(words.replaceAll("[,.]$", "")) && SpokenEnglish.isIn(words, name);
  }

  @Test
  void everyOpenTextOfThePassTurns() {
    for (int k = 0; k < 6; k++) {
      window.press(KeyCode.RIGHT);
    }
    window.press(KeyCode.F1);
    window.press(KeyCode.F1);
    window.act(() -> session.notices().tell(Words.of("depth.find.unpicked")));
    speak(Optional.of(PseudoLanguage.longer()));
    requireNoEnglish("the pass");
    assertThat(session.stepping().cursor()).isEqualTo(6);
    for (Lens lens : Lens.values()) {
      window.act(() -> session.lenses().show(lens));
      requireNoEnglish("the lens " + lens);
    }
  }

  @Test
  void everyCardTurnsWhileItIsOpen() {
    for (KeyCode[] keys :
        List.of(
            new KeyCode[] {KeyCode.F1},
            new KeyCode[] {KeyCode.SHIFT, KeyCode.F1},
            new KeyCode[] {KeyCode.E},
            new KeyCode[] {KeyCode.F8},
            new KeyCode[] {KeyCode.CONTROL, KeyCode.E},
            new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E},
            new KeyCode[] {KeyCode.CONTROL, KeyCode.COMMA})) {
      window.press(keys);
      speak(Optional.of(PseudoLanguage.longer()));
      requireNoEnglish("a card, by " + List.of(keys));
      speak(Optional.empty());
      window.press(KeyCode.ESCAPE);
    }
  }

  @Test
  void theImportSpeaksTheLanguage() {
    speak(Optional.of(PseudoLanguage.longer()));
    new ScreenWalk(window, this::requireNoEnglish).intake(folder);
  }

  @Test
  void whatWasLeftTurnsBeforeItIsSeenAgain() {
    window.act(() -> session.workspaceProperty().set(Workspace.DEPTH));
    window.act(() -> session.workspaceProperty().set(Workspace.PRACTICE));
    window.act(() -> session.workspaceProperty().set(Workspace.TRAIN));
    window.act(() -> session.workspaceProperty().set(Workspace.PASS));
    speak(Optional.of(PseudoLanguage.longer()));
    window.act(() -> session.workspaceProperty().set(Workspace.PRACTICE));
    requireNoEnglish("practising");
    window.act(() -> session.workspaceProperty().set(Workspace.TRAIN));
    WindowRobot.await("the run is told", () -> WindowRobot.onFx(this::english).isEmpty());
    requireNoEnglish("training");
    window.act(() -> session.workspaceProperty().set(Workspace.DEPTH));
    WindowRobot.await("the study is told", () -> WindowRobot.onFx(this::english).isEmpty());
    requireNoEnglish("the depth study");
  }

  @Test
  void aLanguageMayRunFromTheRight() {
    speak(Optional.of(PseudoLanguage.leftwards()));
    assertThat(window.stage().getScene().getEffectiveNodeOrientation())
        .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    speak(Optional.empty());
    assertThat(window.stage().getScene().getEffectiveNodeOrientation())
        .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }
}
