package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.junit.jupiter.api.Test;

/** Nothing is promised of a loss that is not a number, or infinite. */
class LossWithoutValueTest {

  /** −log(1 − 1.5) and −log(−1) are logarithms of negative numbers, yet the slopes are finite. */
  private static Explainer notANumber() {
    return OneLayer.of(
        OneLayer.column(1.5, -1), Activations.IDENTITY, Losses.BCE, OneLayer.column(0, 1));
  }

  private static String whole(Explainer explainer, Step step) {
    return String.join(" ", Texts.heard(explainer.step(step).blocks()));
  }

  @Test
  void noOutputIsTooHighOrTooLow() {
    assertThat(Texts.sentences(notANumber(), "dl_dyhat"))
        .contains("The loss is NaN here, so no difference of it can be formed")
        .doesNotContain("too high", "too low", "would raise", "would lower");
  }

  @Test
  void noEntryMovesIt() {
    Explainer explainer = notANumber();

    for (Step step : explainer.trace().steps()) {
      assertThat(whole(explainer, step)).as(step.id()).doesNotContain("Raising", "Changing");
    }
    assertThat(whole(explainer, explainer.trace().stepOf("dl_dW1").orElseThrow()))
        .contains(
            "The loss is NaN: no difference of it can be formed, so nothing is said of how it"
                + " moves with (W₁)₁‚₁.");
  }

  @Test
  void noUnitMovesIt() {
    String said =
        UnitView.of(notANumber(), 1, 0, 0).sentences().stream()
            .map(Prose::plainText)
            .collect(Collectors.joining(" "));

    assertThat(said).contains("nothing is said of how it moves").doesNotContain("Raising");
  }

  /** (10²⁰⁰ · 10²⁰⁰)² is beyond the largest double. */
  @Test
  void anInfiniteLossIsNotMovedEither() {
    Explainer explainer = Explainer.of(Pass.run(RandomNets.overflowing()), Numbers.DEFAULT, 0.05);

    for (Step step : explainer.trace().steps()) {
      assertThat(whole(explainer, step)).as(step.id()).doesNotContain("Raising", "Changing");
    }
    assertThat(Texts.sentences(explainer, "dl_dyhat")).contains("The loss is ∞ here");
  }
}
