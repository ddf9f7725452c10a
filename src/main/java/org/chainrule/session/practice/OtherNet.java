package org.chainrule.session.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * A net of the same sizes with other functions and other numbers, so that its lines are others.
 *
 * @param before the net
 * @param seed which of many
 */
record OtherNet(Scenario before, long seed) {

  private static final List<Activation> HIDDEN =
      List.of(Activations.RELU, Activations.SIGMOID, Activations.TANH, Activations.LEAKY_RELU);

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending(Activations.IDENTITY, Losses.MSE),
          new Ending(Activations.IDENTITY, Losses.SQUARED_ERROR_HALF),
          new Ending(Activations.SIGMOID, Losses.BCE),
          new Ending(Activations.TANH, Losses.SQUARED_ERROR_MEAN),
          new Ending(Activations.SOFTMAX, Losses.CROSS_ENTROPY));

  private record Ending(Activation last, Loss loss) {}

  Scenario scenario() {
    Random random = new Random(seed);
    Network network = before.network();
    List<Ending> others =
        ENDINGS.stream()
            .filter(ending -> !ending.loss().equals(network.loss()))
            .filter(ending -> network.outputs() > 1 || !ending.last().equals(Activations.SOFTMAX))
            .toList();
    Ending ending = others.get(random.nextInt(others.size()));
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k <= network.depth(); k++) {
      Activation hidden = HIDDEN.get(random.nextInt(HIDDEN.size()));
      layers.add(layer(network.layer(k), k == network.depth() ? ending.last() : hidden, random));
    }
    Network other = network.withLayers(layers).withLoss(ending.loss());
    Sample sample = before.sample();
    return new Scenario(
        name(),
        other,
        new Sample(sample.x(), targets(sample.y(), ending, random)),
        before.unknown());
  }

  /** It is no longer the net of that name, and says so, once. */
  private String name() {
    String mark = Words.of("line.another.name", "").strip();
    return before.name().endsWith(mark)
        ? before.name()
        : Words.of("line.another.name", before.name());
  }

  private static Layer layer(Layer layer, Activation activation, Random random) {
    Matrix weight = Initialisation.HALVES.weight(layer.outputs(), layer.inputs(), random);
    return layer.withActivation(activation).withWeight(weight);
  }

  private static Matrix targets(Matrix y, Ending ending, Random random) {
    if (ending.last().equals(Activations.SOFTMAX)) {
      int[] classes = random.ints(y.columns(), 0, y.rows()).toArray();
      return Matrix.generate(y.rows(), y.columns(), (i, s) -> classes[s] == i ? 1 : 0);
    }
    return ending.loss().needsProbabilities()
        ? y.map(entry -> random.nextInt(2))
        : Initialisation.HALVES.weight(y.rows(), y.columns(), random);
  }
}
