package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Block;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

/** A batch has a Jacobian for each sample: every one that is shown says of which. */
class JacobianOfBatchTest {

  /** ŷ = x, so dℓ/dŷ = (2/n)(x − y), n = 2: (1, 3) for sample 1 and (2, 4) for sample 2. */
  private static Explainer explainer() {
    return OneLayer.of(
        new double[][] {{1, 2}, {3, 4}},
        Activations.IDENTITY,
        Losses.MSE,
        new double[][] {{0, 0}, {0, 0}});
  }

  private static List<Block> blocks(Explainer explainer, Name name) {
    int last = explainer.trace().steps().size();
    Optional<Target> selected = Optional.of(Target.whole(name));
    return JacobianSheet.of(explainer, new Focus(explainer.trace(), last, selected, 1)).blocks();
  }

  @Test
  void theJacobianOfTheLossIsThatOfASample() {
    List<Block> blocks = blocks(explainer(), Name.yhat().gradient());

    assertThat(Texts.displays(blocks))
        .containsExactly(
            "\\left(\\frac{d\\ell}{d\\hat{y}}\\right)_{2}=\\begin{bmatrix}2&4\\end{bmatrix}");
    assertThat(Texts.paragraphs(blocks))
        .contains("belongs to sample 2; its transpose is the column of that sample")
        .doesNotContain("the shape of");
  }

  @Test
  void inNumeratorLayoutItIsARowOfTheGradient() {
    Explainer numerator = explainer().with(Convention.NUMERATOR);

    assertThat(Texts.paragraphs(blocks(numerator, Name.yhat().gradient())))
        .contains("belongs to sample 2, and in this layout it is the row of that sample");
  }

  @Test
  void theProductNamesTheSampleOnBothSides() {
    assertThat(Texts.displays(blocks(explainer(), Name.x().gradient())))
        .contains(
            "\\left(\\frac{d\\ell}{dx}\\right)_{2}"
                + "=\\left(\\left(\\frac{dz_{1}}{dx}\\right)_{2}\\right)^{\\top}"
                + "\\left(\\frac{d\\ell}{dz_{1}}\\right)_{2}");
  }

  @Test
  void theDiagonalIsThatOfASample() {
    Explainer relu =
        OneLayer.of(
            new double[][] {{1, -2}}, Activations.RELU, Losses.MSE, new double[][] {{0, 0}});

    assertThat(Texts.displays(blocks(relu, Name.linearOutput(1).gradient())).get(0))
        .endsWith("\\mathrm{diag}((z_{1} > 0)_{2})");
  }
}
