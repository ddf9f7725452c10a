package org.chainrule.export.request;

import org.chainrule.words.Words;

/** Something was asked for that there is not. The message is one line in the user's words. */
public final class UnfitChoiceException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Says what it is.
   *
   * @param key of a message in the bundle
   */
  public UnfitChoiceException(String key, Object... arguments) {
    super(Words.of(key, arguments));
  }
}
