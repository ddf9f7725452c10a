package org.chainrule.session.pass;

import java.nio.file.Path;
import org.chainrule.file.writing.Fingerprint;

/** How a save ended. */
public sealed interface SaveResult {

  /** The file holds the scenario. */
  record Saved(Path file) implements SaveResult {}

  /**
   * Nothing was written, since the file is no longer what was opened; a person can be asked whether
   * to write all the same.
   *
   * @param change what has become of it: changed or vanished
   * @param message says so in one line for a person
   */
  record Changed(Fingerprint.Change change, String message) implements SaveResult {}

  /**
   * Nothing was written, since the file can only be written in place; a person can be asked whether
   * to.
   */
  record InPlaceOnly(Path file) implements SaveResult {}

  /**
   * Nothing was written, or in part.
   *
   * @param message says why in one line for a person
   */
  record Failed(String message) implements SaveResult {}
}
