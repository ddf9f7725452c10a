package org.chainrule.study.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Part;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Sweep;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * The states that training goes through from one state on, of which each is the same to the last
 * bit however often and in whatever order they are asked for: a state follows from the one before
 * it and from nothing else. Some are kept, the others are computed again from those. Safe to use
 * from any thread.
 */
public final class Run {

  private final Course course;
  private final Sample sample;
  private final Checkpoints checkpoints;
  private final State beginning;
  private double[] losses = new double[64];
  private State last;
  private State lookedAt;
  private final Sweep sweep;
  private final List<Variable> moved;
  private final OffUnits off;
  private State swept;
  private Divergence end;

  private Run(State origin, Course course, Sample sample) {
    this.course = course;
    this.sample = sample;
    this.beginning = origin;
    this.last = origin;
    this.lookedAt = origin;
    this.checkpoints = new Checkpoints(origin, course.optimiser());
    this.sweep = new Sweep(origin.network());
    this.moved = Parameters.of(origin.network());
    this.off = new OffUnits(origin.network());
    judge();
  }

  /**
   * Begins at a state.
   *
   * @throws IllegalArgumentException if the shapes of the samples do not fit the net's
   */
  public static Run from(State origin, Course course, Sample sample) {
    return new Run(origin, course, sample);
  }

  /**
   * Goes on otherwise from one of its states; this run stays as it is. Another optimiser begins
   * without a memory, while the same one with other numbers keeps it.
   *
   * @param iteration from {@link #first} to {@link #last}
   */
  public Run branch(int iteration, Course other) {
    return branch(new Change(iteration, other, Map.of()));
  }

  /**
   * Goes on otherwise from one of its states, as {@link #branch(int, Course)} does; of what is
   * edited the optimiser remembers what it did.
   *
   * @throws org.chainrule.network.optimiser.InvalidTrainingException if an edit does not fit
   */
  public Run branch(Change change) {
    State state = at(change.at());
    boolean same = change.course().optimiser().getClass() == course.optimiser().getClass();
    State kept = same ? state : state.forgetting();
    return from(kept.with(change.made(kept.network())), change.course(), sample);
  }

  /** How it goes on. */
  public Course course() {
    return course;
  }

  /** What it learns. */
  public Sample sample() {
    return sample;
  }

  /** The state that it begins at. */
  public State beginning() {
    return beginning;
  }

  /** The iteration that it begins at. */
  public int first() {
    return beginning.iteration();
  }

  /** The last iteration that it has reached. */
  public synchronized int last() {
    return last.iteration();
  }

  /** The number with which it ended, if it has. */
  public synchronized Optional<Divergence> end() {
    return Optional.ofNullable(end);
  }

  /**
   * Goes on up to an iteration, or to the end if that is earlier.
   *
   * @param cancelled asked before each step; once it says true, the run stays where it is
   */
  public void reach(int iteration, BooleanSupplier cancelled) {
    while (!cancelled.getAsBoolean() && advance(iteration)) {
      // a step is all that is done without asking
    }
  }

  private synchronized boolean advance(int iteration) {
    if (end != null || last.iteration() >= iteration) {
      return false;
    }
    try {
      State next = after(last);
      end = overflown(next).orElse(null);
      if (end == null) {
        last = next;
        checkpoints.offer(next);
        judge();
      }
    } catch (InvalidNetworkException overflow) {
      end = firstOf(overflow);
    }
    return end == null;
  }

  /** Notes the loss of the last state, and whether it is the end. */
  private void judge() {
    sweep.run(last.network(), sample);
    swept = last;
    double loss = sweep.loss();
    int place = last.iteration() - first();
    if (place == losses.length) {
      losses = Arrays.copyOf(losses, 2 * place);
    }
    losses[place] = loss;
    if (!Double.isFinite(loss)) {
      Trace trace = Pass.run(last.network(), sample);
      end = Divergence.in(trace, last.iteration()).orElseThrow();
    } else {
      off.look(sweep, last.iteration());
    }
  }

  /** What was run forward for the loss of all samples need not be run again to look at all. */
  private State after(State state) {
    if (swept != state || !course.batches().isWhole(sample.count())) {
      swept = null;
      sweep.run(state.network(), course.batches().of(sample, state.iteration()));
    }
    return state.after(sweep, course);
  }

  private Optional<Divergence> overflown(State state) {
    for (Variable parameter : moved) {
      Optional<Divergence> found =
          overflown(parameter, state.memory().get(parameter), state.iteration());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Divergence> overflown(Variable parameter, List<Matrix> memory, int iteration) {
    for (int k = 0; k < memory.size(); k++) {
      Name name = Name.of(parameter).of(Part.renewed(course.optimiser().keeps().get(k)));
      Optional<Divergence> found = Divergence.in(memory.get(k), name, iteration);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A weight overflows because its gradient has, or else by the step itself. */
  private Divergence firstOf(InvalidNetworkException overflow) {
    Trace trace = Pass.run(last.network(), course.batches().of(sample, last.iteration()));
    int iteration = last.iteration() + 1;
    return Divergence.in(trace, iteration)
        .or(() -> moved.stream().flatMap(one -> overflown(one, trace).stream()).findFirst())
        .orElseThrow(() -> new IllegalStateException(overflow));
  }

  private Optional<Divergence> overflown(Variable parameter, Trace trace) {
    Matrix gradient = Parameters.gradient(trace, parameter);
    Optimiser.Moved next = last.moved(parameter, gradient, course);
    int iteration = last.iteration() + 1;
    return overflown(parameter, next.memory(), iteration)
        .or(() -> Divergence.in(next.parameter(), Name.of(parameter).updated(), iteration));
  }

  /** Returns the units that are off for all samples at its last state with a finite loss. */
  public synchronized List<Off> off() {
    return off.all();
  }

  /** Returns ℓ of all samples at a state, {@link #first} to {@link #last}. */
  public synchronized double loss(int iteration) {
    requireReached(iteration);
    return losses[iteration - first()];
  }

  /** Returns ℓ of all samples at each state so far, the first one's first. */
  public synchronized double[] losses() {
    return Arrays.copyOf(losses, last.iteration() - first() + 1);
  }

  /** Returns a state, {@link #first} to {@link #last}. */
  public synchronized State at(int iteration) {
    requireReached(iteration);
    if (iteration == last.iteration()) {
      return last;
    }
    State near = checkpoints.before(iteration);
    if (lookedAt.iteration() <= iteration && lookedAt.iteration() > near.iteration()) {
      near = lookedAt;
    }
    while (near.iteration() < iteration) {
      near = after(near);
    }
    lookedAt = near;
    return near;
  }

  private void requireReached(int iteration) {
    if (iteration < first() || iteration > last.iteration()) {
      throw new IllegalArgumentException(
          "iteration " + iteration + " is not among " + first() + " to " + last.iteration());
    }
  }

  /** How many states it keeps. */
  synchronized int kept() {
    return checkpoints.count();
  }
}
