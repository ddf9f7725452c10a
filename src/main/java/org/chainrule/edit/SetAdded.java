package org.chainrule.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Skips;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.pass.quantity.Name;
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

  /** Returns what a layer, counted from 1, could add: nothing, or an earlier value that fits. */
  public static List<Optional<Variable>> choices(Scenario scenario, int layer) {
    Network network = scenario.network();
    int units = network.layer(layer).outputs();
    Stream<Optional<Variable>> fitting =
        Variable.before(layer).stream()
            .filter(value -> Skips.entries(network, value) == units)
            .map(Optional::of);
    return Stream.concat(Stream.of(Optional.<Variable>empty()), fitting).toList();
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
