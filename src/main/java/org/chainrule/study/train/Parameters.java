package org.chainrule.study.train;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.program.Updating;
import org.chainrule.pass.quantity.Name;

/** The weights and biases that training moves: all but those that are frozen. */
public final class Parameters {

  private Parameters() {}

  /** Says what becomes of a weight or a bias. */
  @FunctionalInterface
  public interface Move {
    /**
     * Returns what takes its place.
     *
     * @param parameter which one it is
     * @param value its matrix
     */
    Matrix of(Variable parameter, Matrix value);
  }

  /** Returns every weight and bias that is not frozen, layer after layer. */
  public static List<Variable> of(Network network) {
    return Updating.moved(network);
  }

  /** Returns the gradient of a weight or a bias. */
  public static Matrix gradient(Trace trace, Variable parameter) {
    return trace.quantity(Name.of(parameter).gradient()).value();
  }

  /**
   * Returns the net after all moves; what is frozen stays.
   *
   * @throws org.chainrule.network.valid.InvalidNetworkException if an entry is no longer finite
   */
  public static Network moved(Network network, Move move) {
    return replaced(
        network,
        (parameter, value) -> network.isFrozen(parameter) ? value : move.of(parameter, value));
  }

  /**
   * Returns the net with other weights and biases, frozen or not.
   *
   * @throws org.chainrule.network.valid.InvalidNetworkException if an entry is not finite
   */
  static Network replaced(Network network, Move move) {
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k <= network.depth(); k++) {
      Layer layer = network.layer(k);
      Variable weight = new Variable(Variable.Role.WEIGHT, k);
      Variable bias = new Variable(Variable.Role.BIAS, k);
      layers.add(
          layer.with(move.of(weight, layer.weight()), layer.bias().map(old -> move.of(bias, old))));
    }
    return network.withLayers(layers);
  }
}
