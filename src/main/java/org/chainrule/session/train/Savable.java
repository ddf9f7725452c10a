package org.chainrule.session.train;

import java.util.List;
import java.util.Optional;
import org.chainrule.study.train.TrainingPlan;

/**
 * What of the runs that are kept goes into the file of a net, and what does not.
 *
 * @param plan what those follow from that do; nothing if none has taken a step
 * @param unsaved those that do not, though they have taken steps
 */
public record Savable(Optional<TrainingPlan> plan, List<Unsaved> unsaved) {

  static final Savable NOTHING = new Savable(Optional.empty(), List.of());

  /** Copies the list. */
  public Savable {
    unsaved = List.copyOf(unsaved);
  }

  /** Why a run does not go into the file. */
  public enum Reason {
    /** It learned other samples than the file holds. */
    SAMPLES,
    /** It goes on with other layers than a change of course can tell. */
    NET,
    /** It began with other weights, and no run with those of the file. */
    BEGINNING
  }

  /** A run that does not go into the file, and why. */
  public record Unsaved(KeptRun run, Reason reason) {}
}
