package org.chainrule.view.nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chainrule.Scenarios;
import org.chainrule.app.window.PaneStage;
import org.chainrule.edit.SetLoss;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Descending;
import org.chainrule.session.pass.Nudging;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Nudges an entry and takes a step of descent with keys and mouse. */
final class NudgePaneTest {

  private static final Executor AT_ONCE = Runnable::run;

  private final Session session =
      new Session(Scenarios.relu(), new Settings(), AT_ONCE, Platform::runLater);
  private final Nudging nudging = new Nudging(session, AT_ONCE, Platform::runLater);
  private final Descending descending = new Descending(session, AT_ONCE, Platform::runLater);

  @AutoClose
  private final PaneStage window =
      PaneStage.open(
          session, (shown, appearance) -> new NudgePane(shown, nudging, descending, appearance));

  private void select(Name name, int row, int column) {
    window.act(session.stepping()::goToEnd);
    window.act(() -> session.pointing().select(Target.cell(name, row, column)));
  }

  private void type(String id, String text) {
    window.click(id);
    window.act(() -> ((TextField) window.node(id)).setText(text));
    window.press(KeyCode.ENTER);
  }

  private double loss() {
    return session.traceProperty().get().quantity(Name.loss()).get(0, 0);
  }

  @Test
  void nothingIsToldOfTheLossBeforeItIsComputed() {
    window.act(() -> session.pointing().select(Target.cell(Name.weight(1), 0, 0)));
    assertThat(window.passages("nudge-words"))
        .containsExactly(
            "The pass has not computed ℓ yet. What becomes of it if a number changes is told from"
                + " there on.");
    assertThat(window.find("nudge-line")).isEmpty();
    assertThat(window.node("descent-words").getParent().isVisible()).isFalse();
    window.click("nudge-to-loss");
    assertThat(session.stepping().cursor()).isEqualTo(5);
    assertThat(window.passages("nudge-words").get(0)).startsWith("Raising");
  }

  /** By hand: ℓ = 2 (1 + ε)². */
  @Test
  void anEntryIsNudgedAndTheNudgeApplied() {
    select(Name.weight(1).gradient(), 0, 0);
    assertThat(window.passages("nudge-words"))
        .containsExactly(
            "Raising (W₁)₁‚₁ by 0.1 raises ℓ by 0.42; the tangent says 0.4.",
            "The loss changes by 0.42, the tangent says 0.4, the difference is 0.02");
    assertThat(window.reading("nudge-line"))
        .isEqualTo(
            "The loss along (W₁)₁‚₁, from ε = −1 to 1. At ε = 0.1 it is 2.42, on the tangent 2.4.");

    type("nudge-epsilon", "-1/2");
    assertThat(window.passages("nudge-words").get(0))
        .isEqualTo("Lowering (W₁)₁‚₁ by 0.5 lowers ℓ by 1.5; the tangent says 2.");
    window.click("nudge-apply");
    assertThat(loss()).isCloseTo(0.5, within(1e-14));
    window.act(session.editing()::undo);
    assertThat(loss()).isEqualTo(2);
  }

  /** By hand: z₁ = (2.5 − ε, −0.5 + 0.5 ε, 0.5 − 0.5 ε), see NudgeTest. */
  @Test
  void theKinksAreReadOutAndLeadThere() {
    select(Name.x(), 1, 0);
    type("nudge-epsilon", "4");
    assertThat(window.reading("nudge-kink-0")).isEqualTo("Kink at ε = 1: (z₁)₂, (z₁)₃");
    assertThat(window.reading("nudge-kink-1")).isEqualTo("Kink at ε = 2.5: (z₁)₁");
    assertThat(window.passages("nudge-words").get(2))
        .isEqualTo(
            "On the way there are 3 kinks. At the first, at ε = 1, (z₁)₂ comes to its kink.");

    window.click("nudge-kink-1");
    assertThat(nudging.epsilonProperty().get()).isEqualTo(2.5);
  }

