package org.chainrule.intake;

import java.util.List;
import java.util.Optional;
import org.chainrule.arrays.Found;
import org.chainrule.network.scenario.Scenario;

/** Takes in arrays. */
public final class Intake {

  private Intake() {}

  /**
   * Returns what would come of these arrays. All readings that fit the answers are tried; if more
   * than one scenario comes of them, what they differ in is asked.
   *
   * @param open the scenario that they go into, if there is one
   */
  public static Outcome of(List<Found> found, Optional<Scenario> open, Answers answers) {
    throw new UnsupportedOperationException();
  }
}
