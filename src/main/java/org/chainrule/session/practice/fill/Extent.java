package org.chainrule.session.practice.fill;

import java.util.Locale;

/** How much is marked at a time. */
public enum Extent {
  /** Each entry as soon as it is typed. */
  CELL,
  /** Each matrix as soon as it is full. */
  MATRIX,
  /** Each row of the layer table as soon as all that is computed in it is full. */
  STEP;

  /** Its name in the message bundle. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
