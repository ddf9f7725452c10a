package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * A file that was not saved because it is no longer what was opened. The message is one line; a
 * person can be asked whether to save all the same.
 */
public final class FileChangedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Fingerprint.Change change;

  /** Says what has become of a file since it was opened. */
  public FileChangedException(Path file, Fingerprint.Change change) {
    super(
        Words.of(
            "file.error",
            OneLine.of(file.toString()),
            Words.of("save." + change.name().toLowerCase(Locale.ROOT))));
    this.change = change;
  }

  /** What has become of the file: changed or vanished. */
  public Fingerprint.Change change() {
    return change;
  }
}
