package org.chainrule.study.finding;

import java.util.List;
import java.util.Optional;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.study.depth.stack.Stack;

/** The random nets of the depth study that are most like a net. */
final class AlikeStack {

  private AlikeStack() {}

  /**
   * Returns the stack: as deep, as wide as the widest of its layers but the last, its weights as
   * large on average.
   *
   * @return nothing if those layers have not all one activation, or it is beyond what is studied
   */
  static Optional<Stack> of(Network network) {
    List<Layer> hidden = network.layers().subList(0, network.depth() - 1);
    Activation activation = hidden.get(0).activation();
    int width = hidden.stream().mapToInt(Layer::outputs).max().orElseThrow();
    boolean fits =
        hidden.stream().allMatch(layer -> layer.activation().equals(activation))
            && activation.elementwise().isPresent()
            && network.depth() <= Stack.MOST_DEPTH
            && width <= Stack.MOST_WIDTH;
    double size = size(network);
    return fits && size > 0
        ? Optional.of(
            new Stack(
                network.depth(), width, activation, Initialisation.NORMAL, size, 0, network.loss()))
        : Optional.empty();
  }

  /** The root of the mean square of all weights. */
  private static double size(Network network) {
    double squares = 0;
    long count = 0;
    for (Layer layer : network.layers()) {
      squares += layer.weight().zipSum(layer.weight(), (a, b) -> a * b);
      count += (long) layer.outputs() * layer.inputs();
    }
    return Math.sqrt(squares / count);
  }
}
