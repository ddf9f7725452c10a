package org.chainrule.network.optimiser;

import java.util.Optional;

/**
 * A matrix that a line of an optimiser's rule takes or gives, of the shape of the weight or bias.
 *
 * @param kind what it is to the rule
 * @param kept what the optimiser keeps, where this is made of it
 */
public record Part(Kind kind, Optional<Kept> kept) {

  /** The weight or bias before the step. */
  public static final Part PARAMETER = new Part(Kind.PARAMETER, Optional.empty());

  /** Its gradient. */
  public static final Part GRADIENT = new Part(Kind.GRADIENT, Optional.empty());

  /** The weight or bias after the step. */
  public static final Part UPDATED = new Part(Kind.UPDATED, Optional.empty());

  /** What a matrix is to a rule. */
  public enum Kind {
    PARAMETER,
    GRADIENT,
    /** What the last step kept. */
    KEPT,
    /** What this step keeps instead. */
    RENEWED,
    /** What this step keeps, as it were had it not begun at 0. */
    CORRECTED,
    UPDATED
  }

  /** What the last step kept. */
  public static Part kept(Kept kept) {
    return new Part(Kind.KEPT, Optional.of(kept));
  }

  /** What this step keeps instead. */
  public static Part renewed(Kept kept) {
    return new Part(Kind.RENEWED, Optional.of(kept));
  }

  /** What this step keeps, as it were had it not begun at 0. */
  static Part corrected(Kept kept) {
    return new Part(Kind.CORRECTED, Optional.of(kept));
  }
}
