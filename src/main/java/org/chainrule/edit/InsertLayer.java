package org.chainrule.edit;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.LayerKeys;
import org.chainrule.edit.given.Limits;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Resizing;
import org.chainrule.edit.given.Skips;
import org.chainrule.explain.naming.Labels;
import org.chainrule.network.Layer;
import org.chainrule.network.activation.Activation;
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

  @Override
  public Scenario apply(Scenario before) {
    int depth = before.network().depth();
    Limits.requireLayers(depth + 1, depth);
    Limits.requireUnits(units, 0);
    if (number < 1 || number > depth + 1) {
      throw new RefusedEditException("place", String.valueOf(number), String.valueOf(depth + 1));
    }
    List<Layer> layers = new ArrayList<>(Skips.inserted(before.network().layers(), number));
    layers.add(number - 1, layer(before));
    return Resizing.of(before, filling)
        .chained(layers, before.network().inputs(), LayerKeys.inserted(before.unknown(), number));
  }

  private Layer layer(Scenario before) {
    int inputs =
        number == 1 ? before.network().inputs() : before.network().layer(number - 1).outputs();
    Matrix weight = filling.weight(number, units, inputs);
    return new Layer(weight, filling.bias(units), activation);
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.insert", units, number, Labels.activation(activation));
  }
}