  @Test
  void theSliderTheChartAndTheZoomMoveEpsilon() {
    select(Name.weight(1), 0, 0);
    window.focus("nudge-epsilon-slider");
    window.press(KeyCode.RIGHT);
    assertThat(nudging.epsilonProperty().get()).isCloseTo(0.14, within(1e-9));

    window.click("nudge-line", 0.9);
    assertThat(nudging.epsilonProperty().get()).isBetween(0.7, 1.0);
    window.click("nudge-zoomIn");
    assertThat(nudging.reachProperty().get()).isEqualTo(0.5);
    assertThat(nudging.epsilonProperty().get()).isEqualTo(0.05);
    window.focus("nudge-epsilon-slider");
    window.press(KeyCode.RIGHT);
    assertThat(nudging.epsilonProperty().get()).isCloseTo(0.07, within(1e-9));
    window.click("nudge-fit");
    assertThat(nudging.reachProperty().get()).isEqualTo(1);
  }

  @Test
  void whatIsTypedWrongIsSaidAndStays() {
    select(Name.weight(1), 0, 0);
    type("nudge-epsilon", "a lot");
    assertThat(window.has("nudge-epsilon-reason")).isTrue();
    assertThat(window.node("nudge-epsilon-reason").isVisible()).isTrue();
    assertThat(((TextField) window.node("nudge-epsilon")).getText()).isEqualTo("a lot");

    type("descent-rate", "-1");
    assertThat(window.reading("descent-rate-reason")).contains("above 0");
    assertThat(descending.rateProperty().get()).isEqualTo(0.01);
  }

  @Test
  void forAComputedEntryTheNearestOneIsOffered() {
    select(Name.linearOutput(1).gradient(), 1, 0);
    assertThat(window.has("nudge-chart")).isFalse();
    assertThat(window.passages("nudge-words").get(0)).contains("is computed by the pass");
    assertThat(((Button) window.node("nudge-nearest")).getText()).isEqualTo("Look at (b₁)₂");

    window.focus("nudge-nearest");
    window.press(KeyCode.SPACE);
    assertThat(nudging.entryProperty().get()).contains(Target.cell(Name.bias(1), 1, 0));
    assertThat(window.has("nudge-chart")).isTrue();
  }

  /** By hand: see DescentTest. */
  @Test
  void aStepOfDescentIsTaken() {
    window.act(session.stepping()::goToEnd);
    assertThat(window.passages("descent-words").get(0))
        .isEqualTo(
            "With η = 0.01 the step takes ℓ from 2 down to 0.699. The tangent plane says −η ‖∇ℓ‖² ="
                + " −1.8.");
    type("descent-rate", "0.1");
    assertThat(window.passages("descent-words").get(0)).startsWith("η = 0.1 is too large");
    type("descent-rate", "0.01");
    window.click("descent-take");

    assertThat(loss()).isCloseTo(0.69918848, within(1e-14));
    assertThat(window.passages("descent-words").get(0)).contains("from 0.699 down to");
  }

  /** A step whose shapes do not fit would be the very mistake that the layouts are there for. */
  @Test
  void theStepIsWrittenInTheLayoutThatIsOn() {
    window.act(session.stepping()::goToEnd);
    assertThat(window.passages("descent-title").get(0)).contains("W ← W − η dℓ/dW,");
    window.act(() -> session.settings().writing().numeratorProperty().set(true));
    assertThat(window.passages("descent-title").get(0)).contains("W ← W − η (dℓ/dW)ᵀ,");
  }

  @Test
  void theStepCannotBeTakenWhereThereIsNone() {
    assertThat(window.node("descent-take").isDisabled()).isFalse();
    window.act(() -> session.editing().apply(new SetLoss(Losses.BCE)));
    PaneStage.await(
        "there is no step", () -> PaneStage.onFx(() -> window.node("descent-take").isDisabled()));
  }

  @Test
  void nothingIsComputedOnceTheLensIsPutAway() {
    window.act(() -> window.node("nudge").setVisible(false));
    assertThat(nudging.activeProperty().get()).isFalse();
    assertThat(descending.activeProperty().get()).isFalse();
  }
}
