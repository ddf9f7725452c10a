package org.chainrule.session.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.practice.making.HandNumbers;
import org.chainrule.words.Words;

/**
 * A net of the same sizes with other functions and other numbers, so that its lines are others; the
 * numbers are such as can be worked with by hand.
 *
 * @param before the net
 * @param seed which of many
 */
record OtherNet(Scenario before, long seed) {

  /** A slope of 1/100 makes numbers long. */
  private static final Activation EASY_LEAKY_RELU = Activations.LEAKY_RELU.with("slope", 0.5);

  private static final List<Activation> HIDDEN =
      List.of(Activations.RELU, Activations.SIGMOID, Activations.TANH, EASY_LEAKY_RELU);

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending(Activations.IDENTITY, Losses.MSE),
          new Ending(Activations.IDENTITY, Losses.SQUARED_ERROR_HALF),
          new Ending(Activations.SIGMOID, Losses.BCE),
          new Ending(Activations.TANH, Losses.SQUARED_ERROR_MEAN),
          new Ending(Activations.SOFTMAX, Losses.CROSS_ENTROPY));

  private record Ending(Activation last, Loss loss) {}

  /**
   * Returns the net.
   *
   * @param forgotten whether nobody waits for it any more
   */
  Scenario scenario(BooleanSupplier forgotten) {
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
      layers.add(network.layer(k).withActivation(k == network.depth() ? ending.last() : hidden));
    }
    Network other = network.withLayers(layers).withLoss(ending.loss());
    Scenario open = new Scenario(name(), other, before.sample(), before.unknown());
    return new HandNumbers(open).drawn(seed, forgotten);
  }

  /** It is no longer the net of that name, and says so, once. */
  private String name() {
    String mark = Words.of("line.another.name", "").strip();
    return before.name().endsWith(mark)
        ? before.name()
        : Words.of("line.another.name", before.name());
  }
}
