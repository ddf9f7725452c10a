package org.chainrule.intake.reading;

import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Says in one line for a person why a reading does not fit. */
public final class Misfit extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean late;

  /** Answers and names stand in the message as they were given, whatever characters they have. */
  private Misfit(String message, boolean late) {
    super(OneLine.of(message));
    this.late = late;
  }

  /** What stands against a reading before the shapes are even compared. */
  static Misfit of(String key, Object... arguments) {
    return new Misfit(Words.of("intake.misfit." + key, arguments), false);
  }

  /** What stands against a reading, in words that are there already. */
  static Misfit said(String message) {
    return new Misfit(message, false);
  }

  /** What stands against a reading of which the rest fits: it is the likeliest to be of help. */
  static Misfit late(String key, Object... arguments) {
    return new Misfit(Words.of("intake.misfit." + key, arguments), true);
  }

  /** Whether the rest fits. */
  boolean isLate() {
    return late;
  }
}
