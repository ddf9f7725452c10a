package org.chainrule.file;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;

/** What a file gives for a layer, with the places to point at if the shapes do not fit. */
final class LayerDraft {
  final Place place;
  Matrix weight;
  Place weightPlace;
  Matrix bias;
  Place biasPlace;
  Activation activation;

  LayerDraft(Place place) {
    this.place = place;
  }
}
