package org.chainrule.app;

import org.chainrule.words.Words;

/** What a command cannot do, said in one line. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  private Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The command was called wrongly. */
  static Refusal wrongUsage(String key, Object... arguments) {
    return new Refusal(CommandLineTool.WRONG_USAGE, Words.of(key, arguments));
  }

  /** A file cannot be read or written. */
  static Refusal badInput(String message) {
    return new Refusal(CommandLineTool.BAD_INPUT, message);
  }

  /** The status that the program ends with. */
  int status() {
    return status;
  }
}
