package org.chainrule.file.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/** Scenarios of any shape, with any numbers, odd names and keys that nobody knows. */
public final class AnyScenario {

  private static final List<Activation> ACTIVATIONS =
      List.of(
          Activations.SIGMOID,
          Activations.LEAKY_RELU,
          Activations.LEAKY_RELU.with("slope", 0.3),
          Activations.ELU.with("alpha", 1.5));

  private static final List<Loss> LOSSES =
      List.of(Losses.MSE, Losses.SQUARED_ERROR_HALF, Losses.HUBER.with("huber_delta", 0.1));

  private AnyScenario() {}

  /** Returns a scenario of the next random numbers. */
  public static Scenario of(Random random) {
    int inputs = 1 + random.nextInt(4);
    int hidden = 1 + random.nextInt(5);
    int outputs = 1 + random.nextInt(3);
    int samples = 1 + random.nextInt(3);
    Layer first =
        new Layer(
            any(random, hidden, inputs),
            maybe(random, any(random, hidden, 1)),
            pick(random, ACTIVATIONS),
            maybe(random, new Variable(Role.LINEAR, 1)),
            random.nextBoolean() ? Set.of() : Set.of(Role.WEIGHT));
    Layer last = new Layer(any(random, outputs, hidden), any(random, outputs, 1), Activations.RELU);
    Network network =
        new Network(
            List.of(first, last),
            pick(random, LOSSES),
            pick(random, List.of(Reduction.values())),
            maybe(random, new L2(random.nextDouble(), random.nextBoolean())));
    Sample sample = new Sample(any(random, inputs, samples), any(random, outputs, samples));
    String name = "lone \uD800, line\nbreak, \\ and \u0001 and \uD83D\uDE00 " + random.nextInt();
    Map<String, String> unknown =
        Map.of("k\" " + random.nextInt(), "{\"a\": [1.0, 2e5]}", "/layers/0/~1a~0", "\"ü\"");
    return new Scenario(name, network, sample, unknown);
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static <T> Optional<T> maybe(Random random, T thing) {
    return random.nextBoolean() ? Optional.of(thing) : Optional.empty();
  }

  /** Numbers of every size, told by their bits. */
  private static Matrix any(Random random, int rows, int columns) {
    return Matrix.generate(
        rows,
        columns,
        (i, j) -> {
          double number = Double.longBitsToDouble(random.nextLong());
          return Double.isFinite(number) && number != 0 ? number : random.nextInt(100);
        });
  }
}
