package org.chainrule.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/** Nets as exercises have them, with half-integers in ±2, drawn at random. */
public final class PracticeNets {

  private static final List<Activation> HIDDEN =
      List.of(
          Activations.RELU,
          Activations.RELU,
          Activations.SIGMOID,
          Activations.SIGMOID,
          Activations.TANH,
          Activations.LEAKY_RELU,
          Activations.SOFTMAX);

  private static final List<Loss> LOSSES =
      List.of(
          Losses.MSE,
          Losses.SQUARED_ERROR_HALF,
          Losses.SQUARED_ERROR_MEAN,
          Losses.BCE,
          Losses.CROSS_ENTROPY);

  private final Random random;

  private PracticeNets(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A net of 1 to 3 layers of 2 or 3 units, shown 1 to 3 samples; now and then with a skip, a
   * penalty, a frozen weight or without a bias.
   */
  public static Scenario any(long seed) {
    return new PracticeNets(seed).scenario();
  }

  private Scenario scenario() {
    int depth = 1 + random.nextInt(3);
    int inputs = 2 + random.nextInt(2);
    int samples = random.nextBoolean() ? 1 : 2 + random.nextInt(2);
    Loss loss = pick(LOSSES);
    List<Layer> layers = new ArrayList<>();
    int width = inputs;
    for (int k = 1; k <= depth; k++) {
      int units = random.nextInt(4) > 0 ? width : 2 + random.nextInt(2);
      layers.add(layer(k, k == depth, width, units, loss));
      width = units;
    }
    Network network =
        new Network(
            layers,
            loss,
            random.nextInt(4) == 0 ? Reduction.SUM : Reduction.MEAN,
            random.nextInt(4) == 0
                ? Optional.of(new L2(0.5, random.nextBoolean()))
                : Optional.empty());
    return new Scenario(
        "", network, new Sample(halves(inputs, samples), targets(loss, width, samples)));
  }

  private Layer layer(int number, boolean last, int inputs, int units, Loss loss) {
    Optional<Matrix> bias =
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(halves(units, 1));
    boolean skips = !last && units == inputs && random.nextInt(4) == 0;
    Optional<Variable> added =
        skips ? Optional.of(Variable.before(number).get(number == 1 ? 0 : 2)) : Optional.empty();
    return new Layer(
        halves(units, inputs),
        bias,
        last ? last(loss) : pick(HIDDEN),
        added.filter(variable -> units == inputs),
        random.nextInt(8) == 0 ? Set.of(Variable.Role.WEIGHT) : Set.of());
  }

  private Activation last(Loss loss) {
    if (loss == Losses.BCE) {
      return Activations.SIGMOID;
    }
    if (loss == Losses.CROSS_ENTROPY) {
      return Activations.SOFTMAX;
    }
    return random.nextBoolean() ? Activations.IDENTITY : pick(HIDDEN);
  }

  /** Of a cross-entropy one class a sample, of BCE 0 or 1. */
  private Matrix targets(Loss loss, int units, int samples) {
    if (loss == Losses.CROSS_ENTROPY) {
      int first = random.nextInt(units);
      return Matrix.generate(units, samples, (i, s) -> i == (first + s) % units ? 1 : 0);
    }
    return loss == Losses.BCE
        ? Matrix.generate(units, samples, (i, s) -> random.nextInt(2))
        : halves(units, samples);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Matrix halves(int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> (random.nextInt(9) - 4) / 2.0);
  }
}
