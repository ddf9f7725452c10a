package org.chainrule.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.network.InvalidNetworkException;
import org.chainrule.network.Layer;
import org.chainrule.network.Scenario;
import org.chainrule.network.Variable;
import org.chainrule.pass.Name;
import org.chainrule.words.Words;

/**
 * Adds an earlier value to what the activation of a layer gives, or nothing any more: makes a skip
 * connection, or takes it away.
 *
 * @param layer which layer, from 1
 * @param added the earlier value, if there is to be one: x or a z of the same shape
 */
public record SetAdded(int layer, Optional<Variable> added) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Layer changed = Skips.with(Givens.layer(before, layer), added);
    try {
      return Givens.withLayer(before, layer, changed);
    } catch (InvalidNetworkException e) {
      throw new RefusedEditException(e);
    }
  }

  /** Returns the earlier values that a layer, counted from 1, could add. */
  public static List<Variable> choices(Scenario scenario, int layer) {
    List<Variable> choices = new ArrayList<>(Variable.before(layer));
    int units = scenario.network().layer(layer).outputs();
    choices.removeIf(value -> Skips.entries(scenario.network(), value) != units);
    return List.copyOf(choices);
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return added
        .map(value -> Words.of("edit.added", naming.label(before, Name.of(value)), layer))
        .orElseGet(() -> Words.of("edit.added.none", layer));
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(SetAdded.class, layer));
  }
}
