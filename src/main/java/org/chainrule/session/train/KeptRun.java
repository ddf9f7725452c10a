package org.chainrule.session.train;

import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;

/**
 * One of the runs that are kept side by side.
 *
 * @param letter tells it from the others, from 0; it is drawn and marked by it
 * @param name what a person calls it; empty if that was never said
 * @param origin what it goes on from
 * @param run its own states
 */
public record KeptRun(int letter, String name, Origin origin, Run run) {

  /** Returns the run that has a state of this iteration: itself, or one that it branches off. */
  public KeptRun having(int iteration) {
    return iteration >= run.first() || origin.from().isEmpty()
        ? this
        : origin.from().get().having(iteration);
  }

  /** The iteration of its very first state, which it may share with the runs it branches off. */
  public int begin() {
    return origin.from().map(KeptRun::begin).orElse(run.first());
  }

  /** Returns the state of an iteration, which may be one of a run that it branches off. */
  public State at(int iteration) {
    return having(iteration).run.at(iteration);
  }

  /** Returns the same under another name. */
  KeptRun named(String other) {
    return new KeptRun(letter, other, origin, run);
  }
}
