package org.chainrule.file.writing;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * A file that may be written but not replaced, as in a folder that takes no new file. Nothing was
 * changed; a person can be asked whether to write it in place, where a failure may leave half.
 */
public final class InPlaceOnlyException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  InPlaceOnlyException(Path file, Throwable cause) {
    super(file.toString());
    initCause(cause);
  }
}
