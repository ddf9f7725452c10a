package org.chainrule.study.landscape;

/** What a step with a rate comes to, beside the best that is possible along its way. */
public enum RateKind {
  /** The loss falls less than half as far as it can, and would fall further with a larger rate. */
  SMALL,
  /** The loss falls at least half as far as it can. */
  GOOD,
  /** The loss falls less than half as far as it can, as the step goes past the best place. */
  LARGE,
  /** Neither this rate nor any other lowers the loss by more than is lost in rounding. */
  FLAT,
  /** The loss is larger after the step. */
  RISES,
  /** Something overflows. */
  OVERFLOWS;

  /**
   * Tells the kind of a rate.
   *
   * @param before ℓ before the step
   * @param best the best rate of all; not below any other if no rate lowers the loss
   */
  static RateKind of(RatedLoss some, double before, RatedLoss best) {
    if (!Double.isFinite(some.loss())) {
      return OVERFLOWS;
    }
    if (some.loss() > before) {
      return RISES;
    }
    if (before - some.loss() >= (before - best.loss()) / 2) {
      return GOOD;
    }
    return some.rate() < best.rate() ? SMALL : LARGE;
  }
}
