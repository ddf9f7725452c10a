package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Block;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

/** 0 times ∞ is NaN: a unit that is off does not block what is not finite. */
class BlockedInfinityTest {

  /** ŷ = ReLU(0.5, −1) = (0.5, 0) and y = (0, 1): dℓ/dŷ = (1, −∞), dℓ/dz₁ = (1, NaN). */
  private static Explainer explainer() {
    return OneLayer.of(
        OneLayer.column(0.5, -1), Activations.RELU, Losses.BCE, OneLayer.column(0, 1));
  }

  @Test
  void nothingIsBlocked() {
    Name dz = Name.linearOutput(1).gradient();

    assertThat(explainer().marks().blocked(dz, 1, 0)).isEmpty();
  }

  @Test
  void aUnitWhoseGradientIsNotANumberIsNotSaidToLearnNothing() {
    assertThat(Texts.sentences(explainer(), "dl_dz1"))
        .contains("(dℓ/dz₁)₂ is NaN")
        .doesNotContain("No weight into unit 2 learns", "blocks", "whole gradient passes");
  }

  @Test
  void aUnitAtTheKinkDoesNotBlockItEither() {
    Explainer kink =
        OneLayer.of(OneLayer.column(0.5, 0), Activations.RELU, Losses.BCE, OneLayer.column(0, 1));

    assertThat(Texts.sentences(kink, "dl_dz1")).doesNotContain("is blocked", "learns");
  }

  @Test
  void inABatchItIsNotCountedAsBlocked() {
    Explainer batch =
        OneLayer.of(
            new double[][] {{0.5, -1}}, Activations.RELU, Losses.BCE, new double[][] {{0, 1}});

    assertThat(Texts.sentences(batch, "dl_dz1")).doesNotContain("blocked");
  }

  @Test
  void anOutputOfZeroIsAtTheEdgeOfTheLogarithm() {
    assertThat(Texts.sentences(explainer(), "loss"))
        .contains("exactly 0 or 1, the edge of what this loss is made for")
        .doesNotContain("below 0 or above 1");
  }

  @Test
  void anOutputBeyondTheEdgeIsNoProbability() {
    Explainer beyond =
        OneLayer.of(
            OneLayer.column(1.5, -1), Activations.IDENTITY, Losses.BCE, OneLayer.column(0, 1));

    assertThat(Texts.sentences(beyond, "loss"))
        .contains("below 0 or above 1")
        .doesNotContain("the edge");
  }

  /** As a matrix product diag(1, 0)ᵀ(1, −∞) has 0 · ∞ in its first row too. */
  @Test
  void theJacobianIsNotMultipliedByInfinity() {
    Explainer explainer = explainer();
    Optional<Target> selected = Optional.of(Target.whole(Name.linearOutput(1).gradient()));
    int last = explainer.trace().steps().size();
    List<Block> blocks =
        JacobianSheet.of(explainer, new Focus(explainer.trace(), last, selected, 0)).blocks();

    assertThat(Texts.displays(blocks))
        .noneMatch(latex -> latex.contains("^{\\top}\\begin{bmatrix}1\\\\-\\infty"));
    assertThat(Texts.paragraphs(blocks))
        .contains("the product with the full matrix would be another one here");
  }
}
