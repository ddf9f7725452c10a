package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Layer;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opens the sheet in the window, whose keys, title and notices it has to do with. */
final class OpenSheetJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private final FormRobot form = new FormRobot(window);
  private final Session session = window.session();
  private final Scenario first = session.scenarioProperty().get();

  @BeforeEach
  void openTheSheet() {
    window.press(KeyCode.E);
  }

  @Test
  void opensByItsKeyAndClosesByEscape() {
    assertThat(window.visible("net")).isTrue();
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isZero();
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("net")).isFalse();
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(1);
  }

  @Test
  void escapeGivesUpWhatIsBeingTyped() {
    for (String id : List.of("layer-1-units", "net-name")) {
      String before = form.text(id);
      window.focus(id);
      window.press(KeyCode.END);
      window.press(KeyCode.DIGIT7);
      assertThat(form.text(id)).isEqualTo(before + "7");
      window.press(KeyCode.ESCAPE);
      assertThat(window.visible("net")).isFalse();
      assertThat(scenario()).isSameAs(first);
      window.press(KeyCode.E);
      assertThat(form.text(id)).isEqualTo(before);
    }
  }

  @Test
  void undoesWithTheKeyboardOnAField() {
    form.step("layer-1-units", KeyCode.UP);
    assertThat(WindowRobot.onFx(window.node("layer-1-units")::isFocused)).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(scenario()).isEqualTo(first);
    assertThat(form.text("layer-1-units")).isEqualTo("3");
    window.press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(form.text("layer-1-units")).isEqualTo("4");
    assertThat(layer(1).outputs()).isEqualTo(4);
  }

  @Test
  void aFieldInWhichSomethingWasTypedUndoesThatFirst() {
    window.focus("net-name");
    window.press(KeyCode.END);
    window.press(KeyCode.DIGIT7);
    String typed = form.text("net-name");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(form.text("net-name")).isNotEqualTo(typed);
    assertThat(scenario()).isSameAs(first);
  }

  @Test
  void nothingIsCutOffInANarrowWindowWithLargeText() {
    WindowRobot.onFx(
        () -> {
          session.settings().textSizeProperty().set(200);
          return session;
        });
    window.resize(640, 700);
    Node close = window.node("net-close");
    double right = WindowRobot.onFx(() -> close.localToScene(close.getLayoutBounds()).getMaxX());
    for (String id : List.of("net-name", "net-inputs", "layer-1-remove", "net-randomise")) {
      Node node = window.node(id);
      double edge = WindowRobot.onFx(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
      assertThat(edge).as(id).isLessThanOrEqualTo(right);
    }
  }

  @Test
  void theNameIsThatOfTheWindow() {
    form.type("net-name", "  Sheet   3 ");
    assertThat(window.stage().getTitle()).startsWith("Sheet 3");
  }

  @Test
  void cautionsStandUnderTheHeaderToo() {
    assertThat(window.visible("caution")).isFalse();
    form.choose("net-loss", "binary cross-entropy");
    assertThat(window.text("caution"))
        .isEqualTo(
            "This loss needs outputs between 0 and 1, and identity can leave them"
                + " (and one more caution)");

    form.choose("layer-2-activation", "σ");
    assertThat(window.text("caution")).startsWith("This loss needs targets").doesNotContain("more");
    while (session.editing().historyProperty().get().canUndo()) {
      window.act(session.editing()::undo);
      Passes.areFollowed(session);
    }
    assertThat(window.visible("caution")).isFalse();
  }

  private Scenario scenario() {
    return session.scenarioProperty().get();
  }

  private Layer layer(int number) {
    return scenario().network().layer(number);
  }
}
