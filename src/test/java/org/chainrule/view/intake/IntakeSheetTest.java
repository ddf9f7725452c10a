package org.chainrule.view.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.window.FormRobot;
import org.chainrule.app.window.PaneStage;
import org.chainrule.app.window.Passes;
import org.chainrule.app.window.SpokenControls;
import org.chainrule.arrays.Found;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.intake.Outcome;
import org.chainrule.intake.answer.Answers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.intake.Means;
import org.chainrule.session.intake.TakingIn;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Takes in what was found by hand-made readings, with mouse and keyboard. */
final class IntakeSheetTest {

  private static final List<Found> SQUARE = List.of(HandMade.X, HandMade.W, HandMade.LABELS);

  private final Session session =
      new Session(BundledScenarios.first(), new Settings(), Runnable::run, Platform::runLater);
  private final Scenario first = session.scenarioProperty().get();
  private final List<String> news = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean held;
  private TakingIn takingIn;

  @AutoClose
  private final PaneStage window =
      PaneStage.open(session.settings(), appearance -> shown(), 1366, 768);

  private final FormRobot form = new FormRobot(window);

  private Node shown() {
    Executor jobs = job -> job(job);
    takingIn =
        new TakingIn(
            session,
            new Means((files, progress) -> SQUARE, this::outcome),
            jobs,
            Runnable::run,
            news::add);
    StackPane root = new StackPane();
    root.getChildren().setAll(new IntakeSheet(session, takingIn));
    return root;
  }

  private void job(Runnable job) {
    if (held) {
      waiting.add(job);
    } else {
      job.run();
    }
  }

  private Outcome outcome(
      List<Found> found, Optional<Scenario> open, Answers answers, Filling filling) {
    if (found.contains(HandMade.IRIS)) {
      return HandMade.iris(open.orElseThrow(), answers);
    }
    return found.size() != SQUARE.size()
        ? HandMade.refused(found)
        : HandMade.square(open.orElseThrow(), answers);
  }

  private void takeIn(Found... found) {
    window.act(() -> takingIn.takeIn(List.of(found)));
  }

  private void takeInTheSquare() {
    window.act(() -> takingIn.takeIn(SQUARE));
  }

  @Test
  void isHiddenUntilSomethingIsTakenIn() {
    assertThat(window.visible("intake")).isFalse();
    takeInTheSquare();
    assertThat(window.visible("intake")).isTrue();
    assertThat(window.text("intake-title")).isEqualTo("Import from net.npz");
  }

  @Test
  void showsWhatWasFoundAndWhereItGoes() {
    takeInTheSquare();
    assertThat(window.text("intake-item-1-name")).isEqualTo("x");
    assertThat(window.text("intake-item-1-shape")).isEqualTo("2 × 2");
    assertThat(form.choices("intake-item-2-place")).containsExactly("W₁", "W₂", "left out");
    assertThat(form.chosen("intake-item-2-place")).isEqualTo("W1");
    assertThat(window.text("intake-item-2-fate")).isEqualTo("as it is: a row an output");
    assertThat(window.visible("intake-item-3-place")).isFalse();
    assertThat(window.text("intake-item-3-fate")).contains("words, not numbers");
  }

  @Test
  void anOpenQuestionHasTheKeyboardAndKeepsFromTakingIn() {
    takeInTheSquare();
    assertThat(window.text("intake-samples-sign")).isEqualTo("Please choose");
    assertThat(focused("intake-samples-rows")).isTrue();
    assertThat(selected("intake-samples-rows")).isFalse();
    assertThat(window.node("intake-apply").isDisabled()).isTrue();
    assertThat(window.text("intake-status")).isEqualTo("One choice is still open.");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(window.visible("intake")).isTrue();
    assertThat(current()).isSameAs(first);
  }

