package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The temporary files that saving goes through. One that is killed while it saves leaves its
 * temporary file behind; whoever saves next in that folder takes it away.
 */
public final class TemporaryFiles {

  private static final String PREFIX = ".chainrule-";
  private static final String SUFFIX = ".tmp";

  /** A file that nothing was written to for so long belongs to nobody any more. */
  private static final Duration STALE = Duration.ofMinutes(1);

  private TemporaryFiles() {}

  /** Returns the temporary file of this name. */
  static Path in(Path folder, String name) {
    return folder.resolve(PREFIX + name + SUFFIX);
  }

  /** Removes a file of our own, if it is still there. */
  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It is swept later.
    }
  }

  /** Whether nothing was written to a file for so long that it belongs to nobody any more. */
  static boolean isStale(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(STALE));
    } catch (IOException gone) {
      return false;
    }
  }

  /** Removes what others left behind. */
  public static void sweep(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : left) {
        if (isStale(file)) {
          remove(file);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // Sweeping is no reason to fail.
    }
  }
}
