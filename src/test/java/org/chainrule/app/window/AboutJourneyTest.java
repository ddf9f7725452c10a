package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.chainrule.app.about.Version;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.words.Language;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Asks what the program is, and copies it. */
final class AboutJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  @AfterEach
  void speakEnglishAgain() {
    speak(Optional.empty());
    Words.speak(Language.ENGLISH);
  }

  private void speak(Optional<Language> language) {
    window.act(() -> window.session().settings().languageProperty().set(language));
  }

  @Test
  void aKeyShowsItAndTheNextCopiesItInTheLanguageThatIsSpoken() {
    window.press(KeyCode.CONTROL, KeyCode.F1);
    assertThat(WindowRobot.onFx(window.node("about-copy")::isFocused)).isTrue();
    window.press(KeyCode.ENTER);
    assertThat(window.text("about-copied")).isEqualTo("Copied");
    assertThat(copied()).contains("Version: " + Version.said(), "picocli").contains("Apache 2.0");

    speak(Language.named("de"));
    window.press(KeyCode.ENTER);
    assertThat(copied()).contains("Sprache: Deutsch, in den Einstellungen gewählt");
    assertThat(WindowRobot.onFx(WrittenWords::onScreen))
        .anyMatch(said -> said.endsWith("Was mitgeliefert wird"))
        .anyMatch(said -> said.endsWith("Einstellungen"))
        .noneMatch(said -> said.endsWith("What ships with it"));

    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("help")).isFalse();
    window.press(KeyCode.RIGHT);
    assertThat(window.session().stepping().cursor()).isEqualTo(1);
  }

  private static String copied() {
    return WindowRobot.onFx(Clipboard.getSystemClipboard()::getString);
  }
}
