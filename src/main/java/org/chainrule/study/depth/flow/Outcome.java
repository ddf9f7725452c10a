package org.chainrule.study.depth.flow;

/**
 * What became of the gradient between the last layer and the first, by the ratio ρ of ‖dℓ/dz‖ at
 * the first linear layer's output to that at the last's.
 */
public enum Outcome {
  /** ρ is between the bounds. */
  HEALTHY(Fate.HEALTHY),
  /** ρ is below 2⁻²⁴, but not 0. */
  SMALL(Fate.VANISHED),
  /** The gradient at the first layer is exactly 0. */
  ZERO(Fate.VANISHED),
  /** ρ is above 2²⁴, and both norms are finite. */
  LARGE(Fate.EXPLODED),
  /** One of the two gradients has an entry that is infinite or NaN. */
  NOT_FINITE(Fate.EXPLODED);

  /** Below this ratio the gradient has vanished: half a unit in the last place of a float32 1. */
  public static final double VANISHED_BELOW = 0x1p-24;

  /** Above this ratio it has exploded. */
  public static final double EXPLODED_ABOVE = 0x1p24;

  private final Fate fate;

  Outcome(Fate fate) {
    this.fate = fate;
  }

  /** The verdict in one of three words. */
  public Fate fate() {
    return fate;
  }

  /** Judges by the norms of dℓ/dz at the first and at the last linear layer's output. */
  public static Outcome of(Norm first, Norm last) {
    if (!first.isFinite() || !last.isFinite()) {
      return NOT_FINITE;
    }
    if (first.isZero()) {
      return ZERO;
    }
    double ratio = ratio(first, last);
    if (ratio < VANISHED_BELOW) {
      return SMALL;
    }
    return ratio > EXPLODED_ABOVE ? LARGE : HEALTHY;
  }

  /** Returns ρ, the ratio of the two norms; 0 if the gradient is 0 from end to end. */
  public static double ratio(Norm first, Norm last) {
    return first.isZero() && last.isFinite() ? 0 : first.over(last);
  }
}
