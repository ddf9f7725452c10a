package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether other programs of this kind are there. Each holds a shared lock on the second byte
 * of a file as long as it lives; who arrives holds the first byte meanwhile, so that no two look at
 * once. The system frees the locks when a program ends, however it ends.
 */
public final class Presence implements AutoCloseable {

  /** Java would close a channel, and free its locks, that nobody holds. */
  private static final Set<Presence> HELD = ConcurrentHashMap.newKeySet();

  private final FileChannel channel;

  private Presence(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Is there from now on.
   *
   * @param ifAlone run before anyone else can come, if nobody is there
   * @throws IOException if the file cannot be used
   */
  public static Presence enter(Path file, Runnable ifAlone) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UnsuitableTargetException(file, "write.noPlainFile");
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean entered = false;
    try {
      enter(channel, ifAlone);
      entered = true;
      Presence there = new Presence(channel);
      HELD.add(there);
      return there;
    } catch (OverlappingFileLockException heldHere) {
      throw new IOException(heldHere);
    } finally {
      if (!entered) {
        channel.close();
      }
    }
  }

  private static void enter(FileChannel channel, Runnable ifAlone) throws IOException {
    try (FileLock door = channel.lock(0, 1, false)) {
      FileLock alone = channel.tryLock(1, 1, false);
      if (alone != null) {
        ifAlone.run();
        alone.release();
      }
      channel.lock(1, 1, true);
    }
  }

  /** Is there no longer. */
  @Override
  public void close() {
    HELD.remove(this);
    try {
      channel.close();
    } catch (IOException freedAnyway) {
      // The system frees the locks at the latest when the program ends.
    }
  }
}
