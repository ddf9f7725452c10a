package org.chainrule.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/** Nets so small that many of their matrices are square, or of one shape. */
final class RandomNets {

  private static final int MOST = 4;
  private static final int MOST_SAMPLES = 5;

  private final Random random;

  RandomNets(Random random) {
    this.random = random;
  }

  /** Returns a net of 1 to 4 layers with 1 to 5 samples. */
  Scenario any() {
    int[] sizes = IntStream.generate(() -> 1 + random.nextInt(MOST)).limit(depth() + 1L).toArray();
    return of(sizes, 1 + random.nextInt(MOST_SAMPLES));
  }

  private int depth() {
    return 1 + random.nextInt(MOST);
  }

  /** Returns another net of the same sizes. */
  Scenario like(Scenario scenario) {
    List<Layer> layers = scenario.network().layers();
    int inputs = scenario.network().inputs();
    IntStream outputs = layers.stream().mapToInt(Layer::outputs);
    return of(IntStream.concat(IntStream.of(inputs), outputs).toArray(), scenario.sample().count());
  }

  private Scenario of(int[] sizes, int samples) {
    boolean classes = random.nextInt(3) == 0 && sizes[sizes.length - 1] > 1;
    boolean biases = random.nextInt(4) > 0;
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k < sizes.length; k++) {
      Activation last = classes ? Activations.SOFTMAX : activation();
      layers.add(
          new Layer(
              matrix(sizes[k], sizes[k - 1]),
              biases ? Optional.of(matrix(sizes[k], 1)) : Optional.empty(),
              k == sizes.length - 1 ? last : activation(),
              Optional.empty(),
              Set.of()));
    }
    Network network = new Network(layers, classes ? Losses.CROSS_ENTROPY : loss());
    int outputs = network.outputs();
    Matrix y = classes ? oneHot(outputs, samples) : matrix(outputs, samples);
    return new Scenario("", network, new Sample(matrix(sizes[0], samples), y));
  }

  private Activation activation() {
    List<Activation> elementwise =
        Activations.all().stream().filter(one -> one.elementwise().isPresent()).toList();
    return elementwise.get(random.nextInt(elementwise.size()));
  }

  /** A loss that takes any target. */
  private Loss loss() {
    List<Loss> losses = List.of(Losses.MSE, Losses.SQUARED_ERROR_HALF, Losses.MAE, Losses.HUBER);
    return losses.get(random.nextInt(losses.size()));
  }

  private Matrix oneHot(int outputs, int samples) {
    int[] classes = random.ints(samples, 0, outputs).toArray();
    return Matrix.generate(outputs, samples, (row, sample) -> classes[sample] == row ? 1 : 0);
  }

  /** Mostly eighths, which any way of writing them gets right, and some whole or of many digits. */
  private Matrix matrix(int rows, int columns) {
    int kind = random.nextInt(5);
    return Matrix.generate(
        rows,
        columns,
        (row, column) ->
            switch (kind) {
              case 0 -> random.nextGaussian();
              case 1 -> random.nextInt(7) - 2;
              default -> (random.nextInt(65) - 32) / 8.0;
            });
  }
}
