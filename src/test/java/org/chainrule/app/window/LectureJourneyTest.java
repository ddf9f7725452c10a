package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lecture with a clicker, and with the keys beside it. */
final class LectureJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private final Session session = window.session();

  @BeforeEach
  void lecture() {
    window.press(KeyCode.L);
  }

  /** The summary of the last step has more to say than a strip holds. */
  @Test
  void theClickerShowsAllThatIsSaidBeforeItSteps() {
    int presses = 0;
    while (session.stepping().cursor() < session.stepping().count() && presses < 100) {
      window.press(KeyCode.PAGE_DOWN);
      presses++;
    }
    assertThat(presses).isGreaterThan(session.stepping().count());

    assertThat(window.find("strip-0-0")).isPresent();
    window.press(KeyCode.PAGE_DOWN);
    assertThat(window.find("strip-0-0")).isEmpty();
    assertThat(window.find("strip-1-0")).isPresent();
    assertThat(session.stepping().cursor()).isEqualTo(session.stepping().count());

    window.press(KeyCode.PAGE_UP);
    assertThat(window.find("strip-0-0")).isPresent();
    assertThat(session.stepping().cursor()).isEqualTo(session.stepping().count());
  }

  @Test
  void controlAndAnArrowSkipTheRest() {
    window.press(KeyCode.CONTROL, KeyCode.RIGHT);
    window.press(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(2);
  }

  @Test
  void aLensLiesOverTheGraphUntilItIsPutAway() {
    window.press(KeyCode.P);
    assertThat(window.visible("lenses")).isTrue();
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.CHAIN);

    window.press(KeyCode.ESCAPE);
    assertThat(window.find("lenses")).isEmpty();
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.STEP);
    assertThat(window.visible("strip")).isTrue();
  }

  @Test
  void withoutTheStripTheGraphHasAllTheRoomAndKeysStep() {
    double height = window.node("graph").getBoundsInLocal().getHeight();
    window.press(KeyCode.X);
    assertThat(window.find("strip")).isEmpty();
    assertThat(window.node("graph").getBoundsInLocal().getHeight()).isGreaterThan(height);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(2);
  }

  @Test
  void thePointerAtTheUpperEdgeBringsTheHeader() {
    Node dark = window.node("toggle-dark");
    assertThat(isSeen(dark)).isFalse();
    window.act(() -> point(1));
    assertThat(isSeen(dark)).isTrue();
    window.act(() -> point(400));
    assertThat(isSeen(dark)).isFalse();

    window.press(KeyCode.L);
    assertThat(isSeen(window.node("toggle-dark"))).isTrue();
  }

  private void point(double y) {
    Node graph = window.node("graph");
    graph
        .getScene()
        .getRoot()
        .fireEvent(
            new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                500,
                y,
                500,
                y,
                javafx.scene.input.MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null));
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.getOpacity() == 0 || !each.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
