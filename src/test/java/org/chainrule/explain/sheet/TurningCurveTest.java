package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.chainrule.explain.prose.Prose;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.junit.jupiter.api.Test;

/** Where SiLU turns its slope is 0, and below that point it is negative, but not saturated. */
class TurningCurveTest {

  /** SiLU has its minimum where 1 + z σ(−z) = 0: z = −1.2784645. */
  private static final double MINIMUM = -1.278464542761074;

  private static Explainer explainer(double... z) {
    return OneLayer.of(
        new double[][] {z}, Activations.SILU, Losses.MSE, new double[][] {new double[z.length]});
  }

  private static String unit(Explainer explainer) {
    return UnitView.of(explainer, 1, 0, 0).sentences().stream()
        .map(Prose::plainText)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aUnitAtTheMinimumIsNotSaturatedButPassesNothing() {
    assertThat(Texts.sentences(explainer(MINIMUM), "dl_dz1"))
        .contains("unit 1 passes next to nothing.")
        .contains("Unit 1 has a slope under the threshold of 0.05 too, but is not flat")
        .doesNotContain("is flat", "are flat");
  }

  /** SiLU′(−40) is about −1.7 · 10⁻¹⁶, in the tail. */
  @Test
  void inABatchTheFlatEntriesAreToldFromThoseWhereTheCurveTurns() {
    assertThat(Texts.sentences(explainer(MINIMUM, -40, 1), "dl_dz1"))
        .contains("1 of 3 entries is flat: in a tail of the curve")
        .contains("With one entry the slope is under the threshold of 0.05 where the curve turns");
  }

  @Test
  void theUnitPassesNextToNothing() {
    assertThat(unit(explainer(MINIMUM))).contains("next to nothing passes").doesNotContain("%");
  }

  /** SiLU′(−2) = σ(−2)(1 − 2σ(2)) = 0.1192 · (1 − 1.7616) = −0.0908. */
  @Test
  void aNegativeSlopeTurnsTheSignOfWhatPasses() {
    assertThat(Texts.sentences(explainer(-2), "dl_dz1"))
        .contains("unit 1 passes 9.08 % with its sign turned");
    assertThat(unit(explainer(-2))).contains("9.08 % passes with its sign turned");
  }
}
