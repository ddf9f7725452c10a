package org.chainrule.edit;

import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.Scope;
import org.chainrule.network.Layer;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * Fills one matrix, or all parameters, with new numbers. A b that is chosen by itself is drawn as
 * weights are; among all parameters it is filled as that of a new layer.
 *
 * @param scope what is filled
 * @param filling the new numbers
 */
public record Randomise(Scope scope, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    return scope.map(before, (name, old) -> drawn(before, name, old));
  }

  private Matrix drawn(Scenario before, Name name, Matrix old) {
    return switch (name.role()) {
      case WEIGHT -> filling.weight(name.layer(), old.rows(), old.columns());
      case BIAS -> bias(name.layer(), before.network().layer(name.layer()));
      default -> filling.data(name, old.rows(), old.columns());
    };
  }

  private Matrix bias(int number, Layer layer) {
    return scope.matrix().isPresent()
        ? filling.drawnBias(number, layer.outputs(), layer.inputs())
        : filling.bias(layer.outputs());
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.randomise", scope.words(before, naming), filling.words());
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(Randomise.class, scope));
  }
}
