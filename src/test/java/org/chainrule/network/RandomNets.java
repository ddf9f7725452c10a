package org.chainrule.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/** Nets drawn at random, the same for the same seed. */
public final class RandomNets {

  /** Those that are drawn from; another loss here would make other nets of all seeds. */
  private static final List<Loss> LOSSES =
      List.of(Losses.MSE, Losses.BCE, Losses.CROSS_ENTROPY, Losses.MAE, Losses.HUBER);

  private final Random random;

  private RandomNets(long seed) {
    this.random = new Random(seed);
  }

  /** A net of 1 to 4 layers of 1 to 5 units, shown 1 to 4 samples. */
  public static Scenario small(long seed) {
    RandomNets nets = new RandomNets(seed);
    return nets.scenario(nets.upTo(4), 5, nets.upTo(4));
  }

  /** A net of 1 to 6 layers of 1 to 9 units, shown 1 to 4 samples. */
  public static Scenario wide(long seed) {
    RandomNets nets = new RandomNets(seed);
    return nets.scenario(nets.upTo(6), 9, nets.upTo(4));
  }

  /**
   * A net of 1 to 5 layers of 1 to 6 units, shown 1 to 4 samples, with any loss behind any
   * activation that it can be measured behind. Every other one has numbers in quarters; targets of
   * a cross-entropy need not add up to 1.
   */
  public static Scenario any(long seed) {
    RandomNets nets = new RandomNets(seed);
    Scenario scenario = nets.scenario(nets.upTo(5), 6, nets.upTo(4), true);
    return seed % 2 == 0 ? scenario : inQuarters(scenario);
  }

  private static Scenario inQuarters(Scenario scenario) {
    List<Layer> layers =
        scenario.network().layers().stream()
            .map(
                layer ->
                    layer.with(quarters(layer.weight()), layer.bias().map(RandomNets::quarters)))
            .toList();
    Sample sample = scenario.sample();
    return new Scenario(
        "",
        scenario.network().withLayers(layers),
        new Sample(quarters(sample.x()), quarters(sample.y())));
  }

  private static Matrix quarters(Matrix matrix) {
    return matrix.map(entry -> Math.round(entry * 4) / 4.0);
  }

  /** A net of this depth whose layers all have as many units as inputs. */
  public static Scenario block(int depth, int width, int samples) {
    RandomNets nets = new RandomNets(depth);
    List<Layer> layers = new ArrayList<>();
    for (int k = 0; k < depth; k++) {
      Matrix weight = nets.matrix(width, width).map(entry -> entry / Math.sqrt(width));
      layers.add(new Layer(weight, nets.matrix(width, 1), Activations.TANH));
    }
    Sample sample = new Sample(nets.matrix(width, samples), nets.matrix(width, samples));
    return new Scenario("", new Network(layers, Losses.MSE), sample);
  }

  /** A net whose gradients are infinite. */
  public static Scenario overflowing() {
    Layer layer = new Layer(Matrix.scalar(1e200), Matrix.scalar(0), Activations.IDENTITY);
    Sample sample = new Sample(Matrix.scalar(1), Matrix.scalar(0));
    return new Scenario("", new Network(List.of(layer, layer), Losses.MSE), sample);
  }

  /** A net of one layer with many inputs. */
  public static Scenario broad(long seed) {
    RandomNets nets = new RandomNets(seed);
    Layer layer = new Layer(nets.matrix(2, 30), nets.matrix(2, 1), Activations.TANH);
    Sample sample = new Sample(nets.matrix(30, 1), nets.matrix(2, 1));
    return new Scenario("", new Network(List.of(layer), Losses.MSE), sample);
  }

  /** A net of this depth. */
  public static Scenario deep(int depth) {
    return new RandomNets(depth).scenario(depth, 3, 1);
  }

  /** A net of one layer, of this many units, that are shown these inputs, a column a sample. */
  public static Scenario passThrough(Activation activation, double[][] x) {
    Matrix inputs = Matrix.of(x);
    int units = inputs.rows();
    Matrix unit = Matrix.generate(units, units, (i, j) -> i == j ? 1 : 0);
    Matrix zero = Matrix.generate(units, 1, (i, j) -> 0);
    Network network = new Network(List.of(new Layer(unit, zero, activation)), Losses.MSE);
    Matrix targets = Matrix.generate(units, inputs.columns(), (i, j) -> 0.25);
    return new Scenario("", network, new Sample(inputs, targets));
  }

  private Scenario scenario(int depth, int widest, int samples) {
    return scenario(depth, widest, samples, false);
  }

  private Scenario scenario(int depth, int widest, int samples, boolean anyPair) {
    List<Layer> layers = new ArrayList<>();
    int inputs = upTo(widest);
    int width = inputs;
    Loss loss = pick(LOSSES);
    for (int k = 1; k <= depth; k++) {
      int outputs = upTo(widest);
      Activation activation = k == depth ? last(loss, anyPair) : pick(Activations.all());
      layers.add(new Layer(matrix(outputs, width), matrix(outputs, 1), activation));
      width = outputs;
    }
    Matrix drawn = matrix(width, samples);
    Matrix y = loss.needsProbabilities() ? drawn.map(t -> target(t, anyPair)) : drawn;
    return new Scenario("", new Network(layers, loss), new Sample(matrix(inputs, samples), y));
  }

  private static double target(double drawn, boolean between) {
    return between && Math.abs(drawn) < 0.5 ? Math.abs(drawn) : drawn > 0 ? 1 : 0;
  }

  private Activation last(Loss loss, boolean anyPair) {
    if (anyPair && loss.needsProbabilities()) {
      return pick(List.of(Activations.SIGMOID, Activations.SOFTMAX));
    }
    if (loss == Losses.CROSS_ENTROPY) {
      return Activations.SOFTMAX;
    }
    return loss.needsProbabilities() ? Activations.SIGMOID : pick(Activations.all());
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Matrix matrix(int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> random.nextGaussian());
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }
}
