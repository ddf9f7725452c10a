package org.chainrule.explain.equation;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.OneLayer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.api.Test;

class SheetLineTest {

  private static Explainer explainer(Activation f) {
    return OneLayer.of(OneLayer.column(1, 2, 3), f, Losses.MSE, OneLayer.column(0, 1, 0));
  }

  private static String said(Explainer explainer) {
    return Texts.paragraphs(
        explainer.step(explainer.trace().stepOf("dl_dW1").orElseThrow()).blocks());
  }

  /** The Jacobian of softmax is diag(p) − p pᵀ: no entry of it is 0. */
  @Test
  void theFullJacobianOfSoftmaxIsNotSaidToBeDiagonal() {
    assertThat(said(explainer(Activations.SOFTMAX)))
        .contains("The middle factor is the full Jacobian of softmax")
        .contains("its transpose stands before dℓ/dŷ")
        .doesNotContain("diagonal", "elementwise", "⊙");
  }

  @Test
  void inNumeratorLayoutTheFullJacobianStandsAsItIs() {
    assertThat(said(explainer(Activations.SOFTMAX).with(Convention.NUMERATOR)))
        .contains("the row dℓ/dŷ meets the full Jacobian of softmax");
  }

  @Test
  void theSlopesOfAnElementwiseActivationAreSaidToBeDiagonal() {
    assertThat(said(explainer(Activations.SIGMOID)))
        .contains("The middle factor is the diagonal matrix of slopes")
        .contains("elementwise (⊙)");
  }

  @Test
  void eachSampleOfABatchHasAJacobianOfItsOwn() {
    Explainer batch =
        OneLayer.of(
            new double[][] {{1, 0}, {2, 1}},
            Activations.SOFTMAX,
            Losses.MSE,
            new double[][] {{0, 1}, {1, 0}});

    assertThat(said(batch)).contains("each sample has one of its own");
  }
}
