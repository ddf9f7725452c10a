package org.chainrule.network;

/** What an activation does to the gradient of one unit, judged by where its input stands. */
public enum UnitState {
  /** The slope lets the gradient through. */
  ACTIVE,
  /** The input stands on a piece of the activation whose slope is exactly 0. */
  OFF,
  /** The input stands exactly where the activation has no derivative. */
  KINK,
  /** The slope is not 0 by design, but lies under the threshold: the unit is saturated. */
  FLAT
}
