package org.chainrule.file.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.network.scenario.Scenario;

/**
 * A scenario that is not saved, as a recovery file holds it.
 *
 * @param scenario all of it
 * @param file the file that it belongs to, as an absolute path, if it has one
 * @param fingerprint what that file was like when it was last read or saved, if it was
 * @param time when this was written
 */
public record Unsaved(
    Scenario scenario, Optional<Path> file, Optional<Fingerprint> fingerprint, Instant time) {}
