package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.offer.Intentions;
import org.chainrule.edit.unit.UnitGoal;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.UnitState;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/** What is made of a unit, on nets drawn at random, as the real pass sees it. */
class UnitEditPropertyTest {

  private static final double[] THRESHOLDS = {0.2, 0.05, 0.01};
  private static final int TRIES = 24;

  private final Map<UnitGoal, Integer> done = new EnumMap<>(UnitGoal.class);

  @Test
  void thePassAgreesForEveryActivation() {
    for (Activation activation : Activations.all()) {
      for (long seed = 0; seed < 40; seed++) {
        Random random = new Random(seed);
        Scenario net = RandomNets.small(seed);
        int layer = 1 + random.nextInt(net.network().depth());
        Scenario scenario = new SetActivation(layer, activation).apply(net);
        int unit = random.nextInt(scenario.network().layer(layer).outputs());
        int sample = random.nextInt(scenario.sample().count());
        double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
        Intentions.of(Pass.run(scenario), layer, unit, sample, threshold)
            .forEach(edit -> check(scenario, edit));
      }
    }
    assertThat(done.get(UnitGoal.DEAD)).isGreaterThan(20);
    assertThat(done.get(UnitGoal.SATURATED)).isGreaterThan(150);
    assertThat(done.get(UnitGoal.AT_KINK)).isGreaterThan(60);
  }

  private void check(Scenario before, UnitEdit edit) {
    Scenario after = edit.apply(before);
    double from = Nets.bias(before, edit.layer()).get(edit.unit(), 0);
    double to = Nets.bias(after, edit.layer()).get(edit.unit(), 0);

    assertThat(after).isEqualTo(Nets.withBias(before, edit.layer(), edit.unit(), to));
    assertThat(holds(after, edit)).as(edit + " in " + before).isTrue();
    if (edit.goal() == UnitGoal.AT_KINK) {
      assertThat(z(after, edit).get(edit.unit(), edit.sample())).isZero();
    } else {
      assertWritable(to);
      assertNothingMuchNearerDoes(before, edit, from, to - from);
    }
    done.merge(edit.goal(), 1, Integer::sum);
  }

  private static Matrix z(Scenario scenario, UnitEdit edit) {
    return Pass.run(scenario).quantity(Name.linearOutput(edit.layer())).value();
  }

  private static boolean holds(Scenario scenario, UnitEdit edit) {
    Marks marks = new Marks(Pass.run(scenario), edit.flatThreshold());
    UnitState wanted =
        switch (edit.goal()) {
          case DEAD -> UnitState.OFF;
          case SATURATED -> UnitState.FLAT;
          case AT_KINK -> UnitState.KINK;
        };
    for (int s = 0; s < scenario.sample().count(); s++) {
      boolean counts = edit.goal() != UnitGoal.AT_KINK || s == edit.sample();
      if (counts && marks.unitState(edit.layer(), edit.unit(), s) != wanted) {
        return false;
      }
    }
    return true;
  }

  private static void assertWritable(double bias) {
    assertThat(BigDecimal.valueOf(bias).stripTrailingZeros().precision()).isLessThanOrEqualTo(3);
  }

  /** Tries smaller changes to both sides, up to what the rule may add by rounding. */
  private static void assertNothingMuchNearerDoes(
      Scenario before, UnitEdit edit, double from, double change) {
    Matrix z = z(before, edit);
    double scale = Math.abs(from);
    for (int s = 0; s < z.columns(); s++) {
      scale = Math.max(scale, Math.abs(z.get(edit.unit(), s) - from));
    }
    double size = Math.abs(change);
    double least = Math.min(size / 1.5, size - 0.1 * scale);
    for (int k = 1; k < TRIES; k++) {
      for (int side : new int[] {-1, 1}) {
        double bias = from + side * least * k / TRIES;
        assertThat(least > 0 && holds(Nets.withBias(before, edit.layer(), edit.unit(), bias), edit))
            .as(edit + ": " + bias + " does it too")
            .isFalse();
      }
    }
  }
}
