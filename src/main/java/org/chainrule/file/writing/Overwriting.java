package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a command may write over: never what it reads, and nothing else that is there unless a
 * person says so or the program made it itself. Pipes and devices lose nothing, so they are free.
 *
 * @param read what the command reads
 * @param force whether a person gives up what is there
 * @param own tells what the program itself made before
 */
public record Overwriting(List<Path> read, boolean force, Own own)
    implements AtomicWriter.LastLook {

  /** Tells a file that the program made from one that it did not. */
  @FunctionalInterface
  public interface Own {
    /** Nothing counts as made by the program. */
    Own NOTHING = file -> false;

    /** Whether the program made this file, which is there. */
    boolean made(Path file) throws IOException;
  }

  /**
   * Checks that a file may be written.
   *
   * @throws IOException of which {@link WriteReason} knows, if it may not
   */
  @Override
  public void at(Path target) throws IOException {
    if (reads(target)) {
      throw new UnsuitableTargetException(target, "write.input");
    }
    if (Files.isRegularFile(target) && !force && !own.made(target)) {
      throw new UnsuitableTargetException(target, "write.exists");
    }
  }

  /** Whether the command reads this very file, under whatever name. */
  public boolean reads(Path target) throws IOException {
    if (!Files.isRegularFile(target)) {
      return false;
    }
    for (Path file : read) {
      if (Files.exists(file) && Files.isSameFile(file, target)) {
        return true;
      }
    }
    return false;
  }
}
