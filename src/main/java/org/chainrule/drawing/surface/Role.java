package org.chainrule.drawing.surface;

import org.chainrule.pass.program.Phase;

/**
 * What a colour is for. The style sheets {@code roles-light.css} and {@code -dark} say which it is.
 */
public enum Role {
  /** Behind everything. */
  BACKGROUND,
  /** Behind a panel's content. */
  SURFACE,
  /** Behind something that stands out from its panel. */
  RAISED,
  /** What is read. */
  TEXT,
  /** What is read second. */
  MUTED,
  /** Borders and axes. */
  LINE,
  /** The forward pass. */
  FORWARD,
  /** The backward pass. */
  BACKWARD,
  /** Text on a filled area of the forward or backward colour. */
  ON_ACCENT,
  /** The strongest positive number. */
  POSITIVE,
  /** The strongest negative number. */
  NEGATIVE,
  /** The greatest height of a surface. */
  HEIGHT,
  /** The hatching of what is blocked. */
  BLOCKED,
  /** What is saturated. */
  FLAT,
  /** What has overflowed. */
  ALARM,
  /** The selection's frame. */
  SELECTED,
  /** What the selection or the pointer was made of. */
  LIT,
  /** What is written with the pen. */
  PEN_RED,
  /** The same with its second colour. */
  PEN_BLUE,
  /** The same with its third colour. */
  PEN_GREEN,
  /** The first stack of the depth study. */
  STACK_ONE,
  /** The second stack. */
  STACK_TWO,
  /** The third stack. */
  STACK_THREE,
  /** The fourth stack. */
  STACK_FOUR,
  /** The fifth of what is compared where there are more than stacks, such as runs. */
  STACK_FIVE,
  /** The sixth. */
  STACK_SIX,
  /** A gradient that has vanished. */
  VANISHED,
  /** A gradient that has exploded. */
  EXPLODED,
  /** An answer that is right. */
  RIGHT,
  /** An answer that is not. */
  WRONG;

  /** Returns the colour of a pass; weights and biases have that of what is read. */
  public static Role of(Phase phase) {
    // A switch would take a class of its own before the first frame.
    if (phase == Phase.UPDATE) {
      return TEXT;
    }
    return phase == Phase.FORWARD ? FORWARD : BACKWARD;
  }
}
