package org.chainrule.pass.marks;

/** What is special about one entry of a quantity. */
public enum Mark {
  /** The unit stands on a piece whose slope is 0, for this sample. */
  OFF,
  /** The unit is off for every sample of a batch. */
  DEAD,
  /** The unit stands exactly where its activation has no derivative. */
  KINK,
  /** The unit's slope lies under the threshold: it is saturated. */
  FLAT,
  /** A gradient that was not 0 arrived and was multiplied by 0. */
  BLOCKED,
  /** Summands that are not 0 add up to exactly 0. */
  CANCELLED,
  /** Infinite, or not a number. */
  NOT_FINITE
}
