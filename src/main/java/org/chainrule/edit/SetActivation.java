package org.chainrule.edit;

import java.util.List;
import java.util.Optional;
import org.chainrule.explain.Labels;
import org.chainrule.network.Activation;
import org.chainrule.network.Layer;
import org.chainrule.network.Scenario;
import org.chainrule.words.Words;

/**
 * Sets what a layer applies. Every activation suits every layer; what suits a loss badly is a
 * {@link Caution}.
 *
 * @param layer which layer, from 1
 * @param activation the new activation
 */
public record SetActivation(int layer, Activation activation) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Layer old = Givens.layer(before, layer);
    return Givens.withLayer(before, layer, old.withActivation(activation));
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
