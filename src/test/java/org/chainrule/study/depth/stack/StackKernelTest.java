package org.chainrule.study.depth.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.study.depth.Stacks;
import org.chainrule.study.depth.flow.Norm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast loops against the program's own pass on the same weights: equal to the last bit. */
class StackKernelTest {

  private static final long SEED = 7;

  static List<Stack> stacks() {
    List<Stack> stacks = new ArrayList<>();
    for (Activation activation : Activations.all()) {
      if (activation.elementwise().isPresent()) {
        for (Loss loss : Losses.all()) {
          stacks.add(new Stack(6, 5, activation, Initialisation.XAVIER, 2, 0.25, loss));
        }
      }
    }
    for (Initialisation initialisation : Stack.initialisations()) {
      stacks.add(new Stack(4, 3, Activations.TANH, initialisation, 1.5, -0.5, Losses.MSE));
      stacks.add(new Stack(3, 33, Activations.SIGMOID, initialisation, 3, 0, Losses.BCE));
    }
    for (int width : new int[] {1, 2, 31, 32, 34, 64}) {
      stacks.add(Stacks.sigmoid(5, width).withScale(8));
      stacks.add(Stacks.of(Activations.RELU, Initialisation.HE, 5, width));
    }
    stacks.add(new Stack(3, 40, Activations.TANH, Initialisation.XAVIER, 1, 0.3, Losses.MAE));
    // Chaotic, overflowing, dying out: whatever happens, it happens to both.
    stacks.add(Stacks.of(Activations.TANH, Initialisation.NORMAL, 60, 8).withScale(4));
    stacks.add(Stacks.of(Activations.RELU, Initialisation.HE, 100, 4).withScale(1e9));
    stacks.add(Stacks.of(Activations.SIGMOID, Initialisation.XAVIER, 100, 4).withScale(1e-9));
    return stacks;
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void hasTheNumbersOfThePass(Stack stack) {
    NetRunner kernel = NetRunner.of(stack.withDepth(Math.min(100, stack.depth() + 1)));
    assertThat(kernel).isInstanceOf(StackKernel.class);
    int count = Math.min(kernel.most(), 5);
    kernel.run(stack, count, net -> RandomNetwork.seed(SEED, 3, net));
    NetRunner pass = new PassRunner();
    for (int net = 0; net < count; net++) {
      long seed = RandomNetwork.seed(SEED, 3, net);
      pass.run(stack, 1, only -> seed);
      for (int layer = 0; layer < stack.depth(); layer++) {
        assertThat(kernel.gradient(layer, net)).isEqualTo(pass.gradient(layer, 0));
        sameWeightGradient(kernel.weightGradient(layer, net), pass.weightGradient(layer, 0));
      }
    }
  }

  /** The norm of an outer product is the product of the norms, up to rounding. */
  private static void sameWeightGradient(Norm got, Norm expected) {
    if (!expected.isFinite()) {
      assertThat(got.isFinite()).isFalse();
    } else if (expected.value() < 1e-290) {
      // The products of small numbers underflow in the pass; the product of the norms does not.
      assertThat(got.value()).isLessThan(1e-289);
    } else {
      assertThat(got.over(expected)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void aNetIsTheSameWhateverRunsBesideIt() {
    Stack stack = Stacks.sigmoid(4, 6);
    NetRunner kernel = NetRunner.of(stack);
    kernel.run(stack, kernel.most(), net -> 100 + net);
    Norm beside = kernel.gradient(0, 40);
    kernel.run(stack, 1, net -> 140);

    assertThat(kernel.gradient(0, 0)).isEqualTo(beside);
  }

  @Test
  void softmaxTakesTheSlowWay() {
    Stack stack =
        new Stack(3, 4, Activations.SOFTMAX, Initialisation.HE, 1, 0, Losses.CROSS_ENTROPY);
    NetRunner runner = NetRunner.of(stack);
    runner.run(stack, 1, net -> 5);

    assertThat(runner.gradient(0, 0).value()).isBetween(1e-6, 1.0);
    assertThat(runner.weightGradient(2, 0).isFinite()).isTrue();
  }
}
