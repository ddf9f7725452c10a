package org.chainrule.study.depth.flow;

/** What became of a gradient, in one word. */
public enum Fate {
  /** Too small at the first layer to move a float32 weight of the last one's size. */
  VANISHED,
  /** Too large, or not finite. */
  EXPLODED,
  /** Neither. */
  HEALTHY
}
