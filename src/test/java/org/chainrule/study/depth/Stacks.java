package org.chainrule.study.depth;

import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.study.depth.stack.Stack;

/** Stacks for tests. */
public final class Stacks {

  private Stacks() {}

  /** A stack with the squared error, no bias and scale 1. */
  public static Stack of(
      Activation activation, Initialisation initialisation, int depth, int width) {
    return new Stack(depth, width, activation, initialisation, 1, 0, Losses.MSE);
  }

  /** The usual stack. */
  public static Stack sigmoid(int depth, int width) {
    return of(Activations.SIGMOID, Initialisation.XAVIER, depth, width);
  }
}
