package org.chainrule.file.scenario;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;

/** What a file gives for a layer, with the places to point at if something does not fit. */
final class LayerDraft {
  final SourceLocation place;
  Matrix weight;
  SourceLocation weightPlace;

  /** Null where the layer has none. */
  Matrix bias;

  SourceLocation biasPlace;
  Activation activation;
  final OwnNumbers numbers = new OwnNumbers();

  /** The name of the earlier value that is added, null where none is. */
  String added;

  SourceLocation addedPlace;
  final Set<Variable.Role> frozen = EnumSet.noneOf(Variable.Role.class);
  SourceLocation frozenPlace;

  LayerDraft(SourceLocation place) {
    this.place = place;
  }

  /** Returns the layer, or throws what the network says of a bias that does not suit it. */
  Layer build(Activation settled, Optional<Variable> earlier) {
    return new Layer(weight, Optional.ofNullable(bias), settled, earlier, frozen);
  }

  /** What is wrong if the layer cannot be built: its b, or that b is frozen without being there. */
  SourceLocation wrongPlace() {
    return bias == null ? frozenPlace : biasPlace;
  }
}
