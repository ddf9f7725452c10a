package org.chainrule.house.bad.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written in place is half a file when the disk is full. */
public final class WritesAFile {

  private WritesAFile() {}

  /** Writes past the one writer. */
  public static void write(Path file) throws IOException {
    Files.writeString(file, "half");
  }
}
