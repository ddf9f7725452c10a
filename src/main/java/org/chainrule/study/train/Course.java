package org.chainrule.study.train;

import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.optimiser.Optimiser;

/**
 * How a run goes on.
 *
 * @param optimiser the rule by which weights are moved
 * @param rate η, positive
 * @param batches which samples each step looks at
 */
public record Course(Optimiser optimiser, double rate, Batches batches) {

  /** Checks the rate. */
  public Course {
    InvalidTrainingException.requirePositive("rate", rate);
  }
}
