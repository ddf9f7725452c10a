package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;

/** How a new file and its bytes reach the disk; a test can let it fail. */
@FunctionalInterface
public interface Disk {

  /**
   * Makes a file that is not there yet.
   *
   * @throws IOException if it cannot be made or not be filled; part of it may be there
   */
  void create(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException;

  /** Gives a file the name of another, which it replaces in the same moment. */
  default void rename(Path file, Path target) throws IOException {
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Sees to it, where it can, that a folder's new entries survive what the files survive. */
  default void settle(Path folder) {}
}
