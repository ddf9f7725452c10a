package org.chainrule.formula.value;

import org.chainrule.formula.Formula;
import org.chainrule.words.Words;

/** A formula without a value, as its shapes do not fit. The message is one line for a person. */
public final class MisfitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Formula place;
  private final String reason;

  /**
   * Says what is wrong where.
   *
   * @param place the part of the formula that has no value while its own parts have one
   * @param reason the key of the message in the bundle
   * @param arguments what the message has places for
   */
  MisfitException(Formula place, String reason, Object... arguments) {
    super(Words.of(reason, arguments));
    this.place = place;
    this.reason = reason;
  }

  /** The part of the formula that has no value while its own parts have one. */
  public Formula place() {
    return place;
  }

  /** The key of the message in the bundle. */
  public String reason() {
    return reason;
  }
}
