package org.chainrule.network;

import org.chainrule.words.Words;

/** Says in the user's words why the parts of a network do not make one. */
public final class InvalidNetworkException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidNetworkException(String key, Object... arguments) {
    super(Words.of("network.invalid." + key, arguments));
  }
}
