package org.chainrule.practice.making;

import org.chainrule.words.Words;

/** Says in one line why there is no exercise of this kind. */
public final class UnfitRecipeException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A reason of the message bundle, by its key after {@code practice.recipe.}. */
  UnfitRecipeException(String key, Object... arguments) {
    super(Words.of("practice.recipe." + key, arguments));
  }
}
