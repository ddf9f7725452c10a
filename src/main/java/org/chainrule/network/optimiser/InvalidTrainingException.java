package org.chainrule.network.optimiser;

import org.chainrule.words.Words;

/** Says in the user's words why nothing can be trained so. */
public final class InvalidTrainingException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** A reason of the message bundle, by its key after {@code training.invalid.}. */
  public InvalidTrainingException(String key, Object... arguments) {
    super(Words.of("training.invalid." + key, arguments));
  }

  /** Requires a number from 0 up to but not including 1. */
  static void requireShare(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new InvalidTrainingException("share", name, String.valueOf(value));
    }
  }

  /** Requires a finite number above 0. */
  public static void requirePositive(String name, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new InvalidTrainingException("positive", name, String.valueOf(value));
    }
  }
}
