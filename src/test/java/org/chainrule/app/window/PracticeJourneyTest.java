package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.common.WindowServices;
import org.chainrule.edit.TakeIn;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fills in the default scenario with the keyboard. Its numbers were worked out by hand, and so were
 * those that follow from a wrong one: 0.6 in the place of 0.5 as the last of z₁.
 */
final class PracticeJourneyTest {

  @TempDir Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();

  @AutoClose private WindowRobot window;

  private Session session;

  /** The folder is there only once the test is. */
  @BeforeEach
  void open() {
    window = opened();
    session = window.session();
  }

  private WindowRobot opened() {
    return WindowRobot.open(
        BundledScenarios.first(),
        jobs -> WindowServices.in(folder, dialogs, jobs, Runnable::run, Platform::runLater));
  }

  private void begin() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(window.visible("blank")).isTrue();
  }

  private void answer(String... numbers) {
    for (String number : numbers) {
      type(number);
      window.press(KeyCode.ENTER);
    }
  }

  private void type(String text) {
    for (char letter : text.toCharArray()) {
      window.press(
          switch (letter) {
            case '/' -> KeyCode.SLASH;
            case '-' -> KeyCode.MINUS;
            case '.' -> KeyCode.PERIOD;
            default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
          });
    }
  }

  private void select(Name name, int row) {
    window.act(() -> session.pointing().select(Target.cell(name, row, 0)));
  }

  private void awaitMarks() {
    window.awaitJobs();
    window.settle();
  }

  private String said() {
    awaitMarks();
    return String.join(" | ", window.passages("findings"));
  }

  private String reading(String quantity) {
    awaitMarks();
    return window.reading("blank-" + quantity);
  }

  @Test
  void anExerciseIsFilledInToItsEnd() throws Exception {
    begin();
    window.click("practice-extent-matrix");
    window.press(KeyCode.DOWN);
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.linearOutput(1), 0, 0));
    answer("5/2", "-.5", "0.6");
    assertThat(reading("z1")).contains("5/2, right", "-.5, right", "0.6, not recognised");
    assertThat(said()).contains("no known mistake").contains("0.5");

    answer("2.5", "0", "0.6");
    assertThat(reading("z2")).contains("0.6, right by what you had before");
    assertThat(said()).contains("Right by what you had before");
    answer("4.2", "-1.9", "4.2", "-1.9", "2.25", "2.4", "-1.8", "2.4", "-1.8");
    answer("6", "-4.5");
    assertThat(session.pointing().selectionProperty().get().orElseThrow().name())
        .as("down from the last row of dW₂")
        .isEqualTo(Name.bias(2).gradient());
    weights2();

    select(Name.layerOutput(1).gradient(), 0);
    answer("4.2", "-2.1", "3");
    answer("4.2", "-2.1", "3");
    assertThat(reading("dl_dz1")).contains("-2.1, a known mistake");
    assertThat(said()).contains("the slope of the activation is left out");

    select(Name.linearOutput(1).gradient(), 1);
    window.press(KeyCode.F2);
    type("x");
    window.press(KeyCode.ENTER);
    assertThat(field().isVisible()).as("what is no number stays").isTrue();
    assertThat(((Label) window.node("cell-editor-reason")).getText()).isNotBlank();
    window.press(KeyCode.ESCAPE);
    assertThat(reading("dl_dz1")).contains("-2.1, a known mistake");
    answer("0");
    assertThat(reading("dl_dz1")).contains("0, right.");

    rest();
    awaitMarks();
    assertThat(window.text("practice-progress")).startsWith("13 of 14");
    select(Name.linearOutput(1), 0);
    window.press(KeyCode.SHIFT, KeyCode.S);
    assertThat(reading("z1")).contains("0.5, shown");
    assertThat(window.visible("explanation")).isTrue();
    assertThat(reading("z2")).as("followed from what stood in z₁").contains("0.6, not recognised");
    while (!window.text("practice-progress").startsWith("14 of 14")) {
      window.act(session.pointing()::clearSelection);
      window.press(KeyCode.SHIFT, KeyCode.S);
      awaitMarks();
    }
    assertThat(said()).contains("Done, with some of it shown");
    window.awaitJobs();
    assertThat(Files.readString(folder.resolve("practice.csv")))
        .startsWith("time,net,")
        .contains("slopeProduct,dl_dz1,2,1,-2.1,mistaken,no-slope")
        .contains("affine,z1,3,1,,shown,");
  }

  /** dW₂ is dz₃ times the transpose of z₂; Tab goes along its rows. */
  private void weights2() {
    select(Name.weight(2).gradient(), 0);
    for (String number : List.of("6", "0", "1.44", "-4.5", "0", "-1.08")) {
      type(number);
      window.press(KeyCode.TAB);
    }
    assertThat(reading("dl_dW2")).contains("-1.08, right by what you had before");
    select(Name.bias(2).gradient(), 0);
    answer("2.4", "-1.8");
  }

  private void rest() {
    select(Name.weight(1).gradient(), 0);
    for (String number : List.of("4.2", "-8.4", "0", "0", "3", "-6")) {
      type(number);
      window.press(KeyCode.TAB);
    }
    select(Name.bias(1).gradient(), 0);
    answer("4.2", "0", "3");
    select(Name.x().gradient(), 0);
    answer("-.9", "-5.7");
  }

  private TextField field() {
    return (TextField) window.node("cell-editor");
  }

  @Test
  void answersStayWhenAnotherPlaceIsLookedAtAndCanBeUndone() {
    begin();
    window.press(KeyCode.DOWN);
    answer("2.5", "1");
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(window.find("blank")).isEmpty();
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(reading("z1")).contains("2.5, right", "1, ");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(reading("z1")).contains("2.5, right").doesNotContain("1, not");
    window.press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(reading("z1")).contains("1, ");
  }

  /** What was typed is in the folder before the window is closed, as after a crash. */
  @Test
  void whatWasTypedIsThereAgainAfterACrash() {
    begin();
    window.press(KeyCode.DOWN);
    answer("2.5", "1");
    awaitMarks();
    try (WindowRobot next = opened()) {
      next.press(KeyCode.CONTROL, KeyCode.DIGIT3);
      next.awaitJobs();
      next.settle();
      assertThat(next.reading("blank-z1")).contains("2.5, right", "1, not recognised");
      next.press(KeyCode.CONTROL, KeyCode.Z);
      assertThat(next.reading("blank-z1")).doesNotContain("2.5");
    }
  }

  @Test
  void theRecordIsSavedAsATable() throws Exception {
    begin();
    window.press(KeyCode.DOWN);
    answer("2.5", "7");
    awaitMarks();
    Path saved = folder.resolve("mine.csv");
    dialogs.choose(saved);
    window.click("practice-record-export");
    window.awaitJobs();
    assertThat(session.notices().newsProperty().get().orElseThrow()).contains("mine.csv");
    assertThat(Files.readAllLines(saved))
        .hasSize(3)
        .first()
        .isEqualTo("time,net,operation,quantity,row,column,typed,grade,mistakes");
    assertThat(Files.readAllLines(saved).get(2)).endsWith(",affine,z1,2,1,7,off,");
    window.click("practice-record-forget");
    window.awaitJobs();
    assertThat(session.notices().newsProperty().get().orElseThrow()).contains("All 2 answers");
    assertThat(Files.readAllLines(folder.resolve("practice.csv"))).hasSize(3);
    window.click("practice-record-forget");
    window.awaitJobs();
    assertThat(Files.readAllLines(folder.resolve("practice.csv"))).hasSize(1);
  }

  @Test
  void aLargeNetIsNotFilledIn() {
    Layer layer = new Layer(zeros(30, 20), zeros(30, 1), Activations.RELU);
    Scenario large =
        new Scenario(
            "large",
            new Network(List.of(layer), Losses.MSE),
            new Sample(zeros(20, 8), zeros(30, 8)));
    window.act(() -> session.editing().tryApply(new TakeIn(large, "")));
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(window.text("practice-large")).contains("400 numbers");
    assertThat(window.find("blank")).isEmpty();
  }

  private static Matrix zeros(int rows, int columns) {
    return Matrix.generate(rows, columns, (row, column) -> 0);
  }

  @Test
  void theReasonOfARefusalStaysInsideTheGraph() {
    begin();
    for (Name name : List.of(Name.loss(), Name.linearOutput(1), Name.x().gradient())) {
      select(name, 0);
      window.press(KeyCode.F2);
      type("XOXOXOXOXOXOXOXOXOXOXOXO/XOXOXOXOXOXOXOXO");
      window.press(KeyCode.ENTER);
      window.settle();
      assertThat(window.visible("cell-editor-reason")).isTrue();
      Bounds reason = inScene("cell-editor-reason");
      assertThat(inScene("blank").contains(reason)).as("%s", reason).isTrue();
      assertThat(reason.intersects(inScene("cell-editor"))).as("over the field").isFalse();
      window.press(KeyCode.ESCAPE);
    }
  }

  private Bounds inScene(String id) {
    Node node = window.node(id);
    return node.localToScene(node.getLayoutBounds());
  }

  /** The first blank takes what is typed at once, and a root is a number. */
  @Test
  void whoTypesAtOnceIsAtTheFirstBlank() {
    begin();
    type("sqrt4");
    assertThat(window.visible("cell-editor")).isTrue();
    window.press(KeyCode.ESCAPE);
    answer("2.5");
    assertThat(reading("z1")).contains("2.5, right").doesNotContain("shown");
  }

  @Test
  void aLetterHitByChanceTakesNoAnswersAway() {
    begin();
    window.press(KeyCode.DOWN);
    answer("2.5");
    window.press(KeyCode.A);
    assertThat(reading("z1")).contains("2.5, right");
    assertThat(session.notices().newsProperty().get()).isEmpty();
    window.press(KeyCode.SHIFT, KeyCode.A);
    assertThat(reading("z1")).contains("2.5, right");
    assertThat(session.notices().newsProperty().get().orElseThrow()).contains("your answer goes");
  }

  @Test
  void theClickerCoversAndTells() {
    begin();
    window.press(KeyCode.PAGE_DOWN);
    assertThat(said()).contains("Guess");
    assertThat(reading("z1")).contains("blank");
    window.press(KeyCode.PAGE_DOWN);
    assertThat(said()).contains("the bias is left out");
    assertThat(reading("z1")).contains("2.5, shown");
    window.press(KeyCode.PAGE_UP);
    assertThat(reading("z1")).contains("blank");
    window.press(KeyCode.ESCAPE);
    assertThat(said()).doesNotContain("Guess");
  }

  /** Before an audience the graph has the whole width, and the controls come with the pointer. */
  @Test
  void aLectureShowsTheWholeGraphAndItsControlsAtTheEdge() {
    begin();
    window.resize(1366, 768);
    window.act(() -> window.node("blank").requestFocus());
    window.press(KeyCode.L);
    window.settle();
    assertThat(inScene("blank").getWidth()).isGreaterThan(1300);
    assertThat(window.find("blank-horizontal").filter(Node::isVisible))
        .as("a scroll bar")
        .isEmpty();
    assertThat(window.node("blank").isFocused()).isTrue();
    assertThat(said()).contains("Page Down");
    assertThat(window.node("practice-mark").getParent().isVisible()).isTrue();
    assertThat(isSeen("practice-mark")).isFalse();
    window.pointAt(600, window.stage().getY() + 1);
    window.settle();
    assertThat(isSeen("practice-mark")).isTrue();
    window.pointAt(600, window.stage().getY() + 500);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    window.settle();
    assertThat(window.find("practice-mark")).as("in the pass").isEmpty();
  }

  private boolean isSeen(String id) {
    for (Node node = window.node(id); node != null; node = node.getParent()) {
      if (node.getOpacity() == 0) {
        return false;
      }
    }
    return true;
  }

  @Test
  void anExampleFadesFromItsEnd() {
    begin();
    window.click("practice-fade");
    assertThat(reading("z1")).contains("2.5").doesNotContain("blank");
    assertThat(reading("dl_dx")).contains("blank");
    assertThat(window.text("practice-progress"))
        .isEqualTo("0 of 3 done; the last 3 of 14 steps are blank");
  }
}
