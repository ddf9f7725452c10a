package org.chainrule.session.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.chainrule.arrays.Found;
import org.chainrule.edit.given.Filling;
import org.chainrule.intake.Outcome;
import org.chainrule.intake.answer.Answers;
import org.chainrule.network.scenario.Scenario;

/**
 * How arrays are taken in.
 *
 * @param files reads files
 * @param reading makes a net of what was found
 */
public record Means(Files files, Reading reading) {

  /** Reads files. */
  @FunctionalInterface
  public interface Files {
    /**
     * Returns what is found in files.
     *
     * @param progress told which share is read, 0 to 1; may throw to end the reading
     * @throws IOException with one line for a person if one cannot be read
     */
    List<Found> read(List<Path> files, DoubleConsumer progress) throws IOException;
  }

  /** Makes a net of what was found. */
  @FunctionalInterface
  public interface Reading {
    /** Returns what would come of it. */
    Outcome of(List<Found> found, Optional<Scenario> open, Answers answers, Filling filling);
  }
}
