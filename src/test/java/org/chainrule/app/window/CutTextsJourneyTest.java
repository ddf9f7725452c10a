package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.settings.Settings;
import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That no control on any screen cuts its text, in German and where every text is 60 % longer. */
final class CutTextsJourneyTest {

  @TempDir private Path folder;

  private enum Spoken {
    GERMAN,
    LONG;

    Language language() {
      return switch (this) {
        case GERMAN -> Language.named("de").orElseThrow();
        case LONG -> PseudoLanguage.longer();
      };
    }
  }

  @AfterEach
  void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }

  private void walk(Spoken spoken, Consumer<ScreenWalk> way) {
    Settings settings = new Settings();
    settings.languageProperty().set(Optional.of(spoken.language()));
    List<String> cut = new ArrayList<>();
    Words.speak(spoken.language());
    try (WindowRobot window = WindowRobot.open(BundledScenarios.first(), settings, 1366, 768)) {
      way.accept(
          new ScreenWalk(
              window,
              screen ->
                  WindowRobot.onFx(CutTexts::onScreen).stream()
                      .map(text -> screen + ": " + text)
                      .forEach(cut::add)));
    }
    assertThat(cut).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Spoken.class)
  void ofThePass(Spoken spoken) {
    walk(spoken, ScreenWalk::pass);
  }

  @ParameterizedTest
  @EnumSource(Spoken.class)
  void ofTheMenus(Spoken spoken) {
    walk(spoken, ScreenWalk::menus);
  }

  @ParameterizedTest
  @EnumSource(Spoken.class)
  void ofTheCards(Spoken spoken) {
    walk(spoken, ScreenWalk::cards);
  }

  @ParameterizedTest
  @EnumSource(Spoken.class)
  void ofTheExport(Spoken spoken) {
    walk(spoken, ScreenWalk::export);
  }

  @ParameterizedTest
  @EnumSource(Spoken.class)
  void ofTheExercises(Spoken spoken) {
    walk(spoken, ScreenWalk::exercises);
  }

  @ParameterizedTest
  @EnumSource(Spoken.class)
  void ofTheImport(Spoken spoken) {
    walk(spoken, walk -> walk.intake(folder));
  }

  @ParameterizedTest
  @EnumSource(Spoken.class)
  void ofPractising(Spoken spoken) {
    walk(spoken, ScreenWalk::practice);
  }

  @ParameterizedTest
  @EnumSource(Spoken.class)
  void ofTraining(Spoken spoken) {
    walk(spoken, ScreenWalk::train);
  }

  @ParameterizedTest
  @EnumSource(Spoken.class)
  void ofTheDepthStudy(Spoken spoken) {
    walk(spoken, ScreenWalk::depth);
  }
}
