package org.chainrule.file.writing;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Something that no file can be written to, such as a folder. */
final class UnsuitableTargetException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * Says what stands in the way.
   *
   * @param key the key of the message that says so to a person
   */
  UnsuitableTargetException(Path file, String key) {
    super(file.toString());
    this.key = key;
  }

  /** The key of the message. */
  String key() {
    return key;
  }
}
