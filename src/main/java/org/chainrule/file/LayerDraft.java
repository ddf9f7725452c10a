package org.chainrule.file;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;

/** What a file gives for a layer, with the places to point at if the shapes do not fit. */
final class LayerDraft {
  final SourceLocation place;
  Matrix weight;
  SourceLocation weightPlace;
  Matrix bias;
  SourceLocation biasPlace;
  Activation activation;

  LayerDraft(SourceLocation place) {
    this.place = place;
  }
}
