package org.chainrule.study.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.stack.InvalidStackException;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapRunTest {

  private static final List<Integer> DEPTHS = List.of(2, 9, 20, 40);
  private static final List<Double> SCALES = List.of(0.0, 0.5, 1.0, 4.0, 1e3, 1e30);

  static List<Activation> activations() {
    return Activations.all();
  }

  private static MapPlan plan(Activation activation, int networks) {
    Stack stack = new Stack(20, 4, activation, Initialisation.XAVIER, 1, 0, Losses.MSE);
    return new MapPlan(stack, DEPTHS, SCALES, networks, 77);
  }

  private static DepthMap run(MapPlan plan, int threads) {
    return MapRun.run(plan, Crew.of(threads), map -> {}, () -> false).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("activations")
  void everyCellHasTheVerdictsOfTheSlowWay(Activation activation) {
    MapPlan plan = plan(activation, 30);
    DepthMap map = run(plan, 2);
    for (int row = 0; row < plan.rows(); row++) {
      for (int column = 0; column < plan.columns(); column++) {
        assertThat(map.at(row, column)).isEqualTo(SlowTally.of(plan, row, column));
      }
    }
  }

  @Test
  void aNetOfACellCanBeMadeAgainAndRunAlone() {
    MapPlan plan = plan(Activations.RELU, 30);
    for (int row = 0; row < plan.rows(); row++) {
      for (int column = 0; column < plan.columns(); column++) {
        Tally tally = Tally.NONE;
        for (int index = 0; index < 30; index++) {
          RandomNetwork network = plan.network(row, column, index);
          assertThat(network.outcome()).isEqualTo(SlowTally.outcome(network));
          tally = tally.plus(Tally.of(network.outcome()));
        }
        assertThat(tally).isEqualTo(SlowTally.of(plan, row, column));
      }
    }
  }

  @Test
  void allOutcomesAreMet() {
    Tally relu = run(plan(Activations.RELU, 200), 1).total();

    assertThat(List.of(relu.healthy(), relu.small(), relu.zero(), relu.large(), relu.notFinite()))
        .allMatch(count -> count > 0);
  }

  @Test
  void theMapIsTheSameOnAnyNumberOfThreads() {
    MapPlan plan = plan(Activations.TANH, 350);
    List<Tally> alone = run(plan, 1).tallies();

    assertThat(run(plan, 2).tallies()).isEqualTo(alone);
    assertThat(run(plan, 7).tallies()).isEqualTo(alone);
  }

  @Test
  void aSmallMapIsTheBeginningOfALargeOne() {
    DepthMap small = run(plan(Activations.RELU, 10), 1);
    DepthMap large = run(plan(Activations.RELU, 110), 1);
    for (int cell = 0; cell < small.tallies().size(); cell++) {
      Tally few = small.tallies().get(cell);
      Tally many = large.tallies().get(cell);
      assertThat(few.networks()).isEqualTo(10);
      assertThat(many.networks()).isEqualTo(110);
      assertThat(many.count(Fate.HEALTHY)).isGreaterThanOrEqualTo(few.count(Fate.HEALTHY));
    }
  }

  @Test
  void itFillsFromCoarseToFineAndTellsHowFarItIs() {
    List<DepthMap> maps = new ArrayList<>();
    MapPlan plan = plan(Activations.GELU, 4000);

    DepthMap whole = MapRun.run(plan, Crew.of(1), maps::add, () -> false).orElseThrow();

    assertThat(maps).isNotEmpty();
    double before = 0;
    for (DepthMap map : maps) {
      Progress progress = map.progress();
      assertThat(progress.share()).isBetween(before, 1.0);
      assertThat(progress.networks()).isEqualTo(map.total().networks());
      before = progress.share();
    }
    assertThat(whole.progress().share()).isEqualTo(1);
    assertThat(whole.progress().networks()).isEqualTo(whole.progress().total()).isEqualTo(96_000);
    assertThat(whole.progress().networksPerSecond()).isPositive();
    assertThat(whole.progress().secondsLeft()).isZero();
  }

  @Test
  void itCanBeCancelled() {
    AtomicInteger looks = new AtomicInteger();

    assertThat(
            MapRun.run(plan(Activations.GELU, 100_000), Crew.of(2), map -> looks.get(), () -> true))
        .isEmpty();
    assertThat(
            MapRun.run(
                plan(Activations.GELU, 100_000),
                Crew.of(2),
                map -> looks.incrementAndGet(),
                () -> looks.get() > 0))
        .isEmpty();
  }

  /** A wide net is a piece of its own: the crew is asked before each of 3, and before it ends. */
  @Test
  void theCrewIsAskedBetweenSmallPieces() {
    AtomicInteger asked = new AtomicInteger();
    MapPlan wide = new MapPlan(Stacks.sigmoid(9, 256), List.of(9), List.of(1.0), 3, 1);
    MapRun.run(wide, new Crew(1, asked::incrementAndGet), map -> {}, () -> false).orElseThrow();
    assertThat(asked).hasValue(4);
  }

  @Test
  void aCrewIsSharedEvenlyAndNobodyIsLeftWithout() {
    assertThat(Crew.of(7).sharedBy(2).threads()).isEqualTo(3);
    assertThat(Crew.of(1).sharedBy(2).threads()).isEqualTo(1);
    assertThat(Crew.of(4).sharedBy(0).threads()).isEqualTo(4);
  }

  @Test
  void aFailureIsNotSwallowed() {
    assertThatThrownBy(
            () ->
                Workers.run(
                    Crew.of(2),
                    () ->
                        () -> {
                          throw new IllegalStateException("broken");
                        },
                    () -> {},
                    () -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
  }

  @Test
  void theUsualMapIsFineEnough() {
    MapPlan usual = MapPlan.usual(Stacks.sigmoid(20, 8), 1000, 42);

    assertThat(usual.rows()).isGreaterThanOrEqualTo(14);
    assertThat(usual.columns()).isGreaterThanOrEqualTo(14);
    assertThat(usual.depths()).startsWith(2).endsWith(100).doesNotHaveDuplicates();
    assertThat(usual.scales()).startsWith(0.125).contains(1.0).endsWith(16.0);
  }

  @Test
  void aMapOutOfBoundsIsRefused() {
    Stack stack = Stacks.sigmoid(20, 8);
    assertThatThrownBy(() -> new MapPlan(stack, List.of(2, 101), SCALES, 10, 1))
        .isInstanceOf(InvalidStackException.class)
        .hasMessage("the depth is a whole number from 2 to 100, not 101");
    assertThatThrownBy(() -> new MapPlan(stack, DEPTHS, List.of(Double.NaN), 10, 1))
        .hasMessage("the weight scale is a number from 0 to 1e100, not NaN");
    assertThatThrownBy(() -> new MapPlan(stack, DEPTHS, SCALES, 100_001, 1))
        .hasMessage("the number of nets is from 1 to 100000, not 100001");
    assertThatThrownBy(() -> new MapPlan(stack, List.of(), SCALES, 1, 1))
        .hasMessage("a map has 1 to 200 rows and columns, not 0");
  }
}
