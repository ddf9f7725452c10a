package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written of a loss holds for a batch, too: its mean, its two sums, a norm of a matrix. */
class LossOfBatchTest {

  private static final double[][] Z = {{1, 2}, {0, 1}, {3, 0.5}};
  private static final double[][] CLASSES = {{1, 0}, {0, 0}, {0, 1}};

  private static final double[][] BOTH_SIDES = {{-1, 2}, {-2, 1}, {3, -1}};

  private static Explainer of(Activation activation, Loss loss) {
    return OneLayer.of(Z, activation, loss, CLASSES);
  }

  private static List<String> displays(Explainer explainer, String id) {
    return Texts.displays(explainer.step(explainer.trace().stepOf(id).orElseThrow()).blocks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mse | 1/n ‖ŷ − y‖_F²",
        "squared_error_half | 1/(2 n) ‖ŷ − y‖_F²",
        "squared_error_mean | 1/(d n) ‖ŷ − y‖_F²",
        "mae | MAE(ŷ, y)",
        "given | Σₛ yₛᵀŷₛ",
      })
  void theTableSaysTheLossOfTheWholeBatch(String loss, String written) {
    Explainer explainer = of(Activations.IDENTITY, Losses.named(loss).orElseThrow());

    assertThat(Plain.of(LayerTable.loss(explainer.trace(), explainer.labels()))).isEqualTo(written);
  }

  @Test
  void theTwoSumsHaveAnIndexEach() {
    assertThat(displays(of(Activations.SOFTMAX, Losses.CROSS_ENTROPY), "loss").get(0))
        .contains("\\sum_{s}\\left(\\sum_{i}", "\\right)_{s}");
  }

  /** softmax(1, 0, 3) has 0.114 in its first entry, softmax(2, 1, 0.5) has 0.140 in its third. */
  @Test
  void ofACrossEntropyTheLogarithmsOfTheClassesAreWritten() {
    assertThat(displays(of(Activations.SOFTMAX, Losses.CROSS_ENTROPY), "loss").get(2))
        .isEqualTo("-\\frac{1}{2}(\\log0.114+\\log0.140)\\approx 2.07");
  }

  @Test
  void equalMatricesAreNotSaidToBeAboutEqual() {
    Explainer explainer =
        OneLayer.of(
            new double[][] {{1 / 3.0}}, Activations.IDENTITY, Losses.MSE, new double[][] {{0}});

    assertThat(displays(explainer, "yhat").get(1)).isEqualTo("0.333=0.333");
  }

  @Test
  void overAndTooHighAreSaidOfTheSameOutputs() {
    Explainer explainer = of(Activations.SOFTMAX, Losses.CROSS_ENTROPY);

    assertThat(Texts.sentences(explainer, "loss"))
        .contains("Of the 2 entries of ŷ whose target is not 0, 0 are over their targets, 2 under");
    assertThat(Texts.sentences(explainer, "dl_dyhat"))
        .contains("Of the 2 entries of ŷ whose target is not 0, 0 are too high and 2 too low")
        .contains("4 entries get 0: their targets are 0");
  }

  /** softmax(800, 0): the second output is 0 by rounding, but its slope is 0 because y is. */
  @Test
  void aSlopeThatIsZeroBecauseOfItsTargetIsNotZeroByRounding() {
    Explainer explainer =
        OneLayer.of(
            OneLayer.column(800, 0),
            Activations.SOFTMAX,
            Losses.CROSS_ENTROPY,
            OneLayer.column(1, 0));

    assertThat(Texts.sentences(explainer, "dl_dyhat"))
        .contains("Unit 2 gets 0: its target is 0")
        .doesNotContain("rounding");
  }

  @Test
  void whereThereIsNoTailNothingIsSaidToBeFlatOrSaturated() {
    assertThat(
            Texts.sentences(
                OneLayer.of(BOTH_SIDES, Activations.LEAKY_RELU, Losses.MSE, CLASSES), "yhat"))
        .isEqualTo("No unit is off or flat: where z₁ is negative, the slope is 0.01.");
  }

  @Test
  void noShareOfOneHundredPerCentIsTheMostOfAnything() {
    assertThat(
            Texts.sentences(
                OneLayer.of(OneLayer.column(1), Activations.TANH, Losses.MSE, OneLayer.column(0)),
                "dl_dz1"))
        .contains("tanh never passes on more than what arrives.")
        .doesNotContain("100");
  }
}
