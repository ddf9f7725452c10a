package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Plain;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.common.PaintedPane;
import org.chainrule.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** That in German painted numbers have a decimal comma. */
final class DecimalSignJourneyTest {

  private static final Pattern POINT = Pattern.compile("\\d\\.\\d");

  private final Settings settings = new Settings();

  @AutoClose
  private final WindowRobot window =
      WindowRobot.open(BundledScenarios.load("relu-regression"), settings, 1366, 768);

  private final Set<String> seen = new HashSet<>();
  private final SortedSet<String> pointed = new TreeSet<>();

  @AfterEach
  void speakAsBefore() {
    window.act(() -> settings.languageProperty().set(Optional.empty()));
  }

  /** Also of the scale of colours, and after the language was another. */
  @Test
  void everyNumberThatIsPractisedHasAComma() {
    speak("de");
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    window.press(KeyCode.C);
    look("at first");
    assertThat(seen).contains("−1,5");
    speak("en");
    window.settle();
    speak("de");
    look("again");
    assertThat(pointed).isEmpty();
  }

  private void speak(String tag) {
    window.act(() -> settings.languageProperty().set(Language.named(tag)));
  }

  private void look(String screen) {
    for (Node node : window.nodes(PaintedPane.class::isInstance)) {
      for (Drawn drawn : WindowRobot.onFx(((PaintedPane) node)::picture)) {
        String text = text(drawn);
        seen.add(text);
        if (POINT.matcher(text).find()) {
          pointed.add(node.getId() + ": " + text + " (" + screen + ")");
        }
      }
    }
  }

  private static String text(Drawn drawn) {
    if (drawn instanceof Drawn.Clipped clipped) {
      return text(clipped.what());
    } else if (drawn instanceof Drawn.SetFormula set) {
      return Plain.of(set.formula());
    }
    return drawn instanceof Drawn.Text text ? text.text() : "";
  }
}
