package org.chainrule.practice.ground;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.quantity.Target;

/** A network in which one number is another. */
public final class Moved {

  private Moved() {}

  /** Returns the network with an entry of a W or a b changed by so much. */
  public static Network of(Network network, Target parameter, double change) {
    int number = parameter.name().layer();
    List<Layer> layers = new ArrayList<>(network.layers());
    layers.set(number - 1, moved(network.layer(number), parameter, change));
    return network.withLayers(layers);
  }

  private static Layer moved(Layer layer, Target parameter, double change) {
    return parameter.name().role() == Variable.Role.WEIGHT
        ? layer.withWeight(moved(layer.weight(), parameter, change))
        : layer.withBias(moved(layer.bias().orElseThrow(), parameter, change));
  }

  private static Matrix moved(Matrix matrix, Target at, double change) {
    double before = matrix.get(at.row(), at.column());
    return matrix.with(at.row(), at.column(), before + change);
  }
}
