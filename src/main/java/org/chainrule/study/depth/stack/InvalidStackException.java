package org.chainrule.study.depth.stack;

import org.chainrule.words.Words;

/** A stack or a map that cannot be studied; the message says in one line why. */
public final class InvalidStackException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** A reason of the message bundle, by its key after {@code depth.invalid.}. */
  public InvalidStackException(String key, Object... arguments) {
    super(Words.of("depth.invalid." + key, arguments));
  }
}
