package org.chainrule.file.recovery;

import java.io.IOException;
import java.nio.file.Files;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.writing.WriteReason;
import org.chainrule.words.Words;

/**
 * What a window that came to a bad end left unsaved. As long as this is open, no other window is
 * offered it.
 */
public final class Abandoned implements AutoCloseable {

  private final RecoverySlot slot;
  private final Unsaved unsaved;

  Abandoned(RecoverySlot slot, Unsaved unsaved) {
    this.slot = slot;
    this.unsaved = unsaved;
  }

  /** What was left. */
  public Unsaved unsaved() {
    return unsaved;
  }

  /**
   * Makes it this window's own: it takes the place of what the window kept.
   *
   * @throws ScenarioFileException if it cannot; it stays where it is
   */
  public void take(Recovery window) throws ScenarioFileException {
    window.adopt(slot);
    slot.close();
  }

  /**
   * Deletes it.
   *
   * @throws ScenarioFileException if it cannot be deleted
   */
  public void discard() throws ScenarioFileException {
    try {
      Files.deleteIfExists(slot.data());
    } catch (IOException e) {
      throw ScenarioFileException.of(
          slot.data().toString(), Words.of("recovery.stays", WriteReason.of(e)), e);
    }
    slot.close();
  }

  /** Leaves it for another time, or for another window. */
  @Override
  public void close() {
    slot.close();
  }
}
