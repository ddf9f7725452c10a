package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Types into cells and scrubs them, and undoes it. The default scenario's numbers, by hand. */
final class EditingJourneyTest {

  private static final Target W1_FIRST = Target.cell(Name.weight(1), 0, 0);

  private final Scenario first = BundledScenarios.first();
  @AutoClose private final WindowRobot window = WindowRobot.open(first, 1600, 1000);
  private final Session session = window.session();

  @AfterEach
  void thePassesAreFollowed() {
    Passes.areFollowed(session);
  }

  @Test
  void whatIsTypedOnASelectedCellIsItsNewNumber() {
    window.press(KeyCode.END);
    select(W1_FIRST);
    window.press(KeyCode.DIGIT3);
    assertThat(field().getText()).isEqualTo("3");
    assertThat(weight(0, 0)).isEqualTo(0.5);
    window.press(KeyCode.ENTER);

    assertThat(weight(0, 0)).isEqualTo(3);
    assertThat(editorOpen()).isFalse();
    assertThat(selected()).isEqualTo(Target.cell(Name.weight(1), 1, 0));
    assertThat(session.stepping().cursor()).isEqualTo(14);
    // z1 = 3 · 1 + (−1)(−2) + 0
    assertThat(window.numbers("z1")).contains("5; −0.5; 0.5");
  }

  @Test
  void fractionsAreUnderstoodAndTabMovesToTheRight() {
    select(W1_FIRST);
    type("1/4");
    window.press(KeyCode.TAB);
    assertThat(weight(0, 0)).isEqualTo(0.25);
    assertThat(selected()).isEqualTo(Target.cell(Name.weight(1), 0, 1));
    type("-2e-3");
    window.press(KeyCode.TAB);
    assertThat(weight(0, 1)).isEqualTo(-0.002);
    assertThat(selected()).isEqualTo(Target.cell(Name.weight(1), 1, 0));
    window.press(KeyCode.F2);
    assertThat(field().getText()).isEqualTo("1.5");
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(selected()).isEqualTo(Target.cell(Name.weight(1), 0, 1));
  }

  @Test
  void escapeRestores() {
    select(W1_FIRST);
    type("7");
    window.press(KeyCode.ESCAPE);
    assertThat(editorOpen()).isFalse();
    assertThat(weight(0, 0)).isEqualTo(0.5);
    assertThat(selected()).isEqualTo(W1_FIRST);
    window.press(KeyCode.RIGHT);
    assertThat(session.stepping().cursor()).isEqualTo(1);
  }

  @Test
  void whatIsNoNumberStaysInTheEditorWithItsReason() {
    select(W1_FIRST);
    type("1/0");
    window.press(KeyCode.ENTER);
    assertThat(editorOpen()).isTrue();
    assertThat(field().getText()).isEqualTo("1/0");
    assertThat(((Label) window.node("cell-editor-reason")).getText()).contains("divides by 0");
    assertThat(weight(0, 0)).isEqualTo(0.5);
    window.press(KeyCode.BACK_SPACE);
    window.press(KeyCode.DIGIT8);
    assertThat(window.node("cell-editor-reason").isVisible()).isFalse();
    window.press(KeyCode.ENTER);
    assertThat(weight(0, 0)).isEqualTo(0.125);
  }

  @Test
  void aDoubleClickOpensTheEditorAndAClickElsewhereAccepts() {
    Point2D cell = WindowRobot.cell(window, Name.x(), 0, 0);
    window.doubleClickAt(cell.getX(), cell.getY());
    assertThat(editorOpen()).isTrue();
    window.press(KeyCode.DIGIT9);
    Point2D other = WindowRobot.cell(window, Name.y(), 0, 0);
    window.clickAt(other.getX(), other.getY());
    assertThat(session.scenarioProperty().get().sample().x().get(0, 0)).isEqualTo(9);
    assertThat(editorOpen()).isFalse();
  }

  @Test
  void keysAreThePassesOwnWhereNothingThatCanBeChangedIsSelected() {
    window.press(KeyCode.RIGHT);
    select(Target.cell(Name.linearOutput(1), 0, 0));
    window.press(KeyCode.DIGIT3);
    window.press(KeyCode.ENTER);
    assertThat(editorOpen()).isFalse();
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
  }

  @Test
  void aDragOnTheSelectedCellScrubsAndIsOneChange() {
    window.press(KeyCode.END);
    select(W1_FIRST);
    Point2D cell = WindowRobot.cell(window, Name.weight(1), 0, 0);
    window.dragFrom(cell.getX(), cell.getY(), 50, 0);
    // Ten steps of 0.1 from 0.5.
    assertThat(weight(0, 0)).isEqualTo(1.5);
    assertThat(window.numbers("z1")).contains("3.5; −0.5; 0.5");
    assertThat(session.stepping().cursor()).isEqualTo(14);
    undo();
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
  }

