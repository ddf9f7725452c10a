package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.settings.Settings;
import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In a language that runs from the right to the left the window does too: its menus, its sheets.
 * What is mathematics does not.
 */
final class LeftwardsJourneyTest {

  @TempDir private Path folder;

  @AutoClose
  private final WindowRobot window =
      WindowRobot.open(BundledScenarios.first(), leftwards(), 1366, 768);

  private static Settings leftwards() {
    Words.speak(PseudoLanguage.leftwards());
    Settings settings = new Settings();
    settings.languageProperty().set(Optional.of(PseudoLanguage.leftwards()));
    return settings;
  }

  @AfterEach
  void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }

  private double x(String id) {
    return SceneRobot.onScreen(window.node(id)).getCenterX();
  }

  private static NodeOrientation orientation(Node node) {
    return WindowRobot.onFx(node::getEffectiveNodeOrientation);
  }

  @Test
  void menusAndSheetsBeginAtTheRight() {
    Node bar = window.nodes(MenuBar.class::isInstance).get(0);
    assertThat(SceneRobot.onScreen(bar).getCenterX()).isGreaterThan(x("scenarios"));
    assertThat(x("explanation")).isLessThan(x("graph"));

    MenuButton menu = (MenuButton) window.node("scenarios");
    window.act(menu::show);
    assertThat(WindowRobot.onFx(LeftwardsJourneyTest::openPopup))
        .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    window.act(menu::hide);

    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    assertThat(x("settings-close")).as("at the end of the line").isLessThan(x("setting-digits"));
    Node digits = window.node("setting-digits");
    Node name =
        window.nodes(node -> node instanceof Label label && label.getLabelFor() == digits).get(0);
    assertThat(x("setting-digits"))
        .as("behind its name")
        .isLessThan(SceneRobot.onScreen(name).getCenterX());
  }

  private static NodeOrientation openPopup() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .filter(Window::isShowing)
        .findFirst()
        .orElseThrow()
        .getScene()
        .getEffectiveNodeOrientation();
  }

  /** Values run to the right, and what is pointed at is what stands there. */
  @Test
  void theGraphRunsAsEver() {
    assertThat(x("matrix-x")).isLessThan(x("matrix-z1"));
    assertThat(x("matrix-z1")).isLessThan(x("matrix-loss"));
    assertThat(x("chip-z1")).isLessThan(x("chip-loss"));
    Target cell = Target.cell(Name.weight(1), 2, 1);
    Point2D at = WindowRobot.cell(window, cell.name(), cell.row(), cell.column());
    window.clickAt(at.getX(), at.getY());
    assertThat(window.session().pointing().selectionProperty().get()).contains(cell);
  }

  /** A formula is painted from its left to its right, though the words beside it are not. */
  @Test
  void whatIsPaintedIsNotMirrored() {
    for (String panel : new String[] {"graph", "table", "curves", "explanation", "timeline"}) {
      assertThat(orientation(window.node(panel)))
          .as(panel)
          .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }
  }

  @Test
  void numbersAndFormulasThatAreTypedAreNotMirrored() {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    assertThat(orientation(window.node("setting-digits").lookup(".text-field")))
        .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    window.press(KeyCode.ESCAPE);
    window.act(() -> window.session().workspaceProperty().set(Workspace.PRACTICE));
    window.press(KeyCode.CONTROL, KeyCode.K);
    assertThat(orientation(window.node("line-field"))).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    window.act(() -> window.session().workspaceProperty().set(Workspace.TRAIN));
    assertThat(orientation(window.node("train-rate"))).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void aMatrixOnASheetIsNotMirrored() {
    ScreenWalk walk = new ScreenWalk(window, this::requireMatrix);
    walk.intake(folder);
  }

  private void requireMatrix(String screen) {
    window
        .nodes(node -> node.getStyleClass().contains("intake-matrix-entries"))
        .forEach(
            node ->
                assertThat(orientation(node)).as(screen).isEqualTo(NodeOrientation.LEFT_TO_RIGHT));
  }
}
