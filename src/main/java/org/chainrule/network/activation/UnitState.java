package org.chainrule.network.activation;

/** What an activation does to the gradient of one unit, judged by where its input stands. */
public enum UnitState {
  /** The slope lets the gradient through. */
  ACTIVE,
  /** The input stands on a piece of the activation whose slope is exactly 0. */
  OFF,
  /** The input stands exactly where the activation has no derivative. */
  KINK,
  /**
   * The slope is not 0 by design, but lies under the threshold in a tail of the curve: the unit is
   * saturated. Where SiLU and GELU turn, the slope is as small, but a step away it is not.
   */
  FLAT
}
