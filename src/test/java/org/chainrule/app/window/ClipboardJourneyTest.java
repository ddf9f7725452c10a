package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies matrices and pastes them, by keys. The numbers are those of the default scenario. */
final class ClipboardJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  private final Session session = window.session();
  private final Scenario first = session.scenarioProperty().get();

  @BeforeEach
  void emptyTheClipboard() {
    WindowRobot.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of()));
  }

  @Test
  void copiesTheMatrixOfTheSelectedCell() {
    select(Target.cell(Name.weight(1), 2, 1));
    window.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("[[0.5, -1],\n [1.5, 0.5],\n [-1, -0.5]]");
    assertThat(problem()).isEmpty();
  }

  @Test
  void whatIsCopiedComesBackByPasting() {
    select(Target.cell(Name.weight(1), 0, 0));
    window.press(KeyCode.CONTROL, KeyCode.C);
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();

    put("[[1, 2], [3, 4], [5, 6]]");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("W1")).contains("1 2; 3 4; 5 6");
    Passes.areFollowed(session);
    window.press(KeyCode.CONTROL, KeyCode.C);
    String copied = clipboard();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(session.scenarioProperty().get()).isEqualTo(first);

    put(copied);
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.numbers("W1")).contains("1 2; 3 4; 5 6");
  }

  @Test
  void whatCannotBeReadIsSaidInOneLine() {
    select(Target.cell(Name.bias(1), 0, 0));
    put("0\nhello\n1");
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(problem()).startsWith("Not pasted: line 2").contains("\"hello\"");
    assertThat(problem().lines()).hasSize(1);
    assertThat(window.visible("problem")).isTrue();
  }

  @Test
  void nothingIsPastedBehindACard() {
    select(Target.cell(Name.weight(1), 0, 0));
    put("[[1, 2], [3, 4], [5, 6]]");
    window.press(KeyCode.F1);
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(session.scenarioProperty().get()).isSameAs(first);
  }

  private void select(Target target) {
    WindowRobot.onFx(
        () -> {
          session.pointing().select(target);
          return target;
        });
    window.settle();
  }

  private static void put(String text) {
    WindowRobot.onFx(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  private static String clipboard() {
    return WindowRobot.onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private String problem() {
    return WindowRobot.onFx(() -> session.notices().problemProperty().get().orElse(""));
  }
}