  @Test
  void isAnsweredAndAppliedByTheKeyboard() {
    takeInTheSquare();
    window.press(KeyCode.SPACE);
    assertThat(window.text("intake-samples-sign")).isEqualTo("Chosen");
    assertThat(focused("intake-samples-rows")).isTrue();
    assertThat(labels("intake-result-text")).containsExactly("2–3–2", "2 samples", "ℓ = 2.5");
    assertThat(window.reading("intake-result-x")).isEqualTo("x, 2 by 2: 1 3; 2 4");
    window.press(KeyCode.DOWN);
    assertThat(selected("intake-samples-columns")).isTrue();
    assertThat(focused("intake-samples-columns")).isTrue();
    assertThat(window.reading("intake-result-x")).isEqualTo("x, 2 by 2: 1 2; 3 4");
    for (int tabs = 0; !focused("intake-apply"); tabs++) {
      assertThat(tabs).isLessThan(10);
      window.press(KeyCode.TAB);
    }
    window.press(KeyCode.ENTER);
    assertThat(window.visible("intake")).isFalse();
    assertThat(current().sample().x()).isEqualTo(HandMade.X.matrix());
    assertThat(news).containsExactly("Taken in from net.npz: 2–3–2; 2 samples; ℓ = 1.5");
    assertThat(session.notices().problemProperty().get()).isEmpty();
    Passes.areFollowed(session);
  }

