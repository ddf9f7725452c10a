package org.chainrule.session.practice;

import java.util.Locale;

/** The kinds of practice. */
public enum PracticeKind {
  /** The numbers of the mirror are filled in. */
  FILL,
  /** The formula of a step is typed. */
  LINE,
  /** Questions that a click answers. */
  UNIT,
  /** One operation is done wrongly, and is to be found. */
  FAULT;

  /** Its name in the message bundle, and what its controls are called by. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
