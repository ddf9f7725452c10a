package org.chainrule.study.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activations;
import org.chainrule.study.depth.flow.Fate;
import org.junit.jupiter.api.Test;

class NetSearchTest {

  /** ReLU nets of width 3: some are dead, none explodes. More of them than run at once. */
  private static final MapPlan PLAN =
      new MapPlan(
          Stacks.of(Activations.RELU, Initialisation.HE, 2, 3),
          List.of(3, 10),
          List.of(0.5, 1.0),
          150,
          7);

  private static OptionalInt next(int after, Fate fate) {
    return NetSearch.next(PLAN, 1, 1, after, fate, () -> false);
  }

  private static List<Integer> netsWith(Fate fate) {
    return IntStream.range(0, 150)
        .filter(index -> SlowTally.outcome(PLAN.network(1, 1, index)).fate() == fate)
        .boxed()
        .toList();
  }

  /** One after the other, each net that a plain computation finds, and after the last the first. */
  @Test
  void findsEveryNetInOrderAndBeginsAnew() {
    List<Integer> dead = netsWith(Fate.VANISHED);
    assertThat(dead.size()).isBetween(2, 148);
    List<Integer> found = new ArrayList<>();
    int at = 149;
    for (int k = 0; k <= dead.size(); k++) {
      at = next(at, Fate.VANISHED).orElseThrow();
      found.add(at);
    }
    assertThat(found.subList(0, dead.size())).isEqualTo(dead);
    assertThat(found.get(dead.size())).isEqualTo(dead.get(0));
  }

  @Test
  void theNetToBeginAfterComesLastAndWhereThereIsNoneNothingIsFound() {
    MapPlan one = new MapPlan(PLAN.stack(), List.of(10), List.of(0.0), 3, 1);
    assertThat(NetSearch.next(one, 0, 0, 2, Fate.VANISHED, () -> false)).hasValue(0);
    MapPlan single = new MapPlan(PLAN.stack(), List.of(10), List.of(0.0), 1, 1);
    assertThat(NetSearch.next(single, 0, 0, 0, Fate.VANISHED, () -> false)).hasValue(0);
    assertThat(netsWith(Fate.EXPLODED)).isEmpty();
    assertThat(next(5, Fate.EXPLODED)).isEmpty();
  }

  @Test
  void canBeCancelled() {
    assertThat(NetSearch.next(PLAN, 1, 1, 0, Fate.HEALTHY, () -> true)).isEmpty();
  }

  @Test
  void twoStepsOfTheScaleAreAFactorOfTwo() {
    assertThat(ScaleSteps.above(1)).isEqualTo(1.41421);
    assertThat(ScaleSteps.above(1.41421)).isEqualTo(2);
    assertThat(ScaleSteps.below(1)).isEqualTo(0.707107);
    assertThat(ScaleSteps.above(3)).as("between 2.83 and 4").isEqualTo(4);
    assertThat(ScaleSteps.below(3)).isEqualTo(2.82843);
    assertThat(ScaleSteps.above(16)).isEqualTo(16);
    assertThat(ScaleSteps.below(0)).isEqualTo(0);
    assertThat(ScaleSteps.above(0)).isEqualTo(0.125);
  }
}
