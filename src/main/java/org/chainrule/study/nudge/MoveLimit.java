package org.chainrule.study.nudge;

/** How far a move of a parameter may lead. */
public enum MoveLimit {
  /**
   * It is given up where it changes a unit by more than a part of its scale, or takes it across a
   * joint or a kink.
   */
  CAREFUL,
  /** It is given up where it takes a unit across a kink. */
  ON_ONE_PIECE,
  /** It is followed wherever it leads. */
  FREE
}
