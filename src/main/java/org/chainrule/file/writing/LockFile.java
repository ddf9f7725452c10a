package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that one window at a time holds locked, among all programs. The system frees the lock when
 * the program ends, however it ends.
 */
public final class LockFile implements AutoCloseable {

  /**
   * What this program holds. POSIX takes a lock away as soon as its own program closes the file
   * anywhere, so a file that is held must not even be opened again.
   */
  private static final Map<Path, FileChannel> HELD = new HashMap<>();

  private final Path file;
  private final FileChannel channel;

  private LockFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock on a file, which is made if it is not there; its folder must be.
   *
   * @return the locked file; empty if someone else holds the lock
   * @throws IOException if the file cannot be locked at all
   */
  public static Optional<LockFile> tryLock(Path path) throws IOException {
    synchronized (HELD) {
      Path file = path.toAbsolutePath().getParent().toRealPath().resolve(path.getFileName());
      if (HELD.containsKey(file)) {
        return Optional.empty();
      }
      Optional<FileChannel> locked = lock(file);
      locked.ifPresent(channel -> HELD.put(file, channel));
      return locked.map(channel -> new LockFile(file, channel));
    }
  }

  private static Optional<FileChannel> lock(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // Whoever opens a pipe waits for another who does.
      throw new UnsuitableTargetException(file, "write.noPlainFile");
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      FileLock lock = channel.tryLock();
      locked = lock != null;
    } catch (OverlappingFileLockException heldHere) {
      // Held in this program, but not through this class.
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? Optional.of(channel) : Optional.empty();
  }

  /** Frees the lock; the file stays. Once is enough, more does no harm. */
  @Override
  public void close() {
    synchronized (HELD) {
      if (HELD.remove(file, channel)) {
        try {
          channel.close();
        } catch (IOException freedAnyway) {
          // The system frees the lock at the latest when the program ends.
        }
      }
    }
  }
}
