package org.chainrule.study.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainrule.ForAll;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

class RunTest {

  private static Matrix drawn(Random random, int rows, int columns) {
    return Matrix.generate(rows, columns, (row, column) -> random.nextGaussian());
  }

  private static Network net(Random random, int inputs, int hidden, int outputs) {
    List<Activation> activations =
        List.of(Activations.RELU, Activations.TANH, Activations.SIGMOID, Activations.GELU);
    Activation activation = activations.get(random.nextInt(activations.size()));
    return new Network(
        List.of(
            new Layer(drawn(random, hidden, inputs), drawn(random, hidden, 1), activation),
            new Layer(
                drawn(random, outputs, hidden), drawn(random, outputs, 1), Activations.IDENTITY)),
        Losses.MSE);
  }

  private static Course course(Random random) {
    Optimiser optimiser = Optimisers.all().get(random.nextInt(Optimisers.all().size()));
    double rate = List.of(0.0005, 0.002, 0.01).get(random.nextInt(3));
    return new Course(optimiser, rate, new Batches(random.nextInt(8), random.nextLong()));
  }

  private static Run run(Random random) {
    Network network = net(random, 2, 1 + random.nextInt(5), 1 + random.nextInt(2));
    int count = 1 + random.nextInt(9);
    Sample sample = new Sample(drawn(random, 2, count), drawn(random, network.outputs(), count));
    return Run.from(State.before(network), course(random), sample);
  }

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= 50; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  /**
   * A run is looked at in a random order while it goes on, branches and edits are made on the way,
   * and every state is compared with that of one which only ever went forward.
   */
  @ForAll("seeds")
  void whereverOneHasBeenTheBitsAreTheSame(Long seed) {
    Random random = new Random(seed);
    Run run = run(random);
    State origin = run.at(0);
    for (int branch = 0; branch < 3; branch++) {
      int first = run.first();
      Run straight = Run.from(origin, run.course(), run.sample());
      List<State> states = new ArrayList<>();
      for (int k = first; k <= first + 1300; k++) {
        straight.reach(k, () -> false);
        if (straight.last() == k) {
          states.add(straight.at(k));
        }
      }
      for (int look = 0; look < 12; look++) {
        run.reach(first + random.nextInt(1300), () -> false);
        int some = first + random.nextInt(run.last() - first + 1);
        assertThat(run.at(some)).isEqualTo(states.get(some - first));
      }
      run.reach(straight.last(), () -> false);
      assertThat(run.losses()).isEqualTo(straight.losses());
      assertThat(run.at(run.last())).isEqualTo(states.get(states.size() - 1));

      int from = first + random.nextInt(run.last() - first + 1);
      Course other = course(random);
      if (random.nextBoolean()) {
        Run next = run.branch(from, other);
        origin = next.at(from);
        run = next;
      } else {
        Network network = run.at(from).network();
        Layer layer = network.layer(1);
        Matrix edited = layer.weight().with(0, 0, random.nextGaussian());
        List<Layer> layers = List.of(layer.withWeight(edited), network.layer(2));
        origin = run.at(from).with(network.withLayers(layers)).forgetting();
        run = Run.from(origin, other, run.sample());
      }
    }
  }

  @Test
  void keepsNoMoreStatesThanItMay() {
    Random random = new Random(1);
    Network network = net(random, 2, 8, 2);
    Sample sample = new Sample(drawn(random, 2, 4), drawn(random, 2, 4));
    Run run =
        Run.from(State.before(network), new Course(Adam.USUAL, 1e-4, new Batches(2, 5)), sample);

    run.reach(5000, () -> false);

    assertThat(run.last()).isEqualTo(5000);
    assertThat(run.kept()).isBetween(256, 1024);
  }

  /** The limit is one of room, so that a large net keeps fewer. */
  @Test
  void aLargeNetKeepsFewerStates() {
    State large = State.before(net(new Random(1), 500, 500, 2));
    Checkpoints checkpoints = new Checkpoints(large, Adam.USUAL);
    for (int k = 1; k <= 100; k++) {
      checkpoints.offer(new State(k, large.network(), k, large.memory()));
    }

    long each = 8 * large.size(Adam.USUAL);
    assertThat(checkpoints.count() * each).isLessThanOrEqualTo(Checkpoints.ROOM + 8 * each);
    assertThat(checkpoints.before(100).iteration()).isGreaterThan(80);
  }

  @Test
  void theFirstStepIsThatOfDescent() {
    Scenario relu = Scenarios.relu();
    Run run =
        Run.from(
            State.before(relu.network()),
            new Course(new Sgd(), 0.01, Batches.WHOLE),
            relu.sample());
    run.reach(1, () -> false);

    // W₂ = [1 −0.5 2; …] and dℓ/dW₂ = [5 …], as the design's page works out.
    assertThat(run.at(1).network().layer(2).weight().get(0, 0)).isEqualTo(1 - 0.01 * 5);
    assertThat(run.loss(0)).isEqualTo(2);
    assertThat(run.loss(1))
        .isEqualTo(Pass.run(run.at(1).network(), relu.sample()).quantity(Name.loss()).get(0, 0));
  }

  @Test
  void endsWithTheFirstNumberThatOverflows() {
    Scenario relu = Scenarios.relu();
    Run run =
        Run.from(
            State.before(relu.network()),
            new Course(new Sgd(), 1e80, Batches.WHOLE),
            relu.sample());

    run.reach(100, () -> false);

    Divergence end = run.end().orElseThrow();
    assertThat(run.last()).isLessThan(10);
    assertThat(end.iteration()).isBetween(run.last(), run.last() + 1);
    assertThat(Double.isFinite(end.value())).isFalse();
    for (int k = 0; k < run.last(); k++) {
      assertThat(run.loss(k)).isFinite();
    }
    int reached = run.last();
    run.reach(200, () -> false);
    assertThat(run.last()).isEqualTo(reached);
  }

  /** Adam's v overflows before W does, and would then stand still without a word. */
  @Test
  void aMemoryThatOverflowsIsAnEndToo() {
    Network network =
        new Network(
            List.of(new Layer(Matrix.scalar(1e150), Matrix.scalar(0), Activations.IDENTITY)),
            Losses.SQUARED_ERROR_HALF);
    Sample sample = new Sample(Matrix.scalar(1e3), Matrix.scalar(0));
    Run run = Run.from(State.before(network), new Course(Adam.USUAL, 0.1, Batches.WHOLE), sample);

    run.reach(3, () -> false);

    assertThat(run.last()).isZero();
    assertThat(run.end()).hasValueSatisfying(end -> assertThat(end.iteration()).isEqualTo(1));
  }

  @Test
  void staysWhereItIsOnceNobodyWaits() {
    Run run = run(new Random(3));

    run.reach(100, () -> run.last() >= 10);

    assertThat(run.last()).isEqualTo(10);
    assertThatThrownBy(() -> run.at(11)).hasMessageContaining("0 to 10");
  }

  @Test
  void everySampleHasItsTurnOnceAnEpoch() {
    Batches batches = new Batches(5, 9);
    for (int epoch = 0; epoch < 3; epoch++) {
      List<Integer> seen = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        for (int index : batches.indices(3 * epoch + k, 13)) {
          seen.add(index);
        }
      }
      assertThat(seen).hasSize(13).doesNotHaveDuplicates();
    }
    assertThat(batches.indices(0, 13)).isNotEqualTo(batches.indices(3, 13));
    assertThat(new Batches(13, 1).indices(7, 13)).isSorted();
  }
}
