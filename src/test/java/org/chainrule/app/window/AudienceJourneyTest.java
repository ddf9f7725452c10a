package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Polyline;
import org.assertj.core.data.Offset;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Board;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Speaks before an audience: asks it, writes on the graph, lights something up. */
final class AudienceJourneyTest {

  private static final int STEPS = 14;

  /** The mouse stands on whole pixels, which a larger graph enlarges too. */
  private static final Offset<Double> PIXELS = Offset.offset(2.0);

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private final Session session = window.session();
  private final Board board = session.board();

  @Test
  void whatIsAskedForIsReadNowhereUntilItIsShown() {
    window.press(KeyCode.Q);

    assertThat(window.counter()).isEqualTo("1? / 14");
    assertThat(window.reading("chip-z1")).contains("its result asked for");
    assertThat(window.reading("matrix-z1")).contains("asked for").doesNotContain("2.5");
    assertThat(window.cell("z1", 0, 0)).contains("asked for").doesNotContain("2.5");
    assertThat(window.reading("row-0")).contains("asked for").doesNotContain("2.5");
    assertThat(window.explanation()).noneMatch(passage -> passage.contains("2.5"));

    window.press(KeyCode.PAGE_DOWN);
    assertThat(window.counter()).isEqualTo("1 / 14");
    assertThat(window.numbers("z1")).contains("2.5; −0.5; 0.5");
  }

  @Test
  void ofASelectedNumberOnlyItselfIsCovered() {
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.RIGHT);
    session(s -> s.pointing().select(Target.cell(Name.linearOutput(1), 1, 0)));

    window.press(KeyCode.Q);
    assertThat(window.cell("z1", 0, 0)).contains("2.5");
    assertThat(window.cell("z1", 1, 0)).contains("asked for").doesNotContain("−0.5");
    assertThat(window.cell("z2", 0, 0)).contains("not computed yet");
    assertThat(window.explanation())
        .noneMatch(passage -> passage.contains("−0.5;") || passage.contains("= −0.5"));

    window.press(KeyCode.Q);
    assertThat(window.counter()).isEqualTo("2 / 14");
    assertThat(window.cell("z1", 1, 0)).contains("−0.5");
  }

  private void session(Consumer<Session> work) {
    window.act(() -> work.accept(session));
  }

  /** Of each step first the question is seen, then the answer, and every page of the strip. */
  @Test
  void theClickerAloneGoesThroughALectureThatAlwaysAsksFirst() {
    window.press(KeyCode.L);
    window.press(KeyCode.SHIFT, KeyCode.Q);
    List<String> seen = new ArrayList<>();
    for (int presses = 0; session.stepping().cursor() < STEPS && presses < 100; presses++) {
      window.press(KeyCode.PAGE_DOWN);
      String now =
          session.stepping().position() + (session.asking().asked().isPresent() ? "?" : "");
      if (!seen.contains(now)) {
        seen.add(now);
      }
    }

    assertThat(seen)
        .as("after the pages of the start")
        .hasSize(1 + 2 * STEPS)
        .startsWith("0", "1?", "1", "2?")
        .endsWith("14?", "14");
  }

  @Test
  void thePenWritesOnTheGraphAndStaysThereAsTheGraphGrows() {
    Point2D from = WindowRobot.cell(window, Name.weight(1), 0, 0);
    window.press(KeyCode.M);
    assertThat(window.text("board")).contains("Red pen");
    window.dragFrom(from.getX(), from.getY(), 60, 40);

    assertThat(board.strokes()).hasSize(1);
    assertThat(session.pointing().selectionProperty().get()).as("nothing is selected").isEmpty();
    assertBegins(WindowRobot.cell(window, Name.weight(1), 0, 0));

    window.press(KeyCode.ADD);
    window.press(KeyCode.ADD);
    Point2D larger = WindowRobot.cell(window, Name.weight(1), 0, 0);
    assertThat(larger.distance(from)).as("the graph has grown").isGreaterThan(5);
    assertBegins(larger);

    window.press(KeyCode.L);
    window.press(KeyCode.L);
    window.press(KeyCode.RIGHT);
    assertThat(pieces()).isEmpty();
  }

  /** The first stroke begins at this point of the screen. */
  private void assertBegins(Point2D point) {
    Polyline first = pieces().get(0);
    Point2D begins =
        SceneRobot.onFx(
            () -> first.localToScreen(first.getPoints().get(0), first.getPoints().get(1)));
    assertThat(begins.getX()).isEqualTo(point.getX(), PIXELS);
    assertThat(begins.getY()).isEqualTo(point.getY(), PIXELS);
  }

  private List<Polyline> pieces() {
    return window.nodes(Polyline.class::isInstance).stream().map(Polyline.class::cast).toList();
  }

  @Test
  void aPenThatIsPutAwayTakesNoClick() {
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.M);
    window.press(KeyCode.ESCAPE);
    clickCell(Name.linearOutput(1), 2, 0);
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.linearOutput(1), 2, 0));
    assertThat(board.strokes()).isEmpty();

    window.press(KeyCode.M);
    clickCell(Name.linearOutput(1), 0, 0);
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.linearOutput(1), 2, 0));
    assertThat(board.strokes()).hasSize(1);
    window.press(KeyCode.DELETE);
    assertThat(pieces()).isEmpty();
  }

  private void clickCell(Name name, int row, int column) {
    Point2D point = WindowRobot.cell(window, name, row, column);
    window.clickAt(point.getX(), point.getY());
  }

  @Test
  void theKeyboardAloneCanUseTheSpotlight() {
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.H);
    assertThat(window.visible("spotlight")).isTrue();
    assertThat(window.text("board")).contains("Spotlight");
    assertThat(SceneRobot.attribute(window.node("board"), AccessibleAttribute.TEXT))
        .isEqualTo(window.text("board"));
    double before = width("spotlight");

    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(width("spotlight")).as("the veil covers the graph").isEqualTo(before, PIXELS);

    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("spotlight")).isFalse();
    assertThat(window.visible("board")).isFalse();
    assertThat(session.pointing().selectionProperty().get())
        .as("Esc has done one thing")
        .isPresent();
  }

  private double width(String id) {
    Node node = window.node(id);
    return SceneRobot.onFx(() -> node.getBoundsInLocal().getWidth());
  }

  @Test
  void aLightFollowsThePointerWhileItsKeyIsHeld() {
    window.pointAt(300, 300);
    window.act(() -> new Robot().keyPress(KeyCode.Z));
    assertThat(window.visible("pointer-light")).isTrue();
    assertThat(light().distance(300, 300)).isLessThan(1);

    window.pointAt(700, 420);
    assertThat(light().distance(700, 420)).isLessThan(1);

    window.act(() -> new Robot().keyRelease(KeyCode.Z));
    assertThat(window.visible("pointer-light")).isFalse();
  }

  private Point2D light() {
    Node light = window.node("pointer-light");
    return SceneRobot.onFx(
        () ->
            light.localToScreen(
                light.getLayoutBounds().getCenterX(), light.getLayoutBounds().getCenterY()));
  }
}
