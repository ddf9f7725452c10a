package org.chainrule.study.points;

/** Says in the user's words why a net cannot learn such points. */
public final class InvalidPointsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidPointsException(String reason) {
    super(reason);
  }
}
