package org.chainrule.study.nudge;

/** How a move of a parameter went. */
public enum MoveOutcome {
  /** It reached the loss. */
  CLEAR,
  /** It was given up, as it moves a unit too far to tell a slope there. */
  TOO_FAR,
  /** It was given up, as it crosses a kink. */
  CROSSED,
  /** It was given up, as a unit that moves stands exactly at a kink. */
  STUCK
}
