package org.chainrule.file.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.WriteReason;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * One window's recovery file. What is kept here survives the end of the program, however it ends,
 * until it is cleared. Safe to use from several threads.
 */
public final class Recovery implements AutoCloseable {

  private final RecoverySlot slot;
  private final Clock clock;
  private final AtomicWriter writer;
  private boolean closed;

  Recovery(RecoverySlot slot, Clock clock, AtomicWriter writer) {
    this.slot = slot;
    this.clock = clock;
    this.writer = writer;
  }

  /** The file in which something is kept. */
  Path place() {
    return slot.data();
  }

  /**
   * Keeps a scenario that is not saved, in place of the one kept before.
   *
   * @param file the file that it belongs to, if it has one
   * @param fingerprint what that file was like when it was last read or saved, if it was
   * @throws ScenarioFileException if it cannot be kept; the one kept before still is
   */
  public void keep(Scenario scenario, Optional<Path> file, Optional<Fingerprint> fingerprint)
      throws ScenarioFileException {
    keep(new Content.OfScenario(scenario), file, fingerprint);
  }

  /**
   * Keeps something that is not saved, in place of what was kept before.
   *
   * @param file the file that it belongs to, if it has one
   * @param fingerprint what that file was like when it was last read or saved, if it was
   * @throws ScenarioFileException if it cannot be kept; what was kept before still is
   */
  public synchronized void keep(
      Content content, Optional<Path> file, Optional<Fingerprint> fingerprint)
      throws ScenarioFileException {
    requireOpen();
    Unsaved unsaved =
        new Unsaved(content, file.map(Path::toAbsolutePath), fingerprint, clock.instant());
    try {
      writer.replace(slot.data(), RecoveryText.write(unsaved));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Keeps nothing any more: all is saved, or is not wanted.
   *
   * @throws ScenarioFileException if what was kept cannot be removed
   */
  public synchronized void clear() throws ScenarioFileException {
    requireOpen();
    try {
      Files.deleteIfExists(slot.data());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Takes over what another window left, in one move: it is never in neither place. */
  synchronized void adopt(RecoverySlot left) throws ScenarioFileException {
    requireOpen();
    try {
      Files.move(left.data(), slot.data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Gives the place to other windows. What is still kept here, they will find. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      slot.close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this window has given its recovery file away");
    }
  }

  private ScenarioFileException failed(IOException e) {
    return failed(slot.data(), e);
  }

  static ScenarioFileException failed(Path file, IOException e) {
    return ScenarioFileException.of(
        file.toString(), Words.of("recovery.failed", WriteReason.of(e)), e);
  }
}
