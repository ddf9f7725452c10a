package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Key;
import org.chainrule.app.depth.DepthThreads;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.layout.sheet.LectureLayout;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.graph.GraphPane;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Presses every other key, with the focus here and there. */
final class KeysJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  private final Session session = window.session();
  private final Settings settings = session.settings();

  @Test
  void blanksTheScreenUntilTheNextKey() {
    window.press(KeyCode.RIGHT);

    window.press(KeyCode.B);
    assertThat(window.visible("curtain")).isTrue();
    window.press(KeyCode.RIGHT);
    assertThat(window.visible("curtain")).isFalse();
    assertThat(session.stepping().cursor()).isEqualTo(1);
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(2);
  }

  @Test
  void theKeyThatBlanksAlsoLiftsTheCurtain() {
    window.press(KeyCode.PERIOD);
    assertThat(window.visible("curtain")).isTrue();
    window.press(KeyCode.PERIOD);
    assertThat(window.visible("curtain")).isFalse();
    window.press(KeyCode.B);
    assertThat(window.visible("curtain")).isTrue();
    window.press(KeyCode.B);
    assertThat(window.visible("curtain")).isFalse();
  }

  @Test
  void aClickThatLiftsTheCurtainDoesNothingElse() {
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.B);
    window.click("chip-dl_dz2");
    assertThat(window.visible("curtain")).isFalse();
    assertThat(session.stepping().cursor()).isEqualTo(1);
  }

  @Test
  void listsEveryKey() {
    window.press(KeyCode.F1);
    assertThat(window.visible("help")).isTrue();

    List<String> listed = labelsIn("help");
    DepthSession depth = new DepthSession(settings, DepthThreads.jobs(), session.notices());
    for (Command command : AllCommands.of(session, depth).all()) {
      if (command.keys().stream().noneMatch(Key::listed)) {
        // Another is listed for all of its kind, as 1–9 is.
        continue;
      }
      assertThat(listed).as(command.name()).contains(Words.of("keys." + command.name()));
      for (Key key : command.keys()) {
        String written = key.listed() ? key.inList() : "";
        assertThat(listed).as(command.name()).anyMatch(text -> text.contains(written));
      }
    }
    assertThat(String.join(" ", listed))
        .contains("Space", "Page Down", "Backspace", "Page Up", "Home", "End", "F11", "F5", "Esc");
  }

  @Test
  void theGlossaryIsSearchedByTyping() {
    window.press(KeyCode.SHIFT, KeyCode.F1);
    assertThat(window.reading("glossary-OFF")).isEqualTo(Meaning.OFF.said());
    assertThat(window.reading("glossary-RHO")).isEqualTo(Meaning.RHO.said());

    window.press(KeyCode.D);
    window.press(KeyCode.E);
    window.press(KeyCode.A);
    window.press(KeyCode.D);
    assertThat(window.reading("glossary-DEAD")).isEqualTo(Meaning.DEAD.said());
    assertThat(window.find("glossary-OFF")).isEmpty();
    assertThat(session.settings().darkProperty().get()).isFalse();

    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("help")).isFalse();
    window.press(KeyCode.F1);
    assertThat(labelsIn("help")).contains(Words.of("keys.glossary"));
    window.press(KeyCode.SHIFT, KeyCode.F1);
    assertThat(window.find("glossary-search")).isPresent();
    window.press(KeyCode.F1);
    assertThat(window.visible("help")).isFalse();
  }

  @Test
  void theListOfKeysClosesAndLeavesThePassAlone() {
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.F1);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.BACK_SPACE);
    window.press(KeyCode.END);
    assertThat(session.stepping().cursor()).isEqualTo(1);

    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("help")).isFalse();
    assertThat(session.pointing().selectionProperty().get()).isPresent();

    window.press(KeyCode.F1);
    assertThat(window.visible("help")).isTrue();
    window.press(KeyCode.F1);
    assertThat(window.visible("help")).isFalse();

    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(2);
  }

  @Test
  void escapeSelectsNothing() {
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(session.pointing().selectionProperty().get()).isPresent();
    window.press(KeyCode.ESCAPE);
    assertThat(session.pointing().selectionProperty().get()).isEmpty();
  }

  @Test
  void changesTheTheme() {
    window.press(KeyCode.D);
    assertThat(settings.darkProperty().get()).isTrue();
    window.press(KeyCode.D);
    assertThat(settings.darkProperty().get()).isFalse();
  }

  @Test
  void theLectureLayoutShowsTheGraphOverAStrip() {
    window.press(KeyCode.RIGHT);

    window.press(KeyCode.L);

    assertThat(window.find("timeline")).isEmpty();
    assertThat(window.find("table")).isEmpty();
    assertThat(window.find("curves")).isEmpty();
    assertThat(window.find("explanation")).isEmpty();
    assertThat(window.visible("strip")).isTrue();
    GraphPane graph = (GraphPane) window.node("graph");
    assertThat(graph.unitInPixels()).isGreaterThan(1000 * LectureLayout.LEGIBLE);
    assertThat(window.numbers("z1")).contains("2.5; −0.5; 0.5");
    assertThat(window.find("strip-0-0")).isPresent();

    window.press(KeyCode.L);
    assertThat(window.visible("timeline")).isTrue();
    assertThat(window.visible("explanation")).isTrue();
    assertThat(window.counter()).isEqualTo("1 / 14");
  }

  @Test
  void textAndNumbersGrowAndShrink() {
    GraphPane graph = (GraphPane) window.node("graph");
    double usual = graph.unitInPixels();
    double label = fontSize("counter");

    window.press(KeyCode.CONTROL, KeyCode.PLUS);
    window.press(KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(settings.textSizeProperty().get()).isEqualTo(125);
    assertThat(graph.unitInPixels()).isGreaterThan(usual * 1.1);
    assertThat(fontSize("counter")).isGreaterThan(label * 1.1);

    window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(graph.unitInPixels()).isEqualTo(usual);
    window.press(KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(settings.textSizeProperty().get()).isEqualTo(90);
    assertThat(graph.unitInPixels()).isLessThan(usual);
    assertThat(fontSize("counter")).isLessThan(label);
  }

  @Test
  void theKeyThatChangesTheLayoutLeavesTheNextOneToThePass() {
    window.press(KeyCode.L);
    window.press(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(1);
    window.press(KeyCode.L);
    window.press(KeyCode.SPACE);
    assertThat(session.stepping().cursor()).isEqualTo(2);
  }

  @Test
  void playsToTheEnd() {
    settings.secondsPerStepProperty().set(0.02);

    window.press(KeyCode.A);
    WindowRobot.await("the pass is at its end", () -> session.stepping().cursor() == 14);
    window.settle();

    assertThat(session.stepping().playingProperty().get()).isFalse();
    assertThat(window.numbers("dl_dx")).contains("0; −5");
  }

  @Test
  void pauses() {
    settings.secondsPerStepProperty().set(60);
    window.press(KeyCode.A);
    assertThat(session.stepping().playingProperty().get()).isTrue();
    assertThat(session.stepping().cursor()).isEqualTo(1);
    window.press(KeyCode.A);
    assertThat(session.stepping().playingProperty().get()).isFalse();
    assertThat(session.stepping().cursor()).isEqualTo(1);
  }

  @Test
  void aFocusedButtonKeepsTheKeyThatPressesIt() {
    window.press(KeyCode.END);
    window.focus("step-back");

    window.press(KeyCode.SPACE);
    assertThat(session.stepping().cursor()).isEqualTo(13);
    window.press(KeyCode.LEFT);
    assertThat(session.stepping().cursor()).isEqualTo(12);
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(13);
    window.press(KeyCode.PAGE_UP);
    assertThat(session.stepping().cursor()).isEqualTo(12);
    assertThat(WindowRobot.onFx(window.node("step-back")::isFocused)).isTrue();
  }

  @Test
  void keysWorkWithTheFocusOnAnyPanel() {
    for (String id : List.of("scenarios", "toggle-dark", "chip-z1", "row-0", "matrix-W1")) {
      window.press(KeyCode.HOME);
      window.focus(id);
      window.press(KeyCode.RIGHT);
      assertThat(session.stepping().cursor()).as(id).isEqualTo(1);
      window.press(KeyCode.PAGE_DOWN);
      assertThat(session.stepping().cursor()).as(id).isEqualTo(2);
    }
  }

  @Test
  void anEditorKeepsItsKeys() {
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    assertThat(window.visible("settings")).isTrue();
    window.focus("setting-digits");

    window.press(KeyCode.UP);
    assertThat(settings.digitsProperty().get()).isEqualTo(4);

    window.press(KeyCode.END);
    window.press(KeyCode.LEFT);
    assertThat(caret()).isZero();
    window.press(KeyCode.RIGHT);
    assertThat(caret()).isEqualTo(1);
    window.press(KeyCode.D);
    window.press(KeyCode.PERIOD);
    window.press(KeyCode.BACK_SPACE);
    window.press(KeyCode.BACK_SPACE);
    window.press(KeyCode.BACK_SPACE);
    window.press(KeyCode.DIGIT6);
    window.press(KeyCode.ENTER);
    assertThat(settings.digitsProperty().get()).isEqualTo(6);

    assertThat(settings.darkProperty().get()).isFalse();
    assertThat(window.visible("curtain")).isFalse();
    assertThat(session.stepping().cursor()).isEqualTo(1);

    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("settings")).isFalse();
    assertThat(settings.digitsProperty().get()).isEqualTo(6);
    assertThat(digits().getEditor().getText()).isEqualTo("6");
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(2);
  }

  @Test
  void aSettingOutOfRangeIsRefusedWithAReason() {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    window.focus("setting-digits");
    window.press(KeyCode.END);
    window.press(KeyCode.DIGIT9);
    window.press(KeyCode.ENTER);
    assertThat(settings.digitsProperty().get()).isEqualTo(3);
    assertThat(digits().getEditor().getText()).isEqualTo("3");
    assertThat(window.text("setting-digits-reason"))
        .isEqualTo("a whole number from 2 to 8, not \"39\"");

    window.press(KeyCode.END);
    window.press(KeyCode.BACK_SPACE);
    window.press(KeyCode.DIGIT5);
    window.press(KeyCode.ENTER);
    assertThat(settings.digitsProperty().get()).isEqualTo(5);
    assertThat(window.text("setting-digits-reason")).isEmpty();

    window.focus("setting-flatThreshold");
    window.press(KeyCode.END);
    window.press(KeyCode.E);
    window.press(KeyCode.ENTER);
    assertThat(settings.flatThresholdProperty().get()).isEqualTo(0.05);
    assertThat(window.text("setting-flatThreshold-reason"))
        .isEqualTo("a number from 0.001 to 0.25, not \"0.05e\"");

    window.press(KeyCode.UP);
    assertThat(settings.flatThresholdProperty().get()).isEqualTo(0.06);
    assertThat(window.visible("setting-flatThreshold-reason")).isFalse();
    window.focus("setting-digits");
    window.press(KeyCode.UP);
    window.press(KeyCode.UP);
    window.press(KeyCode.UP);
    window.press(KeyCode.UP);
    assertThat(settings.digitsProperty().get()).isEqualTo(8);
    assertThat(digits().getEditor().getText()).isEqualTo("8");
  }

  private int caret() {
    return WindowRobot.onFx(() -> digits().getEditor().getCaretPosition());
  }

  private Spinner<?> digits() {
    return (Spinner<?>) window.node("setting-digits");
  }

  private double fontSize(String id) {
    return WindowRobot.onFx(() -> ((Label) window.node(id)).getFont().getSize());
  }

  private List<String> labelsIn(String id) {
    Node card = window.node(id);
    return WindowRobot.nodes(window.stage(), node -> node instanceof Label && isUnder(node, card))
        .stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private static boolean isUnder(Node node, Node ancestor) {
    for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent == ancestor) {
        return true;
      }
    }
    return false;
  }
}
