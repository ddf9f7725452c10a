package org.chainrule.study.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activations;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.Outcome;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void countsOutcomesByTheirFate() {
    Tally tally =
        Tally.of(Outcome.HEALTHY, Outcome.ZERO, Outcome.SMALL, Outcome.SMALL, Outcome.NOT_FINITE)
            .plus(Tally.of(Outcome.LARGE, Outcome.HEALTHY, Outcome.HEALTHY));

    assertThat(tally).isEqualTo(new Tally(3, 2, 1, 1, 1));
    assertThat(tally.networks()).isEqualTo(8);
    assertThat(tally.count(Fate.VANISHED)).isEqualTo(3);
    assertThat(tally.count(Fate.EXPLODED)).isEqualTo(2);
    assertThat(tally.share(Fate.HEALTHY)).isEqualTo(0.375);
    assertThat(Tally.NONE.interval(Fate.VANISHED)).isEqualTo(new ConfidenceInterval(0, 1));
  }

  /** From table I of Newcombe, Statistics in Medicine 17 (1998), 857–872, method 3. */
  @Test
  void theIntervalIsWilsons() {
    List<double[]> table =
        List.of(
            new double[] {81, 263, 0.2553, 0.3662},
            new double[] {15, 148, 0.0624, 0.1605},
            new double[] {0, 20, 0, 0.1611},
            new double[] {1, 29, 0.0061, 0.1718});
    for (double[] row : table) {
      ConfidenceInterval interval = ConfidenceInterval.wilson((long) row[0], (long) row[1]);
      assertThat(interval.low()).isCloseTo(row[2], within(5e-5));
      assertThat(interval.high()).isCloseTo(row[3], within(5e-5));
      ConfidenceInterval mirrored =
          ConfidenceInterval.wilson((long) (row[1] - row[0]), (long) row[1]);
      assertThat(mirrored.low()).isCloseTo(1 - row[3], within(5e-5));
    }
  }

  /**
   * The interval of 50 nets holds the share of 40,000 others for about 95 of 100 seeds. For 400
   * seeds the standard error of that is 1.1 %; four of them are allowed.
   */
  @Test
  void theIntervalHoldsTheTrueShareAsOftenAsItSays() {
    Stack stack = Stacks.of(Activations.RELU, Initialisation.HE, 6, 3);
    double truth = tally(stack, 1, 40_000).share(Fate.VANISHED);
    assertThat(truth).isBetween(0.1, 0.9);
    int held = 0;
    for (int seed = 2; seed < 402; seed++) {
      ConfidenceInterval interval = tally(stack, seed, 50).interval(Fate.VANISHED);
      held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertThat(held / 400.0).isCloseTo(0.95, within(0.044));
  }

  private static Tally tally(Stack stack, long seed, int networks) {
    return new Sampling(stack, seed, networks)
        .run(Crew.of(1), progress -> {}, () -> false)
        .orElseThrow()
        .tally();
  }
}
