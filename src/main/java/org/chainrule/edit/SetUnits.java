package org.chainrule.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.network.Layer;
import org.chainrule.network.Scenario;
import org.chainrule.words.Words;

/**
 * Sets how many units a layer has. Units come and go at its end; the W of the layer behind it
 * follows by its columns, or y by its rows.
 *
 * @param layer which layer, from 1
 * @param units how many
 * @param filling fills what grows
 */
public record SetUnits(int layer, int units, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Limits.requireUnits(units, Givens.layer(before, layer).outputs());
    return resized(before);
  }

  /** Returns the scenario with the layer resized, the number of units already checked. */
  Scenario resized(Scenario before) {
    Resizing resizing = Resizing.of(before, filling);
    Layer old = before.network().layer(layer);
    List<Layer> layers = new ArrayList<>(before.network().layers());
    layers.set(layer - 1, resizing.layer(layer, old, units, old.inputs()));
    return resizing.chained(layers, before.network().inputs(), before.unknown());
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.units", units, layer);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(SetUnits.class, layer));
  }
}
