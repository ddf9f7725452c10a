package org.chainrule.formula.reading;

import java.util.stream.Stream;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** A typed formula that cannot be read. The message is one line in the user's words. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int place;
  private final String reason;

  /**
   * Says what is wrong where.
   *
   * @param place the index of the character where it shows, from 0; the length of the text for its
   *     end
   * @param reason the key of the message in the bundle
   * @param arguments what the message has places for
   */
  UnreadableException(int place, String reason, Object... arguments) {
    super(Words.of(reason, Stream.of(arguments).map(UnreadableException::shown).toArray()));
    this.place = place;
    this.reason = reason;
  }

  /** What was typed may be long. */
  private static Object shown(Object argument) {
    return argument instanceof String typed ? OneLine.shortened(typed) : argument;
  }

  private UnreadableException(int place, UnreadableException inner) {
    super(inner.getMessage());
    this.place = place;
    this.reason = inner.reason;
  }

  /** Says the same of another place, as of what stands in small letters there. */
  UnreadableException at(int elsewhere) {
    return new UnreadableException(elsewhere, this);
  }

  /** The index of the character where it shows, from 0. */
  public int place() {
    return place;
  }

  /** The key of the message in the bundle. */
  public String reason() {
    return reason;
  }
}
