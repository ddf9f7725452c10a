package org.chainrule.study.depth;

import org.chainrule.network.Activation;
import org.chainrule.network.Activations;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Losses;

/** Stacks for tests. */
final class Stacks {

  private Stacks() {}

  /** A stack with the squared error, no bias and scale 1. */
  static Stack of(Activation activation, Initialisation initialisation, int depth, int width) {
    return new Stack(depth, width, activation, initialisation, 1, 0, Losses.MSE);
  }

  /** The usual stack. */
  static Stack sigmoid(int depth, int width) {
    return of(Activations.SIGMOID, Initialisation.XAVIER, depth, width);
  }
}
