package org.chainrule.app.cli.report;

import org.chainrule.words.OneLine;

/** Says in half a line why something failed. */
public final class FailureReason {

  private static final int LONGEST = 160;

  private FailureReason() {}

  /** Returns what the innermost cause says, on one line. */
  public static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    String text = message == null || message.isBlank() ? kind : kind + ": " + message;
    String line = OneLine.spaced(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
