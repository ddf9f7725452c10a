package org.chainrule.study.check;

/** What differences of the loss say about one entry of a gradient. */
public enum Verdict {
  /** The two values agree, by differences fine enough to tell. */
  AGREES,
  /** The two values differ by more than the error of the differences can explain. */
  DIFFERS,
  /**
   * The entry cannot move without an activation or the loss crossing a place without derivative.
   */
  KINK,
  /** The loss changes by so little that rounding hides an error of one per cent. */
  TOO_SMALL,
  /** The gradient or the loss is infinite or not a number, so there is nothing to compare. */
  NOT_FINITE
}
