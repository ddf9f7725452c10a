package org.chainrule.study.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.chainrule.network.Network;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Sample;

/**
 * A run as it can be made again: what its states follow from, and not the states.
 *
 * @param name what a person calls it; may be empty
 * @param course how it begins
 * @param steps how far it goes: how many steps it has in all, from 0
 * @param changes where it goes on otherwise, in order
 */
public record PlannedRun(String name, Course course, int steps, List<Change> changes) {

  /** The most steps that a run can be given. */
  public static final int MOST_STEPS = 1_000_000;

  /** What is not said of a run is as in this one. */
  public static final PlannedRun USUAL =
      new PlannedRun(new Course(new Sgd(), 0.01, new Batches(0, 42)), 100);

  /** Checks that the changes are in order and not beyond the last step. */
  public PlannedRun {
    changes = List.copyOf(changes);
    if (steps < 0 || steps > MOST_STEPS) {
      throw new InvalidTrainingException("steps", MOST_STEPS, steps);
    }
    int before = 0;
    for (Change change : changes) {
      if (change.at() < before || change.at() > steps) {
        throw new InvalidTrainingException("at", before, steps, change.at());
      }
      before = change.at();
    }
  }

  /** A run without a name that goes on as it begins. */
  public PlannedRun(Course course, int steps) {
    this("", course, steps, List.of());
  }

  /**
   * Returns the same with other courses.
   *
   * @param count how far it goes; what is changed beyond that is left out
   */
  public PlannedRun with(UnaryOperator<Course> other, int count) {
    List<Change> others =
        changes.stream()
            .filter(change -> change.at() <= count)
            .map(change -> change.with(other.apply(change.course())))
            .toList();
    return new PlannedRun(name, other.apply(course), count, others);
  }

  /**
   * Makes the run: its parts, each from the state at which the one before it is left. One that ends
   * before it is to be left is the last.
   *
   * @param cancelled asked before each step; once it says true, the parts stay as they are
   * @throws InvalidTrainingException if an edit does not fit the net
   */
  public WholeRun run(Network network, Sample sample, BooleanSupplier cancelled) {
    List<Run> parts = new ArrayList<>();
    Run part = Run.from(State.before(network), course, sample);
    for (Change change : changes) {
      part.reach(change.at(), cancelled);
      if (part.last() < change.at()) {
        parts.add(part);
        return new WholeRun(parts);
      }
      if (part.first() < change.at()) {
        parts.add(part);
      }
      part = part.branch(change);
    }
    part.reach(steps, cancelled);
    parts.add(part);
    return new WholeRun(parts);
  }
}
