package org.chainrule.network.optimiser;

import java.util.List;

/** The optimisers that Chainrule knows, each with its usual numbers. */
public final class Optimisers {

  private static final List<Optimiser> ALL = List.of(new Sgd(), Momentum.USUAL, Adam.USUAL);

  private Optimisers() {}

  /** Every optimiser, in the order in which a person is offered them. */
  public static List<Optimiser> all() {
    return ALL;
  }
}
