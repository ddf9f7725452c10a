package org.chainrule.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Growth;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.Scope;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * Fills one matrix, or all parameters, with new numbers. A b that is chosen by itself is drawn as
 * weights are; among all parameters it is filled as that of a new layer, and no layer is left dead
 * by chance. What is frozen stays as it is, unless it is chosen by itself.
 *
 * @param scope what is filled
 * @param filling the new numbers
 */
public record Randomise(Scope scope, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Scenario drawn = scope.map(before, (name, old) -> drawn(before, name, old));
    return scope.matrix().isPresent() || !Growth.isDead(drawn) ? drawn : alive(drawn);
  }

  /** Of a net of ReLUs, some draws have a layer that nothing comes out of. */
  private Scenario alive(Scenario drawn) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : drawn.network().layers()) {
      boolean free = !layer.frozen().contains(Role.WEIGHT);
      layers.add(free ? filling.alive(layer, layers, drawn.sample().x()) : layer);
    }
    return Givens.withNetwork(drawn, drawn.network().withLayers(layers));
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
