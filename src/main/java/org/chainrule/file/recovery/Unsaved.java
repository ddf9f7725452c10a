package org.chainrule.file.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.network.scenario.Scenario;

/**
 * Something that is not saved, as a recovery file holds it.
 *
 * @param content all of it
 * @param file the file that it belongs to, as an absolute path, if it has one
 * @param fingerprint what that file was like when it was last read or saved, if it was
 * @param time when this was written
 */
public record Unsaved(
    Content content, Optional<Path> file, Optional<Fingerprint> fingerprint, Instant time) {

  /** A scenario that is not saved. */
  public Unsaved(
      Scenario scenario, Optional<Path> file, Optional<Fingerprint> fingerprint, Instant time) {
    this(new Content.OfScenario(scenario), file, fingerprint, time);
  }

  /**
   * The scenario.
   *
   * @throws IllegalStateException if it is something else
   */
  public Scenario scenario() {
    if (content instanceof Content.OfScenario scenario) {
      return scenario.thing();
    }
    throw new IllegalStateException("this is no scenario");
  }
}
