package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the program's own small files. A pipe in the place of one, which would keep the reader
 * waiting for ever, is not opened.
 */
public final class SmallFile {

  /** The most bytes that one may hold. */
  public static final int MOST = 10_000_000;

  private SmallFile() {}

  /**
   * Returns what a file holds.
   *
   * @throws IOException if there is no such file, or it is no plain one, or a large one
   */
  public static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST) {
      throw new IOException("no small file: " + file);
    }
    return Files.readAllBytes(file);
  }
}
