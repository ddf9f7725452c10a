package org.chainrule.explain.sheet;

/** Which samples of a batch are shown at once. It is the same pass, whichever are. */
public enum Samples {
  /** In a lecture all of them if they can be read then, or else one at a time; else all. */
  LEGIBLE,
  /** All of them side by side. */
  ALL,
  /** One at a time, in the size of a net with a single sample. */
  ONE;

  /**
   * Whether one is shown at a time.
   *
   * @param allLegible whether all could be read side by side
   */
  public boolean isOneAtATime(boolean allLegible) {
    return this == ONE || this == LEGIBLE && !allLegible;
  }
}
