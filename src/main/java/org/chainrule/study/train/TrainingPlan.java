package org.chainrule.study.train;

import java.util.List;

/**
 * How the net of a scenario is trained, in runs that stand side by side.
 *
 * @param runs at least one; what they share is not said, as each is made from the beginning
 */
public record TrainingPlan(List<PlannedRun> runs) {

  /** The most runs that a plan can have. */
  public static final int MOST_RUNS = 6;

  /** Checks that there is a run. */
  public TrainingPlan {
    runs = List.copyOf(runs);
    if (runs.isEmpty() || runs.size() > MOST_RUNS) {
      throw new IllegalArgumentException("a plan of " + runs.size() + " runs");
    }
  }

  /** The first run. */
  public PlannedRun first() {
    return runs.get(0);
  }
}
