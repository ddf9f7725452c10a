package org.chainrule.network;

import java.util.List;

/**
 * Layers, each taking what the one before it gives, and the loss of the last one's output.
 *
 * @param layers at least one, first to last
 * @param loss what is made of ŷ and y
 */
public record Network(List<Layer> layers, Loss loss) {

  /** Checks that each layer takes as many entries as the one before it gives. */
  public Network {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new InvalidNetworkException("noLayer");
    }
    for (int k = 1; k < layers.size(); k++) {
      Layer before = layers.get(k - 1);
      Layer layer = layers.get(k);
      if (layer.inputs() != before.outputs()) {
        throw new InvalidNetworkException(
            "chain",
            String.valueOf(k + 1),
            layer.outputs() + " × " + layer.inputs(),
            String.valueOf(k),
            before.outputs() + " × " + before.inputs(),
            layer.inputs(),
            before.outputs());
      }
    }
  }

  /** The number of linear layers. */
  public int depth() {
    return layers.size();
  }

  /** Returns layer {@code number}, counted from 1. */
  public Layer layer(int number) {
    return layers.get(number - 1);
  }

  /** The last layer. */
  public Layer last() {
    return layers.get(layers.size() - 1);
  }

  /** The number of entries of x. */
  public int inputs() {
    return layers.get(0).inputs();
  }

  /** The number d of entries of ŷ. */
  public int outputs() {
    return last().outputs();
  }
}
