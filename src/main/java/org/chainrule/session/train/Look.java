package org.chainrule.session.train;

import java.util.Optional;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Trace;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.State;

/**
 * The state of a run that is looked at.
 *
 * @param run the run
 * @param state the state, with its net and what the optimiser remembers
 * @param trace the pass of that net over all samples
 */
public record Look(KeptRun run, State state, Trace trace) {

  /** How many steps led to the state. */
  public int iteration() {
    return state.iteration();
  }

  /** How the run goes on from the state. */
  public Course course() {
    return run.having(iteration()).run().course();
  }

  /** All samples. */
  public Sample sample() {
    return run.having(iteration()).origin().sample();
  }

  /** The samples that the next step looks at. */
  public Sample batch() {
    return course().batches().of(sample(), iteration());
  }

  /** Which batch that is, if it is not all of them. */
  public Optional<Batches.Turn> turn() {
    return course().batches().turn(iteration(), sample().count());
  }
}
