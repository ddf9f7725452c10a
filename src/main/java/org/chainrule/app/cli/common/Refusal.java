package org.chainrule.app.cli.common;

import java.io.IOException;
import org.chainrule.file.writing.WriteReason;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** What a command cannot do, said in one line. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  private Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The command was called wrongly. */
  public static Refusal wrongUsage(String key, Object... arguments) {
    return new Refusal(ExitStatus.WRONG_USAGE, Words.of(key, arguments));
  }

  /** A file cannot be read or written. */
  public static Refusal badInput(String message) {
    return new Refusal(ExitStatus.BAD_INPUT, message);
  }

  /** A file or folder of this name cannot be written. */
  public static Refusal unwritable(String name, IOException failure) {
    return badInput(Words.of("file.error", OneLine.of(name), WriteReason.of(failure)));
  }

  /** The status that the program ends with. */
  public int status() {
    return status;
  }
}
