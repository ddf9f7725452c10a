package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.FormulaFormat;
import org.chainrule.layout.Box;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.typed.MatrixFormat;
import org.chainrule.view.graph.GraphPane;
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

  /** z₁ = W₁x + b₁ is the formula of the first step (the design's page). */
  @Test
  void copiesTheFormulaOfTheStepAsItWasCopiedLast() {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(problem()).isEqualTo("There is no formula to copy before the first step");

    window.press(KeyCode.RIGHT);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(clipboard()).isEqualTo("z_{1}=W_{1}\\,x+b_{1}");

    WindowRobot.onFx(
        () -> {
          session.settings().formulaFormatProperty().set(FormulaFormat.TEXT);
          return null;
        });
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(clipboard()).isEqualTo("z₁ = W₁ x + b₁");
    assertThat(news()).isEqualTo("Copied z₁ = W₁ x + b₁ as plain text");
  }

  @Test
  void copiesThePictureOfTheWholeGraphInTheThemeOrLight() {
    WindowRobot.onFx(
        () -> {
          session.settings().darkProperty().set(true);
          return null;
        });
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.awaitJobs();
    window.settle();

    Image image = WindowRobot.onFx(() -> Clipboard.getSystemClipboard().getImage());
    Box size = ((GraphPane) window.node("graph")).graphLayout().size();
    assertThat(image.getWidth() / image.getHeight())
        .isCloseTo(size.width() / size.height(), within(0.1));
    assertThat(image.getPixelReader().getArgb(1, 1))
        .isEqualTo(Palette.dark().argb(Ink.of(Role.SURFACE)));
    assertThat(news()).startsWith("Copied the picture of the graph, ");
  }

  @Test
  void copiesTheDigitsThatAreShownIfThatWasChosen() {
    WindowRobot.onFx(
        () -> {
          session.settings().roundedCopiesProperty().set(true);
          session.settings().matrixFormatProperty().set(MatrixFormat.LATEX);
          session.editing().apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 1 / 3.0));
          return null;
        });
    Passes.areFollowed(session);
    select(Target.cell(Name.weight(1), 0, 0));
    window.press(KeyCode.CONTROL, KeyCode.C);

    assertThat(clipboard())
        .isEqualTo("\\begin{bmatrix}\n0.333 & -1 \\\\\n1.5 & 0.5 \\\\\n-1 & -0.5\n\\end{bmatrix}");
  }

  /** From the keyboard the menu is that of the panel that has it. */
  @Test
  void offersTheFormulasOfTheExplanationToTheKeyboard() {
    window.press(KeyCode.RIGHT);
    WindowRobot.onFx(
        () -> {
          window.node("explanation").requestFocus();
          return null;
        });
    window.press(KeyCode.SHIFT, KeyCode.F10);
    window.settle();

    ContextMenu menu =
        WindowRobot.onFx(
            () ->
                Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .findFirst()
                    .orElseThrow());
    assertThat(menu.getItems()).hasSizeGreaterThan(3);
    assertThat(menu.getItems().get(0).getText()).isEqualTo("z₁ = W₁ x + b₁");
    WindowRobot.onFx(
        () -> {
          ((Menu) menu.getItems().get(0)).getItems().get(1).fire();
          menu.hide();
          return null;
        });
    assertThat(clipboard()).startsWith("<math").contains("<mi>W</mi>");
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

  private String news() {
    return WindowRobot.onFx(() -> session.notices().newsProperty().get().orElse(""));
  }

  private String problem() {
    return WindowRobot.onFx(() -> session.notices().problemProperty().get().orElse(""));
  }
}
