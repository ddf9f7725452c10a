package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Looks at one number through every lens, in other layouts, and at what an edit changed. */
final class LensJourneyTest {

  private static final Target ENTRY = Target.cell(Name.weight(1).gradient(), 0, 0);

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  private final Session session = window.session();

  @Test
  void aLinkOfTheChainLeadsToItsFactorAndBack() {
    window.press(KeyCode.END);
    window.act(() -> session.pointing().select(ENTRY));
    window.press(KeyCode.P);
    assertThat(explained()).contains("Every path from the loss to one entry", "is 4");
    assertThat(window.visible("lens-back")).isFalse();

    Node link = firstLink();
    window.focus(link.getId());
    window.press(KeyCode.ENTER);
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.STEP);
    assertThat(session.pointing().selectionProperty().get().map(Target::name))
        .contains(Name.yhat().gradient());
    assertThat(window.visible("lens-back")).isTrue();

    window.press(KeyCode.LEFT);
    window.press(KeyCode.U);
    assertThat(window.visible("lens-back")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.CHAIN);
    assertThat(session.pointing().selectionProperty().get()).contains(ENTRY);
    assertThat(window.visible("lens-back")).isFalse();
  }

  @Test
  void theArrowsStepThroughTheUnits() {
    window.press(KeyCode.END);
    window.press(KeyCode.U);
    window.act(() -> session.pointing().select(Target.cell(Name.linearOutput(1), 0, 0)));
    assertThat(explained()).contains("Unit 1 of 3");
    window.press(KeyCode.DOWN);
    assertThat(explained()).contains("Unit 2 of 3 is off", "is blocked");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    assertThat(explained()).contains("Unit 1 of 2");
    window.press(KeyCode.UP);
    assertThat(explained()).contains("Unit 3 of 3");
  }

  @Test
  void theStripShowsTheSameLenses() {
    window.press(KeyCode.END);
    window.click("lens-jacobian");
    assertThat(explained()).contains("The Jacobian of Linear 1");
    window.press(KeyCode.S);
    assertThat(explained()).contains("Send the gradient back through Linear 1");
    window.press(KeyCode.J);
    assertThat(explained()).contains("The Jacobian of Linear 1");
    window.press(KeyCode.LEFT);
    assertThat(session.stepping().cursor()).isEqualTo(13);
  }

  @Test
  void theLayoutTurnsTheGraphAndTheKeysThatMoveInIt() {
    window.press(KeyCode.END);
    window.act(() -> session.pointing().select(Target.cell(Name.linearOutput(1).gradient(), 0, 0)));
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(session.pointing().selectionProperty().get()).contains(cell(1));
    window.press(KeyCode.O);
    assertThat(window.text("writing")).isEqualTo("Columns · numerator");
    assertThat(shape("dl_dz1")).isEqualTo(List.of(1, 3));
    assertThat(shape("z1")).isEqualTo(List.of(3, 1));
    window.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(session.pointing().selectionProperty().get()).contains(cell(2));
    window.press(KeyCode.O);
    window.press(KeyCode.R);
    assertThat(window.text("writing")).isEqualTo("Rows");
    assertThat(shape("dl_dz1")).isEqualTo(List.of(1, 3));
    assertThat(shape("z1")).isEqualTo(List.of(1, 3));
    assertThat(shape("W1")).isEqualTo(List.of(3, 2));
  }

  @Test
  void theNamesOfTextbooksStandEverywhere() {
    window.press(KeyCode.END);
    window.press(KeyCode.Y);
    assertThat(window.reading("chip-dl_dz1")).contains("delta 1");
    window.press(KeyCode.Y);
    assertThat(window.reading("chip-dl_dz1")).doesNotContain("delta");
  }

  @Test
  void theValuesBeforeAnEditStayUntilTheNextKey() {
    window.press(KeyCode.END);
    window.act(() -> session.pointing().select(Target.cell(Name.weight(1), 0, 0)));
    window.press(KeyCode.DIGIT3);
    window.press(KeyCode.ENTER);
    assertThat(session.previousPass().shownProperty().get()).isEmpty();

    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.press(KeyCode.W);
    assertThat(session.settings().beforeProperty().get()).isTrue();
    window.act(() -> session.pointing().select(Target.cell(Name.weight(1), 0, 0)));
    window.press(KeyCode.DIGIT3);
    window.press(KeyCode.ENTER);
    assertThat(session.traceProperty().get().quantity(Name.linearOutput(1)).get(0, 0)).isEqualTo(5);
    assertThat(
            session
                .previousPass()
                .shownProperty()
                .get()
                .orElseThrow()
                .quantity(Name.linearOutput(1))
                .get(0, 0))
        .isEqualTo(2.5);
    window.press(KeyCode.LEFT);
    assertThat(session.previousPass().shownProperty().get()).isEmpty();
  }

  /** Who looks at a weight through a lens and types a number wants to see what came of it. */
  @Test
  void aWatchedNumberStaysSelectedAsItIsTypedOver() {
    Target weight = Target.cell(Name.weight(1), 0, 0);
    window.press(KeyCode.END);
    for (KeyCode lens : new KeyCode[] {KeyCode.N, KeyCode.P, KeyCode.U}) {
      window.act(() -> session.pointing().select(weight));
      window.press(lens);
      window.press(KeyCode.DIGIT3);
      window.press(KeyCode.ENTER);
      assertThat(session.pointing().selectionProperty().get()).as(lens.getName()).contains(weight);
    }
    window.press(KeyCode.N);
    window.press(KeyCode.DIGIT4);
    window.press(KeyCode.ENTER);
    assertThat(reads("The loss along (W₁)₁‚₁")).isTrue();
    assertThat(session.scenarioProperty().get().network().layer(1).weight().get(0, 0)).isEqualTo(4);

    window.press(KeyCode.DIGIT5);
    window.press(KeyCode.TAB);
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.weight(1), 0, 1));
    window.press(KeyCode.S);
    window.press(KeyCode.DIGIT5);
    window.press(KeyCode.ENTER);
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.weight(1), 1, 1));
  }

  /** The first passage of the explanation that can be pressed. */
  private Node firstLink() {
    return WindowRobot.nodes(
            window.stage(),
            node ->
                String.valueOf(node.getId()).startsWith("passage-")
                    && node.getAccessibleRole() == AccessibleRole.BUTTON)
        .get(0);
  }

  private String explained() {
    return String.join("\n", window.explanation());
  }

  @Test
  void oneKeyChecksEveryGradient() {
    window.press(KeyCode.END);
    window.press(KeyCode.G);
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.CHECK);
    WindowRobot.await("the check says so", () -> reads("All gradients agree"));
    assertThat(reads("Not all")).isFalse();
    window.press(KeyCode.LEFT);
    assertThat(session.stepping().cursor()).isEqualTo(13);
  }

  /** What a person looks at stays in view, however the graph is laid out. */
  @Test
  void theSelectionStaysInViewInEveryLayout() {
    window.resize(900, 520);
    window.press(KeyCode.END);
    for (KeyCode key : new KeyCode[] {KeyCode.O, KeyCode.R, KeyCode.O, KeyCode.W, KeyCode.L}) {
      window.act(() -> session.pointing().select(Target.cell(Name.weight(2).gradient(), 1, 2)));
      window.press(key);
      window.settle();
      Point2D cell = WindowRobot.cell(window, Name.weight(2).gradient(), 1, 2);
      Node graph = window.node("graph");
      Bounds seen = WindowRobot.onScreen(graph);
      assertThat(seen.contains(cell)).as("after %s", key).isTrue();
    }
  }

  /** The sheet's ℓ is 2; a step of 0.01 along its gradient lowers it, and can be undone. */
  @Test
  void oneKeyTakesAStepOfDescent() {
    window.press(KeyCode.END);
    window.press(KeyCode.N);
    window.press(KeyCode.I);
    WindowRobot.await("the loss is lower", () -> WindowRobot.onFx(this::loss) < 0.8);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(WindowRobot.onFx(this::loss)).isEqualTo(2);
  }

  @Test
  void theExplanationScrollsByKeysOfItsOwn() {
    window.resize(1000, 520);
    window.press(KeyCode.END);
    double top = heightOf("passage-0");
    window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    assertThat(heightOf("passage-0")).isLessThan(top - 50);
    window.press(KeyCode.CONTROL, KeyCode.PAGE_UP);
    assertThat(heightOf("passage-0")).isEqualTo(top);
    assertThat(session.stepping().cursor()).isEqualTo(14);

    window.focus("lens-check");
    window.press(KeyCode.TAB);
    assertThat(WindowRobot.onFx(window.node("explanation")::isFocused)).isTrue();
    assertThat(window.reading("explanation")).isEqualTo("Explanation");
    window.press(KeyCode.DOWN);
    assertThat(heightOf("passage-0")).isLessThan(top - 10);
    window.press(KeyCode.LEFT);
    assertThat(session.stepping().cursor()).isEqualTo(13);
  }

  private double heightOf(String id) {
    return WindowRobot.onScreen(window.node(id)).getMinY();
  }

  private double loss() {
    return session.traceProperty().get().quantity(Name.loss()).get(0, 0);
  }

  /** Whether anything in the window says so. */
  private boolean reads(String words) {
    return WindowRobot.nodes(window.stage(), WindowRobot::shown).stream()
        .map(
            node -> WindowRobot.onFx(() -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .anyMatch(text -> String.valueOf(text).contains(words));
  }

  private static Target cell(int row) {
    return Target.cell(Name.linearOutput(1).gradient(), row, 0);
  }

  private List<Integer> shape(String quantity) {
    Node node = window.node("matrix-" + quantity);
    return List.of(
        WindowRobot.onFx(
            () -> (Integer) node.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT)),
        WindowRobot.onFx(
            () -> (Integer) node.queryAccessibleAttribute(AccessibleAttribute.COLUMN_COUNT)));
  }
}
