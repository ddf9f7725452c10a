package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Answers questions about a pass, and looks for the fault of others, by keys and by clicks. */
final class ChoosingJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private void practise(String kind) {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    window.click("practice-" + kind);
    window.awaitJobs();
  }

  private String question() {
    return String.join("\n", window.passages("question-question"));
  }

  private String said(String of) {
    return String.join("\n", window.passages(of + "-said"));
  }

  private List<Button> buttons(String of) {
    return window
        .nodes(node -> node.getId() != null && node.getId().startsWith(of + "-choice-"))
        .stream()
        .map(Button.class::cast)
        .toList();
  }

  private static String sign(Button button) {
    return ((Label) button.getGraphic()).getText();
  }

  private void clickInMirror(String id) {
    Bounds at = SceneRobot.onScreen(window.node(id));
    window.clickAt(at.getCenterX(), at.getCenterY());
  }

  @Test
  void aUnitIsFoundByAClickInTheMirrorAndTheReasonByTheKeyboard() {
    practise("unit");
    assertThat(question()).contains("Which unit of layer 1 learns nothing from this sample?");

    window.press(KeyCode.DIGIT9);
    assertThat(window.visible("question-said")).as("there is no ninth answer").isFalse();
    window.press(KeyCode.DIGIT1);
    assertThat(said("question")).contains("Unit 1: no", "Unit 1 does learn");
    assertThat(buttons("question").get(0).getText()).isEqualTo("Unit 1");
    assertThat(sign(buttons("question").get(0))).isEqualTo("×");
    assertThat(buttons("question").get(0).getAccessibleText()).contains("not right");

    clickInMirror("question-mirror-2");
    assertThat(said("question")).contains("Unit 2: right", "−2 arrives, but its slope is 0");
    assertThat(window.node("question-tell").isDisabled()).isTrue();

    window.press(KeyCode.A);
    assertThat(question()).contains("Why does unit 2 of layer 1 learn nothing?");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertThat(said("question"))
        .contains("No gradient arrives at it: no", "A gradient does arrive");
    window.press(KeyCode.UP);
    window.press(KeyCode.ENTER);
    assertThat(said("question")).contains("the slope of ReLU is 0");
  }

  /** Of each question every answer is given until one is right; none is left without a word. */
  @Test
  void everyKindOfQuestionIsAnsweredToItsEnd() {
    practise("unit");
    Set<String> questions = new LinkedHashSet<>();
    for (int k = 0; k < 6; k++) {
      questions.add(question().replaceAll("[^A-Za-z ]", "").substring(0, 12));
      answerAll("question");
      window.press(KeyCode.PAGE_DOWN);
      window.awaitJobs();
    }
    assertThat(questions).hasSize(6);
  }

  private void answerAll(String of) {
    int tried = window.visible(of + "-earlier") ? 2 : window.visible(of + "-said") ? 1 : 0;
    for (Button button : buttons(of)) {
      window.act(button::fire);
      tried++;
      assertThat(window.passages(of + "-said")).hasSizeGreaterThan(1);
      assertThat(window.visible(of + "-earlier")).isEqualTo(tried > 1);
      if (sign(button).equals("✓")) {
        return;
      }
      assertThat(sign(button)).isEqualTo("×");
    }
    throw new AssertionError("no answer is right: " + window.passages(of + "-question"));
  }

  @Test
  void whoAsksIsTold() {
    practise("unit");
    window.press(KeyCode.S);
    assertThat(said("question")).contains("Unit 2: this is it");
    window.press(KeyCode.PAGE_DOWN);
    window.press(KeyCode.PAGE_DOWN);
    assertThat(said("question")).contains("this is it");
  }

  @Test
  void anotherNetIsAskedAboutOnceItIsOpen() {
    practise("unit");
    window.choose("sigmoid-bce");
    window.awaitJobs();
    assertThat(question()).doesNotContain("learns nothing").contains("?");
  }

  @Test
  void theFaultIsFoundAndWhatItDoesIsSeen() {
    practise("fault");
    assertThat(window.passages("fault-question")).anyMatch(text -> text.contains("says wrong"));
    assertThat(window.visible("fault-chart")).isFalse();

    window.press(KeyCode.DIGIT1);
    assertThat(said("fault")).contains("z₁: no", "z₁ is right, so the fault is not here");
    clickInMirror("fault-mirror-z3");
    assertThat(said("fault")).contains("z₃");

    answerAll("fault");
    window.awaitJobs();
    assertThat(said("fault")).contains("Here it is");
    assertThat(String.join("\n", window.passages("fault-descent")))
        .contains("Ten steps of descent");
    assertThat(window.visible("fault-chart")).isTrue();
    assertThat(window.reading("fault-losses")).contains("Done right: 2, ");
  }

  /** The last step is right, or wrong because of an earlier one, or the fault itself. */
  @Test
  void whoTakesAStepThatFollowsForTheFaultIsToldSo() {
    practise("fault");
    String all = "";
    for (int k = 0; k < 8 && !all.contains("done right"); k++) {
      List<Button> steps = buttons("fault");
      window.act(steps.get(steps.size() - 1)::fire);
      all += said("fault");
      window.press(KeyCode.A);
      window.awaitJobs();
    }
    assertThat(all).contains("done right: from what it was given", "So the fault lies before it");
  }

  /** A click on what no step makes names none. */
  @Test
  void whatIsGivenIsNoFault() {
    practise("fault");
    window.press(KeyCode.F);
    window.settle();
    Bounds z1 = SceneRobot.onScreen(window.node("fault-mirror-z1"));
    Bounds dx = SceneRobot.onScreen(window.node("fault-mirror-dl_dx"));
    window.clickAt(dx.getCenterX(), z1.getCenterY());
    assertThat(window.visible("fault-said")).as("x was clicked").isFalse();
    window.clickAt(dx.getCenterX(), dx.getCenterY());
    assertThat(window.visible("fault-said")).isTrue();
  }

  /** Neither what was marked nor what was answered is framed when another question is asked. */
  @Test
  void nothingOfTheLastQuestionStays() {
    practise("unit");
    window.press(KeyCode.DOWN);
    double width = buttons("question").get(0).getWidth();
    window.press(KeyCode.ENTER);
    assertThat(window.visible("question-said")).isTrue();
    assertThat(buttons("question").get(0).getWidth()).as("once answered").isEqualTo(width);
    window.press(KeyCode.A);
    window.awaitJobs();
    assertThat(window.visible("question-said")).isFalse();
    assertThat(buttons("question"))
        .allSatisfy(
            button ->
                assertThat(button.getPseudoClassStates())
                    .extracting(Object::toString)
                    .doesNotContain("marked", "tried", "right"));
  }

  /** What the last fault came to says nothing of the next one, which nobody has found yet. */
  @Test
  void whatAFaultComesToGoesWithIt() {
    practise("fault");
    Set<String> losses = new LinkedHashSet<>();
    Set<String> sentences = new LinkedHashSet<>();
    for (int k = 0; k < 3; k++) {
      window.press(KeyCode.S);
      window.awaitJobs();
      assertThat(window.visible("fault-descent")).isTrue();
      assertThat(window.visible("fault-chart")).isTrue();
      losses.add(window.reading("fault-losses"));
      sentences.add(String.join("\n", window.passages("fault-descent")));
      window.press(KeyCode.A);
      window.awaitJobs();
      assertThat(window.visible("fault-descent")).isFalse();
      assertThat(window.visible("fault-chart")).isFalse();
    }
    assertThat(losses).hasSize(3);
    assertThat(sentences).hasSize(3);
  }

  @Test
  void anotherFaultIsAnotherOne() {
    practise("fault");
    Set<String> found = new LinkedHashSet<>();
    for (int k = 0; k < 4; k++) {
      window.press(KeyCode.S);
      found.add(said("fault").split("\n")[0]);
      window.press(KeyCode.A);
      window.awaitJobs();
      assertThat(window.visible("fault-said")).isFalse();
    }
    assertThat(found).hasSizeGreaterThan(2);
    assertThat(found).allMatch(text -> text.endsWith("this is it"));
  }

  /** What is behind the question is not to be read off the graph. */
  @Test
  void theMirrorStopsWhereTheAnswerWouldBeSeen() {
    practise("unit");
    Node mirror = window.node("question-mirror");

    assertThat(mirror.getAccessibleText()).isEqualTo("The pass that is asked about");
    assertThat(window.has("question-mirror-1")).isTrue();
    assertThat(window.reading("question-mirror-1")).isEqualTo("Unit 1");
  }
}
