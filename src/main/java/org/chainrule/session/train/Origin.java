package org.chainrule.session.train;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;

/**
 * What a run goes on from.
 *
 * @param beginning the net before any training
 * @param sample what is learned
 * @param from the run that it branches off, if it does not go on from the beginning
 * @param iteration from which state of that
 * @param edit what is changed in the net of that state before it goes on
 */
public record Origin(
    Network beginning,
    Sample sample,
    Optional<KeptRun> from,
    int iteration,
    UnaryOperator<Network> edit) {

  /** The beginning of a net that was never trained. */
  static Origin of(Network beginning, Sample sample) {
    return new Origin(beginning, sample, Optional.empty(), 0, UnaryOperator.identity());
  }

  /** The state of a run. */
  static Origin at(KeptRun run, int iteration) {
    KeptRun having = run.having(iteration);
    return new Origin(
        having.origin().beginning,
        having.origin().sample,
        Optional.of(having),
        iteration,
        UnaryOperator.identity());
  }

  /** The beginning of the runs that led here. */
  Origin first() {
    return from.map(run -> run.origin().first()).orElse(this);
  }

  /** The net before any training, as it is changed there. */
  Network edited() {
    return edit.apply(beginning);
  }

  /** Returns the same with one more change in the net. */
  Origin with(UnaryOperator<Network> another) {
    return new Origin(
        beginning, sample, from, iteration, network -> another.apply(edit.apply(network)));
  }

  /** Goes on from there; another optimiser begins without a memory. */
  Run run(Course course) {
    State state = from.map(run -> remembered(run, course)).orElseGet(() -> State.before(beginning));
    return Run.from(state.with(edit.apply(state.network())), course, sample);
  }

  private State remembered(KeptRun before, Course course) {
    boolean same = course.optimiser().getClass() == before.run().course().optimiser().getClass();
    State state = before.run().at(iteration);
    return same ? state : state.forgetting();
  }
}
