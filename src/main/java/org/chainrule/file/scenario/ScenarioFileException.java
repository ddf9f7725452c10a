package org.chainrule.file.scenario;

import java.io.IOException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * A scenario file, or a file of arrays for one, that cannot be read or written. The message is one
 * line in the user's words: the file, the place in it where there is one, and the reason.
 */
public final class ScenarioFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private ScenarioFileException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What is wrong with a file as a whole. */
  public static ScenarioFileException of(String file, String reason, Throwable cause) {
    return new ScenarioFileException(Words.of("file.error", OneLine.of(file), reason), cause);
  }

  /** What is wrong with a file as a whole. */
  public static ScenarioFileException of(String file, String reason) {
    return of(file, reason, null);
  }

  /** What is wrong at one place in a file. */
  static ScenarioFileException at(String file, SourceLocation place, String reason) {
    return new ScenarioFileException(
        Words.of("file.errorAt", OneLine.of(file), place.words(), reason), null);
  }
}
