package org.chainrule.view.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.window.PaneStage;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Checking;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.check.WrongChecks;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Checks gradients, right ones and wrong ones, with keys and mouse. */
final class CheckPaneTest {

  private static final Executor AT_ONCE = Runnable::run;

  private final LinkedBlockingDeque<Runnable> jobs = new LinkedBlockingDeque<>();
  private Session session;
  @AutoClose private PaneStage window;

  private void open(Scenario scenario) {
    session = new Session(scenario, new Settings(), AT_ONCE, Platform::runLater);
    Checking checking = new Checking(session, jobs::add, Platform::runLater);
    window =
        PaneStage.open(session, (shown, appearance) -> new CheckPane(shown, checking, appearance));
  }

  private void openWrong() {
    session = new Session(Scenarios.relu(), new Settings(), AT_ONCE, Platform::runLater);
    Checking checking = new Checking(session, WrongChecks::run, jobs::add, Platform::runLater);
    window =
        PaneStage.open(session, (shown, appearance) -> new CheckPane(shown, checking, appearance));
  }

  private void select(Target target) {
    window.act(() -> session.pointing().select(target));
  }

  private String label(String id) {
    return ((Label) window.node(id)).getText();
  }

  @Test
  void theSelectedGradientIsCheckedAndThenAll() {
    open(Scenarios.relu());
    select(Target.cell(Name.weight(1), 0, 1));
    assertThat(window.passages("check-words"))
        .containsExactly("dℓ/dW₁ has not been checked with these numbers.");

    window.click("check-one");
    assertThat(window.passages("check-words").get(0))
        .startsWith("All 6 entries of dℓ/dW₁ agree with central differences");
    assertThat(window.reading("check-cell-1-2"))
        .isEqualTo(
            "dℓ/dW₁, row 1, column 2: backpropagation gives −8, differences give −8, ✓ agrees");
    assertThat(label("check-verdict-W1")).isEqualTo("✓ agrees");
    assertThat(label("check-verdict-b2")).isEqualTo("not checked");

    window.focus("check-all");
    window.press(KeyCode.SPACE);
    assertThat(label("check-verdict-b2")).isEqualTo("✓ agrees");
    assertThat(window.passages("check-total"))
        .containsExactly("All gradients agree with central differences: 19 entries.");
  }

  /** By hand: dℓ/dW₁ = [4 −8; 0 0; 2 −4], and half as much again where the slopes are wrong. */
  @Test
  void aWrongDerivativeIsFound() {
    openWrong();
    select(Target.whole(Name.weight(1).gradient()));
    window.click("check-all");

    List<String> words = window.passages("check-words");
    assertThat(words.get(0))
        .isEqualTo(
            "4 of 6 entries of dℓ/dW₁ differ from central differences by more than their error"
                + " explains.");
    assertThat(words.get(1)).startsWith("Most of all in row");
    assertThat(words.get(2)).startsWith("2 entries of 6 agree");
    assertThat(window.reading("check-cell-3-1"))
        .endsWith("row 3, column 1: backpropagation gives 3, differences give 2, ≠ differs");
    assertThat(label("check-verdict-W1")).isEqualTo("≠ 4 differ");
    assertThat(label("check-verdict-W2")).isEqualTo("✓ agrees");
    assertThat(window.passages("check-total").get(0)).contains("dℓ/dW₁, dℓ/db₁, dℓ/dx");
  }

  @Test
  void aCellAndANameLeadToTheirGradient() {
    open(Scenarios.relu());
    select(Target.cell(Name.weight(1), 0, 1));
    window.click("check-all");
    window.click("check-cell-3-1");
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.weight(1).gradient(), 2, 0));

    window.click("check-select-b2");
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.whole(Name.bias(2).gradient()));
    assertThat(window.passages("check-words").get(0)).contains("dℓ/db₂");
  }

  @Test
  void withoutAGradientTheNearestIsOffered() {
    open(Scenarios.relu());
    select(Target.cell(Name.linearOutput(2), 0, 0));
    assertThat(window.node("check-one").isDisabled()).isTrue();
    assertThat(((Button) window.node("check-nearest")).getText()).isEqualTo("Look at dℓ/db₂");

    window.click("check-nearest");
    assertThat(window.has("check-nearest")).isFalse();
    assertThat(window.node("check-one").isDisabled()).isFalse();
  }

  /** The gradient of a row of W₁ stands in a column of cells, or in a row where it is turned. */
  @Test
  void theCheckFollowsTheLayout() {
    open(Scenarios.relu());
    select(Target.cell(Name.weight(1).gradient(), 2, 0));
    window.click("check-all");
    assertThat(place("check-cell-3-1").getY()).isGreaterThan(place("check-cell-1-1").getY());
    window.act(() -> session.settings().writing().numeratorProperty().set(true));
    assertThat(place("check-cell-3-1").getY()).isEqualTo(place("check-cell-1-1").getY());
    assertThat(place("check-cell-3-1").getX()).isGreaterThan(place("check-cell-1-1").getX());
  }

  private Point2D place(String id) {
    Node node = window.node(id);
    return PaneStage.onFx(() -> node.localToScene(0, 0));
  }

  @Test
  void withNothingSelectedTheCheckIsOfTheCurrentGradient() {
    open(Scenarios.relu());
    window.act(session.stepping()::goToEnd);
    window.click("check-all");
    assertThat(window.passages("check-words").get(0)).startsWith("Both entries of dℓ/dx agree");
    int earlier = session.traceProperty().get().stepOf("dl_dW1").orElseThrow().number();
    window.act(() -> session.stepping().goTo(earlier));
    assertThat(window.passages("check-words").get(0)).startsWith("All 6 entries of dℓ/dW₁ agree");
  }

  private static Scenario large() {
    Matrix weight = Matrix.generate(40, 40, (i, j) -> 0.01 * (i - j));
    Matrix ones = Matrix.generate(40, 1, (i, j) -> 1);
    Layer layer = new Layer(weight, ones.map(one -> 0), Activations.TANH);
    Sample sample = new Sample(ones, ones.map(one -> 3));
    return new Scenario("", new Network(List.of(layer), Losses.MSE), sample);
  }

  @Test
  void aLongCheckCanBeCancelledAndALargeMatrixIsCut() {
    open(large());
    select(Target.cell(Name.weight(1), 20, 30));
    window.click("check-one");
    assertThat(window.has("check-progress")).isTrue();
    window.click("check-cancel");
    assertThat(window.has("check-progress")).isFalse();
    jobs.remove().run();
    window.settle();
    assertThat(window.passages("check-words").get(0)).contains("has not been checked");

    window.click("check-one");
    jobs.remove().run();
    window.settle();
    assertThat(window.passages("check-words").get(0)).startsWith("All 1600 entries");
    assertThat(window.has("check-cell-21-31")).isTrue();
    assertThat(window.has("check-cell-1-1")).isFalse();
  }
}
