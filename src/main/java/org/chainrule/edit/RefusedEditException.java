package org.chainrule.edit;

import org.chainrule.network.InvalidNetworkException;
import org.chainrule.words.Words;

/** Says in one line for a person why an edit cannot be done. */
public final class RefusedEditException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  RefusedEditException(String key, Object... arguments) {
    super(Words.of("edit.refused." + key, arguments));
  }

  RefusedEditException(InvalidNetworkException reason) {
    super(reason.getMessage(), reason);
  }
}
