package org.chainrule.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.LayerKeys;
import org.chainrule.edit.given.Naming;
import org.chainrule.explain.naming.Labels;
import org.chainrule.network.Layer;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Sets what a layer applies. Every activation suits every layer; what suits a loss badly is a
 * {@link org.chainrule.edit.given.Caution}.
 *
 * @param layer which layer, from 1
 * @param activation the new activation
 */
public record SetActivation(int layer, Activation activation) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Layer old = Givens.layer(before, layer);
    Scenario after = Givens.withLayer(before, layer, old.withActivation(activation));
    return new Scenario(after.name(), after.network(), after.sample(), unknown(before));
  }

  /** A number that the file gave for this activation while another one stood there gives way. */
  private Map<String, String> unknown(Scenario before) {
    Map<String, String> unknown = new LinkedHashMap<>(before.unknown());
    activation.settings().keySet().forEach(key -> unknown.remove(LayerKeys.of(layer, key)));
    return unknown;
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    String old = Labels.activation(Givens.layer(before, layer).activation());
    return Words.of("edit.activation", old, Labels.activation(activation), layer);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(SetActivation.class, layer));
  }
}
