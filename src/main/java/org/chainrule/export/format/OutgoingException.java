package org.chainrule.export.format;

import java.io.IOException;
import java.nio.file.Path;
import org.chainrule.file.writing.WriteReason;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** A file of an export could not be written. The message is one line that names it. */
public final class OutgoingException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says which file and why. */
  OutgoingException(Path file, IOException cause) {
    super(Words.of("file.error", OneLine.of(file.toString()), WriteReason.of(cause)), cause);
  }
}
