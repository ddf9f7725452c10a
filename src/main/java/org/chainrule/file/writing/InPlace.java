package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.UUID;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Writes a file in place, where it cannot be replaced. What it held is kept elsewhere until all is
 * on the disk, so that nothing is lost if that fails.
 *
 * @param copies the folder for what is kept meanwhile, made when it is needed
 */
public record InPlace(Path copies) {

  private static final String PREFIX = "before-";

  /** How bytes get into a file that is there; a test can let it fail. */
  @FunctionalInterface
  interface Filling {
    void fill(Path file, byte[] content) throws IOException;
  }

  /** A file that was written in part; the message says so to a person, and names the copy. */
  static final class HalfWrittenException extends IOException {

    private static final long serialVersionUID = 1L;

    HalfWrittenException(Path copy, IOException cause) {
      super(Words.of("write.half", WriteReason.of(cause), OneLine.of(copy.toString())), cause);
    }
  }

  /** Whether a file in that folder holds what another held before it was written in place. */
  public static boolean isCopy(Path file) {
    return file.getFileName().toString().startsWith(PREFIX);
  }

  /**
   * Writes into a file that is there.
   *
   * @return when it was written, as the file system has it
   * @throws IOException if nothing was changed, or if it was written in part; of both {@link
   *     WriteReason} knows
   */
  public FileTime write(Path file, byte[] content, AtomicWriter.LastLook lastLook)
      throws IOException {
    return write(file, content, lastLook, InPlace::fill);
  }

  FileTime write(Path file, byte[] content, AtomicWriter.LastLook lastLook, Filling filling)
      throws IOException {
    WriteTarget target = WriteTarget.of(file);
    lastLook.at(target.path());
    Path copy = copy(target);
    try {
      filling.fill(target.path(), content);
    } catch (IOException half) {
      throw new HalfWrittenException(copy, half);
    }
    TemporaryFiles.remove(copy);
    return Files.getLastModifiedTime(target.path());
  }

  private Path copy(WriteTarget target) throws IOException {
    Files.createDirectories(copies);
    String name = PREFIX + UUID.randomUUID() + "-" + target.path().getFileName();
    Path copy = copies.resolve(name);
    boolean whole = false;
    try {
      byte[] held = Files.readAllBytes(target.path());
      new RealDisk(true).create(copy, held, target.attributes());
      whole = true;
      return copy;
    } finally {
      if (!whole) {
        TemporaryFiles.remove(copy);
      }
    }
  }

  private static void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.truncate(content.length);
      channel.force(true);
    }
  }
}