  @Test
  void altAndArrowsScrubUntilAltIsReleased() {
    select(W1_FIRST);
    window.press(KeyCode.ALT, KeyCode.UP);
    window.press(KeyCode.ALT, KeyCode.UP);
    assertThat(weight(0, 0)).isEqualTo(0.7);
    window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(weight(0, 0)).isEqualTo(0.69);
    window.press(KeyCode.ALT, KeyCode.CONTROL, KeyCode.UP);
    assertThat(weight(0, 0)).isEqualTo(1.69);
    undo();
    undo();
    assertThat(weight(0, 0)).isEqualTo(0.6 + 0.1);
    undo();
    undo();
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
  }

  /** A digit less must not move what a person looks at; the next step may. */
  @Test
  void cellsKeepTheirPlacesWhileOnlyDigitsChange() {
    window.press(KeyCode.END);
    Point2D natural = place();
    window.act(() -> session.editing().apply(new SetEntry(W1_FIRST, -1234.56)));
    Point2D wide = place();
    assertThat(wide.getX()).isGreaterThan(natural.getX() + 1);
    window.act(() -> session.editing().apply(new SetEntry(W1_FIRST, 0.5)));
    assertThat(place()).isEqualTo(wide);
    undo();
    assertThat(place()).isEqualTo(wide);
    undo();
    assertThat(place()).isEqualTo(wide);

    window.press(KeyCode.LEFT);
    assertThat(place()).isEqualTo(natural);
  }

  private Point2D place() {
    return WindowRobot.cell(window, Name.linearOutput(1), 0, 0);
  }

  @Test
  void aDragElsewhereStillMovesTheGraph() {
    select(W1_FIRST);
    Point2D cell = WindowRobot.cell(window, Name.weight(1), 2, 1);
    window.dragFrom(cell.getX(), cell.getY(), 50, 0);
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
  }

  /** What a lecture does to a net, all of it undone at the end. */
  @Test
  void everythingThatWasDoneCanBeUndone() {
    window.press(KeyCode.END);
    select(W1_FIRST);
    type("3");
    window.press(KeyCode.ENTER);
    Passes.areFollowed(session);

    select(Target.cell(Name.x(), 0, 0));
    window.press(KeyCode.ALT, KeyCode.UP);
    Passes.areFollowed(session);

    clickOperation(Name.linearOutput(1), "unit-more");
    assertThat(session.scenarioProperty().get().network().layer(1).outputs()).isEqualTo(4);
    Passes.areFollowed(session);

    clickOperation(Name.layerOutput(1), "activation-tanh");
    assertThat(network().layer(1).activation()).isEqualTo(Activations.TANH);
    Passes.areFollowed(session);

    clickOperation(Name.loss(), "loss-huber");
    assertThat(network().loss()).isEqualTo(Losses.HUBER);
    Passes.areFollowed(session);

    clickOperation(Name.linearOutput(2), "layer-before");
    assertThat(network().depth()).isEqualTo(3);
    assertThat(session.stepping().cursor()).isEqualTo(session.stepping().count());
    Passes.areFollowed(session);

    WindowRobot.onFx(
        () -> {
          session.pointing().select(Target.cell(Name.y(), 0, 0));
          return Clipboard.getSystemClipboard()
              .setContent(Map.of(DataFormat.PLAIN_TEXT, "[1/4; -7]"));
        });
    window.press(KeyCode.CONTROL, KeyCode.V);
    assertThat(session.scenarioProperty().get().sample().y()).isEqualTo(Matrix.column(0.25, -7));
    Passes.areFollowed(session);

    for (int k = 0; k < 7; k++) {
      assertThat(session.scenarioProperty().get()).isNotEqualTo(first);
      window.press(KeyCode.CONTROL, KeyCode.Z);
      Passes.areFollowed(session);
    }
    assertThat(session.scenarioProperty().get()).isEqualTo(first);
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();
    assertThat(session.stepping().cursor()).isEqualTo(14);
  }

  private Network network() {
    return session.scenarioProperty().get().network();
  }

  /** Clicks on the operation that computes a quantity, and on an item of its menu. */
  private void clickOperation(Name result, String item) {
    Point2D middle = WindowRobot.operation(window, result);
    window.clickAt(middle.getX(), middle.getY());
    window.clickMenu(item);
    WindowRobot.await("the menu is closed", () -> !window.menuShows(item));
  }

  private void undo() {
    WindowRobot.onFx(
        () -> {
          session.editing().undo();
          return session;
        });
    window.settle();
  }

  private void select(Target target) {
    Point2D cell = WindowRobot.cell(window, target.name(), target.row(), target.column());
    window.clickAt(cell.getX(), cell.getY());
    assertThat(selected()).isEqualTo(target);
  }

  private void type(String text) {
    for (char letter : text.toCharArray()) {
      window.press(
          switch (letter) {
            case '/' -> KeyCode.SLASH;
            case '-' -> KeyCode.MINUS;
            default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
          });
    }
  }

  private TextField field() {
    return (TextField) window.node("cell-editor");
  }

  private boolean editorOpen() {
    return window.visible("cell-editor");
  }

  private Target selected() {
    return session.pointing().selectionProperty().get().orElseThrow();
  }

  private double weight(int row, int column) {
    return session.scenarioProperty().get().network().layer(1).weight().get(row, column);
  }
}
