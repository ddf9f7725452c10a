package org.chainrule.explain.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.Test;

class StackNamesTest {

  private static final Stack SIGMA =
      new Stack(20, 8, Activations.SIGMOID, Initialisation.XAVIER, 1, 0, Losses.MSE);

  private static List<String> names(Stack... stacks) {
    return StackNames.of(List.of(stacks));
  }

  @Test
  void aStackIsCalledByItsActivation() {
    assertThat(names(SIGMA, SIGMA.withActivation(Activations.TANH).withDepth(30)))
        .containsExactly("σ", "tanh");
  }

  @Test
  void whereSeveralHaveTheSameByWhatElseTheyDiffer() {
    assertThat(
            names(
                SIGMA,
                SIGMA.withInitialisation(Initialisation.HE),
                SIGMA.withActivation(Activations.RELU).withDepth(30)))
        .containsExactly("σ, Xavier", "σ, He", "ReLU");
    assertThat(names(SIGMA.withDepth(50).withScale(2), SIGMA.withBias(-0.5)))
        .containsExactly("σ, × 2, depth 50, bias 0", "σ, × 1, depth 20, bias −0.5");
    assertThat(
            names(
                SIGMA.withInitialisation(Initialisation.normal(0.5)),
                SIGMA.withInitialisation(Initialisation.normal(2)).withWidth(64)))
        .containsExactly("σ, normal 0.5, width 8", "σ, normal 2, width 64");
    assertThat(names(SIGMA, SIGMA.withLoss(Losses.BCE)).get(1)).startsWith("σ, binary");
  }

  @Test
  void whereTheyDoNotDifferByANumber() {
    assertThat(names(SIGMA, SIGMA.withDepth(5), SIGMA))
        .containsExactly("σ, depth 20 (1)", "σ, depth 5", "σ, depth 20 (3)");
  }
}
