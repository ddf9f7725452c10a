package org.chainrule.edit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Gives a layer a bias, as a new layer has it, or takes it away. A bias that is not there is not
 * frozen either.
 *
 * @param layer which layer, from 1
 * @param present whether it is to have one
 * @param filling fills a new one
 */
public record SetBias(int layer, boolean present, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Layer old = Givens.layer(before, layer);
    if (old.bias().isPresent() == present) {
      return before;
    }
    Optional<Matrix> bias = present ? Optional.of(filling.bias(old.outputs())) : Optional.empty();
    return Givens.withLayer(before, layer, old.withFrozen(frozen(old)).with(old.weight(), bias));
  }

  private static Set<Role> frozen(Layer old) {
    Set<Role> frozen = EnumSet.noneOf(Role.class);
    frozen.addAll(old.frozen());
    frozen.remove(Role.BIAS);
    return frozen;
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of(present ? "edit.bias" : "edit.bias.none", layer);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(SetBias.class, layer));
  }
}
