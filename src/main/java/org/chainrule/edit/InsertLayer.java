package org.chainrule.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Growth;
import org.chainrule.edit.given.LayerKeys;
import org.chainrule.edit.given.Limits;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.NewTargets;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Resizing;
import org.chainrule.edit.given.Skips;
import org.chainrule.explain.naming.Labels;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Puts a new layer in. It takes what the layer before it gives. The W of the layer behind it gets a
 * column a new unit; behind the last layer, y gets a row a new unit. Skips stay as they are.
 *
 * @param number the number that the layer gets, from 1 to one more than there are
 * @param units how many it has
 * @param activation what it applies
 * @param filling fills its W, and what grows
 */
public record InsertLayer(int number, int units, Activation activation, Filling filling)
    implements Edit {

  /**
   * Returns the layer that a person is offered in this place. It is as wide as what it takes, so
   * that no other matrix changes its shape. Behind the last layer it gives what that one gave, so
   * that the loss still gets what it needs; elsewhere it is a ReLU, or tanh where nothing that is
   * above 0 gets on through the layer behind it.
   */
  public static InsertLayer offered(Scenario before, int number, Filling filling) {
    Network network = before.network();
    InsertLayer usual = new InsertLayer(number, width(network, number), Activations.RELU, filling);
    if (number > network.depth()) {
      return usual.with(network.last().activation());
    }
    return Stream.of(usual, usual.with(Activations.TANH))
        .filter(edit -> Growth.serves(before, edit.apply(before)))
        .findFirst()
        .orElse(usual);
  }

  private InsertLayer with(Activation other) {
    return new InsertLayer(number, units, other, filling);
  }

  @Override
  public Scenario apply(Scenario before) {
    int depth = before.network().depth();
    Limits.requireLayers(depth + 1, depth);
    Limits.requireUnits(units, 0);
    if (number < 1 || number > depth + 1) {
      throw new RefusedEditException("place", String.valueOf(number), String.valueOf(depth + 1));
    }
    return Growth.of(before, filling, drawn -> inserted(before, drawn));
  }

  private Scenario inserted(Scenario before, Filling drawn) {
    List<Layer> layers = new ArrayList<>(Skips.inserted(before.network().layers(), number));
    layers.add(number - 1, layer(before, drawn));
    return Resizing.of(before, drawn)
        .chained(layers, before.network().inputs(), LayerKeys.inserted(before.unknown(), number));
  }

  private Layer layer(Scenario before, Filling drawn) {
    Matrix weight = drawn.weight(number, units, width(before.network(), number));
    Layer layer = new Layer(weight, drawn.bias(units), activation);
    List<Layer> inFront = before.network().layers().subList(0, number - 1);
    return drawn.woken(layer, inFront, before.sample().x(), 0);
  }

  private static int width(Network network, int number) {
    return number == 1 ? network.inputs() : network.layer(number - 1).outputs();
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.insert", units, number, Labels.activation(activation));
  }

  @Override
  public Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    return NewTargets.remark(before, after, naming);
  }
}
