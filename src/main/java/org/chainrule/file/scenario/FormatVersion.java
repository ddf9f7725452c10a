package org.chainrule.file.scenario;

import java.util.Set;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Reduction;

/**
 * The versions of the format. A scenario is written in the earliest that can hold it, so that older
 * programs read whatever they can.
 */
final class FormatVersion {

  /** The latest version that is read. */
  static final int LATEST = 2;

  private static final Set<String> FIRST_LOSSES =
      Set.of("mse", "bce", "cross_entropy", "mae", "huber");
  private static final Set<String> FIRST_ACTIVATIONS =
      Set.of(
          "relu",
          "leaky_relu",
          "sigmoid",
          "tanh",
          "softplus",
          "gelu",
          "silu",
          "elu",
          "identity",
          "softmax");

  private FormatVersion() {}

  /** Returns the earliest version that can hold the network. */
  static int of(Network network) {
    boolean first =
        FIRST_LOSSES.contains(network.loss().id())
            && network.batch() == Reduction.MEAN
            && network.penalty().isEmpty()
            && network.layers().stream().allMatch(FormatVersion::isFirst);
    return first ? 1 : LATEST;
  }

  private static boolean isFirst(Layer layer) {
    return layer.bias().isPresent()
        && layer.added().isEmpty()
        && layer.frozen().isEmpty()
        && FIRST_ACTIVATIONS.contains(layer.activation().id())
        && hasUsualNumbers(layer.activation());
  }

  /** Whether the activation has the numbers that it has where a file gives none. */
  static boolean hasUsualNumbers(Activation activation) {
    return Activations.named(activation.id())
        .filter(usual -> usual.settings().equals(activation.settings()))
        .isPresent();
  }
}
