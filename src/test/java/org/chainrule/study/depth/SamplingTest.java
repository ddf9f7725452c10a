package org.chainrule.study.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activations;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.study.depth.flow.Quartiles;
import org.chainrule.study.depth.stack.InvalidStackException;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.Test;

class SamplingTest {

  private static StackReport run(Sampling sampling, int threads) {
    return sampling.run(Crew.of(threads), progress -> {}, () -> false).orElseThrow();
  }

  /** With 5 nets the quartiles are the second, third and fourth of the sorted norms. */
  @Test
  void hasTheQuartilesOfTheNetsOneByOne() {
    Sampling sampling = new Sampling(Stacks.sigmoid(7, 5), 3, 5);
    StackReport report = run(sampling, 1);
    for (int layer = 1; layer <= 7; layer++) {
      double[] norms = new double[5];
      for (int index = 0; index < 5; index++) {
        Trace trace = Pass.run(sampling.network(index).scenario(""));
        norms[index] = SlowTally.length(trace, layer);
      }
      Arrays.sort(norms);
      Quartiles quartiles = report.layers().get(layer - 1).gradient();
      assertThat(quartiles.q1()).isCloseTo(norms[1], within(1e-14));
      assertThat(quartiles.median()).isCloseTo(norms[2], within(1e-14));
      assertThat(quartiles.q3()).isCloseTo(norms[3], within(1e-14));
    }
  }

  @Test
  void isTheSameOnAnyNumberOfThreads() {
    Sampling sampling = new Sampling(Stacks.of(Activations.RELU, Initialisation.HE, 9, 6), 5, 777);
    StackReport alone = run(sampling, 1);

    assertThat(run(sampling, 2)).isEqualTo(alone);
    assertThat(run(sampling, 5)).isEqualTo(alone);
    assertThat(alone.tally().networks()).isEqualTo(777);
  }

  /**
   * NumPy, 20,000 nets drawn and run by matrix products: the median of ρ is 0.0495, 7.6 % are dead.
   */
  @Test
  void reluDiesInSomeNetsEvenWithHe() {
    Stack stack = Stacks.of(Activations.RELU, Initialisation.HE, 20, 8);
    StackReport report = run(new Sampling(stack, 42, 20_000), 2);

    assertThat(report.ratio().median()).isBetween(0.045, 0.055);
    assertThat(report.tally().zero() / 20_000.0).isBetween(0.07, 0.085);
  }

  /** What is not finite is larger than all else. */
  @Test
  void quartilesAreThoseOfR() {
    assertThat(Quartiles.of(4, 1, 3, 2)).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
    assertThat(Quartiles.of(7)).isEqualTo(new Quartiles(7, 7, 7));
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(Quartiles.of(1, infinity, infinity, infinity))
        .isEqualTo(new Quartiles(infinity, infinity, infinity));
    assertThat(Quartiles.of(1, 2, Double.NaN).q1()).isEqualTo(1.5);
    assertThat(Quartiles.of(1, 2, Double.NaN).q3()).isNaN();
  }

  @Test
  void canBeCancelled() {
    assertThat(
            new Sampling(Stacks.sigmoid(9, 8), 5, 100).run(Crew.of(1), progress -> {}, () -> true))
        .isEmpty();
  }

  @Test
  void aStackOutOfBoundsIsRefused() {
    refused(() -> Stacks.sigmoid(1, 8), "the depth is a whole number from 2 to 100, not 1");
    refused(() -> Stacks.sigmoid(101, 8), "the depth is a whole number from 2 to 100, not 101");
    refused(() -> Stacks.sigmoid(5, 0), "the width is a whole number from 1 to 256, not 0");
    refused(() -> Stacks.sigmoid(5, 257), "the width is a whole number from 1 to 256, not 257");
    refused(
        () -> Stacks.sigmoid(5, 8).withScale(-1),
        "the weight scale is a number from 0 to 1e100, not -1.0");
    refused(
        () -> Stacks.of(Activations.RELU, Initialisation.normal(Double.NaN), 5, 5),
        "the standard deviation of the weights is a number from 0 to 1e100, not NaN");
    refused(
        () -> new Sampling(Stacks.sigmoid(5, 8), 1, 0),
        "the number of nets is from 1 to 100000, not 0");
  }

  private static void refused(ThrowingCallable bad, String message) {
    assertThatThrownBy(bad).isInstanceOf(InvalidStackException.class).hasMessage(message);
  }
}
