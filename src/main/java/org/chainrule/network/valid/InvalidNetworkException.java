package org.chainrule.network.valid;

import org.chainrule.words.Words;

/** Says in the user's words why the parts of a network do not make one. */
public final class InvalidNetworkException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** A reason of the message bundle, by its key after {@code network.invalid.}. */
  public InvalidNetworkException(String key, Object... arguments) {
    super(Words.of("network.invalid." + key, arguments));
  }
}
