package org.chainrule.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a file so that at every moment either the old or the new content is there, whole: into a
 * temporary file beside it, out to the disk, and then renamed.
 *
 * @param sink how the temporary file is written
 */
record SafeFile(Sink sink) {

  /** Writes to the real disk. */
  static final SafeFile STANDARD = new SafeFile(SafeFile::toDisk);

  private static final Set<StandardOpenOption> FRESH =
      EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** How a new file and its bytes reach the disk; a test can let it fail. */
  @FunctionalInterface
  interface Sink {
    void write(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException;
  }

  /** A last look at the file that is about to be replaced; it throws to leave it as it is. */
  @FunctionalInterface
  interface LastLook {
    void at(Path target) throws IOException;
  }

  /**
   * Replaces what the file holds, or makes the file. A symbolic link stays one: what it points at
   * is written. Owner and permissions stay too.
   *
   * @return when the content was written, as the file system has it
   * @throws IOException if nothing was changed
   */
  FileTime write(Path file, byte[] content, LastLook lastLook) throws IOException {
    SaveTarget target = SaveTarget.of(file);
    TemporaryFiles.sweep(target.folder());
    Path fresh = TemporaryFiles.in(target.folder(), UUID.randomUUID().toString());
    try {
      sink.write(fresh, content, target.attributes());
      target.keepOwner(fresh);
      FileTime time = Files.getLastModifiedTime(fresh);
      lastLook.at(target.path());
      Files.move(fresh, target.path(), StandardCopyOption.ATOMIC_MOVE);
      toDisk(target.folder());
      return time;
    } finally {
      TemporaryFiles.remove(fresh);
    }
  }

  private static void toDisk(Path file, byte[] content, FileAttribute<?>... attributes)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, FRESH, attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Lets the folder's new entry survive a power cut, too. Not every system can. */
  private static void toDisk(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException impossible) {
      // The file itself is on the disk, and the rename will be there soon.
    }
  }
}
