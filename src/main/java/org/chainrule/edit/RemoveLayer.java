package org.chainrule.edit;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.network.Layer;
import org.chainrule.network.Scenario;
import org.chainrule.words.Words;

/**
 * Takes a layer out, with the keys of its own that its file gives it. The W of the layer behind it
 * gets as many columns as the removed layer had inputs; for the last layer, y gets as many rows.
 *
 * @param number which layer, from 1
 * @param filling fills what grows
 */
public record RemoveLayer(int number, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Givens.layer(before, number);
    if (before.network().depth() == 1) {
      throw new RefusedEditException("onlyLayer");
    }
    List<Layer> layers = new ArrayList<>(before.network().layers());
    layers.remove(number - 1);
    return Resizing.of(before, filling)
        .chained(layers, before.network().inputs(), LayerKeys.removed(before.unknown(), number));
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.remove", number);
  }
}
