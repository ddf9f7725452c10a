package org.chainrule.study.check;

/**
 * A derivative by differences.
 *
 * @param kind what came of it
 * @param value the derivative, NaN unless there is one
 * @param error a bound on its error, to the best of what differences can tell, NaN unless there is
 *     one
 */
record Estimate(Kind kind, double value, double error) {

  /** What came of it. */
  enum Kind {
    FOUND,
    KINK,
    NOT_FINITE
  }

  /** A derivative of exactly 0: nothing moves. */
  static final Estimate ZERO = new Estimate(Kind.FOUND, 0, 0);

  /** No derivative: every step crosses a kink. */
  static final Estimate AT_KINK = new Estimate(Kind.KINK, Double.NaN, Double.NaN);

  /** No derivative: the loss is not finite beside the entry. */
  static final Estimate OVERFLOW = new Estimate(Kind.NOT_FINITE, Double.NaN, Double.NaN);
}
