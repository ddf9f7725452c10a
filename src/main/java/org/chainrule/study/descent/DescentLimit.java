package org.chainrule.study.descent;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The rate η from which a step of descent raises the loss, along this one direction.
 *
 * <p>Rates are tried from small to large, each √2 times the one before; between the first that
 * raises the loss and the one before it, the place is found by halving. A loss that rises and falls
 * again between two rates that are tried is not noticed.
 *
 * @param kind what was found
 * @param rate from where on the loss is larger than before the step; NaN unless that was found
 * @param least the smallest rate that was tried
 * @param most the largest rate that would have been tried
 */
public record DescentLimit(Kind kind, double rate, double least, double most) {

  private static final int SMALLER = 10;
  private static final int LARGER = 14;
  private static final int HALVINGS = 30;

  /** What the search found. */
  public enum Kind {
    /** The loss falls at first, and is larger than before from a rate on. */
    RISES_FROM,
    /** The loss rises at the smallest rate already, as it may at a kink. */
    RISES_AT_ONCE,
    /** No rate that was tried raises the loss. */
    NEVER_RISES,
    /** There is no direction to go: no gradient, or one that is not finite. */
    NOWHERE
  }

  /**
   * Searches along a direction.
   *
   * @param cancelled asked before each rate; once it says true, the search ends
   * @return what was found, nothing if it was cancelled
   */
  public static Optional<DescentLimit> of(Descent descent, BooleanSupplier cancelled) {
    double least = descent.usualRate() * Math.scalb(1, -SMALLER);
    double most = descent.usualRate() * Math.scalb(1, LARGER);
    if (!descent.possible()) {
      return Optional.of(new DescentLimit(Kind.NOWHERE, Double.NaN, least, most));
    }
    double good = Double.NaN;
    for (int k = -2 * SMALLER; k <= 2 * LARGER; k++) {
      double rate = descent.usualRate() * Math.pow(2, k / 2.0);
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      if (rises(descent, rate)) {
        return Optional.of(
            Double.isNaN(good)
                ? new DescentLimit(Kind.RISES_AT_ONCE, Double.NaN, least, most)
                : new DescentLimit(Kind.RISES_FROM, between(descent, good, rate), least, most));
      }
      good = rate;
    }
    return Optional.of(new DescentLimit(Kind.NEVER_RISES, Double.NaN, least, most));
  }

  private static boolean rises(Descent descent, double rate) {
    return descent.step(rate).map(Descent.Step::rises).orElse(true);
  }

  private static double between(Descent descent, double good, double bad) {
    double low = good;
    double high = bad;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = low / 2 + high / 2;
      if (rises(descent, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
