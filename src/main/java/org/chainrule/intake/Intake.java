package org.chainrule.intake;

import java.util.List;
import java.util.Optional;
import org.chainrule.arrays.Found;
import org.chainrule.edit.given.Filling;
import org.chainrule.network.scenario.Scenario;

/** Takes in arrays. */
public final class Intake {

  private Intake() {}

  /**
   * Returns what would come of these arrays. All readings that fit the answers are tried; if more
   * than one scenario comes of them, what they differ in is asked.
   *
   * @param open the scenario that they go into, if there is one
   * @param filling fills what the net needs beside what was found
   */
  public static Outcome of(
      List<Found> found, Optional<Scenario> open, Answers answers, Filling filling) {
    throw new UnsupportedOperationException();
  }
}