  @Test
  void isOneEdit() {
    takeInTheSquare();
    window.press(KeyCode.SPACE);
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(current().sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 3}, {2, 4}}));
    assertThat(session.editing().historyProperty().get().undoName(Naming.DEFAULT))
        .contains("Numbers of net.npz");
    window.act(session.editing()::undo);
    assertThat(current()).isSameAs(first);
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();
    Passes.areFollowed(session);
  }

  @Test
  void escapeAndCancelChangeNothing() {
    takeInTheSquare();
    window.press(KeyCode.SPACE);
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("intake")).isFalse();
    takeInTheSquare();
    assertThat(window.text("intake-samples-sign")).isEqualTo("Please choose");
    form.press("intake-cancel");
    assertThat(window.visible("intake")).isFalse();
    assertThat(current()).isSameAs(first);
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();
    assertThat(news).isEmpty();
  }

  @Test
  void escapeClosesAnOpenListFirst() {
    takeInTheSquare();
    window.focus("intake-loss-choice");
    ComboBox<?> list = (ComboBox<?>) window.node("intake-loss-choice");
    window.act(list::show);
    window.press(KeyCode.ESCAPE);
    assertThat(PaneStage.onFx(list::isShowing)).isFalse();
    assertThat(window.visible("intake")).isTrue();
  }

  @Test
  void aLettersWithAltPressTheButtons() {
    takeInTheSquare();
    window.press(KeyCode.SPACE);
    window.press(KeyCode.ALT, KeyCode.T);
    assertThat(window.visible("intake")).isFalse();
    assertThat(news).hasSize(1);
    takeInTheSquare();
    window.press(KeyCode.ALT, KeyCode.C);
    assertThat(window.visible("intake")).isFalse();
    assertThat(news).hasSize(1);
    Passes.areFollowed(session);
  }

  @Test
  void sendsAnArrayElsewhere() {
    takeInTheSquare();
    form.choose("intake-item-1-place", "left out");
    assertThat(window.text("intake-item-1-fate")).isEqualTo("left out, as you say");
    assertThat(window.has("intake-samples")).isFalse();
    assertThat(window.node("intake-apply").isDisabled()).isFalse();
    form.choose("intake-item-1-place", "x");
    assertThat(window.node("intake-apply").isDisabled()).isTrue();
  }

  @Test
  void ofVeryManyArraysTheFirstAreShownAndTheRestOnDemand() {
    window.act(() -> takingIn.takeIn(Collections.nCopies(40, HandMade.X)));
    assertThat(window.has("intake-item-24")).isTrue();
    assertThat(window.has("intake-item-25")).isFalse();
    assertThat(window.text("intake-all")).isEqualTo("Show all 40");
    form.press("intake-all");
    assertThat(window.has("intake-item-40")).isTrue();
    assertThat(window.visible("intake-all")).isFalse();
  }

  @Test
  void changesHowItWasRead() {
    takeInTheSquare();
    form.choose("intake-loss-choice", "loss huber");
    assertThat(form.chosen("intake-loss-choice").toString()).contains("huber");
    assertThat(window.text("intake-samples-sign")).isEqualTo("Please choose");
  }

  @Test
  void showsTheCornerOfATableAndItsColumns() {
    takeIn(HandMade.IRIS);
    assertThat(window.text("intake-item-1-table-mark-4")).isEqualTo("x");
    assertThat(window.text("intake-item-1-table-mark-5")).isEqualTo("y");
    assertThat(form.text("intake-item-1-x")).isEqualTo("1-4");
    assertThat(form.text("intake-item-1-y")).isEqualTo("species");
    assertThat(labels("intake-item-1-table")).contains("sepal length", "5.5", "virginica", "…");
    assertThat(labels("intake-item-1-table")).doesNotContain("5.6");
    assertThat(focused("intake-apply")).isTrue();
    assertThat(selected("intake-heading-1-yes")).isTrue();
  }

  @Test
  void columnsAreTypedOrClicked() {
    takeIn(HandMade.IRIS);
    form.type("intake-item-1-x", "1,2");
    assertThat(window.text("intake-item-1-table-mark-3")).isEqualTo("–");
    assertThat(focused("intake-item-1-x")).as("Enter gives the keyboard back").isFalse();
    form.type("intake-item-1-x", "no column");
    assertThat(focused("intake-item-1-x")).as("what is refused can be mended").isTrue();
    form.type("intake-item-1-x", "1,2");
    form.press("intake-item-1-table-mark-3");
    assertThat(form.text("intake-item-1-x")).isEqualTo("1-3");
    form.press("intake-item-1-table-mark-3");
    assertThat(form.text("intake-item-1-y")).isEqualTo("petal length,species");
  }

  @Test
  void aProblemIsSaidAndCannotBeApplied() {
    takeIn(HandMade.X);
    assertThat(labels("intake-result")).contains("net.npz: x has 2 samples, but y has 3");
    assertThat(window.node("intake-apply").isDisabled()).isTrue();
    assertThat(focused("intake-cancel")).isTrue();
  }

  @Test
  void anOldOutcomeIsNotApplied() {
    takeInTheSquare();
    window.press(KeyCode.SPACE);
    held = true;
    window.press(KeyCode.DOWN);
    assertThat(window.node("intake-apply").isDisabled()).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(current()).isSameAs(first);
    window.act(() -> waiting.forEach(Runnable::run));
    assertThat(window.node("intake-apply").isDisabled()).isFalse();
    assertThat(window.reading("intake-result-x")).isEqualTo("x, 2 by 2: 1 2; 3 4");
  }

  @Test
  void whatTakesLongIsGivenUpByEscape() {
    held = true;
    takeInTheSquare();
    PaneStage.await("the card appears", () -> window.visible("intake-working"));
    assertThat(window.text("intake-status")).isEqualTo("Reading… Esc gives up.");
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("intake")).isFalse();
    window.act(() -> waiting.forEach(Runnable::run));
    assertThat(window.visible("intake")).isFalse();
  }

  @Test
  void everyControlHasAName() {
    takeInTheSquare();
    everyControlIsNamed();
    takeIn(HandMade.IRIS);
    everyControlIsNamed();
  }

  private void everyControlIsNamed() {
    for (Node node : window.nodes(PaneStage::shown)) {
      if (node instanceof ComboBox || node instanceof TextField) {
        assertThat(PaneStage.onFx(() -> SpokenControls.name(node))).as(node.getId()).isNotBlank();
      } else if (node instanceof RadioButton button) {
        assertThat(button.getAccessibleHelp()).as(node.getId()).isNotBlank();
      }
    }
  }

  @Test
  void theButtonsAreSeenInASmallWindowWithLargeText() {
    window.act(() -> session.settings().textSizeProperty().set(200));
    window.resize(1024, 600);
    takeIn(HandMade.IRIS);
    for (String id : List.of("intake-title", "intake-cancel", "intake-apply", "intake-result")) {
      Bounds bounds =
          PaneStage.onFx(() -> window.node(id).localToScene(window.node(id).getLayoutBounds()));
      assertThat(bounds.getMinX()).as(id).isNotNegative();
      assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(1024);
      assertThat(bounds.getMinY()).as(id).isBetween(0.0, 570.0);
    }
  }

  private List<String> labels(String id) {
    Node parent = window.node(id);
    return window.nodes(node -> node instanceof Label && node.getParent() == parent).stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private boolean focused(String id) {
    return PaneStage.onFx(window.node(id)::isFocused);
  }

  private boolean selected(String id) {
    return PaneStage.onFx(((RadioButton) window.node(id))::isSelected);
  }

  private Scenario current() {
    return PaneStage.onFx(() -> session.editing().historyProperty().get().current());
  }
}
