package org.chainrule.session.practice;

import java.util.Locale;

/** How far a line has come. */
public enum LineState {
  /** It stands there from the start. */
  GIVEN,
  /** Nothing was found of it yet. */
  OPEN,
  /** It was to be marked, but cannot be read or computed. */
  REFUSED,
  /** It was found wrong. */
  WRONG,
  /** It is wrong, and the person goes on with it. */
  OWN,
  /** It is right. */
  RIGHT,
  /** It was shown. */
  SHOWN;

  /** Whether there is nothing more to do. */
  public boolean isDone() {
    return this != OPEN && this != REFUSED && this != WRONG;
  }

  /** Its name in the message bundle. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
