package org.chainrule.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.chainrule.network.scenario.Sample;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;

/**
 * What becomes of the loss if a run goes on with other rates: one step may lower it with a rate
 * with which many steps end in an overflow.
 *
 * @param steps how many steps were taken with each rate
 * @param before ℓ of all samples before them
 * @param halfway ℓ of all samples after half of them, from the least rate to the greatest; infinite
 *     where a run ended with a number that is not finite
 * @param after ℓ of all samples after all of them, likewise
 */
public record Outlook(int steps, double before, List<RatedLoss> halfway, List<RatedLoss> after) {

  /** Copies the lists. */
  public Outlook {
    halfway = List.copyOf(halfway);
    after = List.copyOf(after);
  }

  /**
   * Lets a run go on from a state with each of some rates.
   *
   * @param rates from the least to the greatest
   * @param cancelled asked before each step; once it says true, nothing comes of it
   */
  public static Optional<Outlook> of(
      State state,
      Course course,
      Sample sample,
      int steps,
      List<Double> rates,
      BooleanSupplier cancelled) {
    List<RatedLoss> halfway = new ArrayList<>();
    List<RatedLoss> after = new ArrayList<>();
    double before = Double.NaN;
    for (double rate : rates) {
      Run run = Run.from(state, new Course(course.optimiser(), rate, course.batches()), sample);
      run.reach(state.iteration() + steps, cancelled);
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      before = run.loss(state.iteration());
      halfway.add(at(run, state.iteration() + steps / 2));
      after.add(at(run, state.iteration() + steps));
    }
    return Optional.of(new Outlook(steps, before, halfway, after));
  }

  private static RatedLoss at(Run run, int iteration) {
    return new RatedLoss(
        run.course().rate(),
        run.end().isPresent() ? Double.POSITIVE_INFINITY : run.loss(iteration));
  }

  /** Returns what a rate comes to that was among those. */
  public RatedLoss at(double rate) {
    return after.stream().filter(some -> some.rate() == rate).findFirst().orElseThrow();
  }

  /**
   * The least of the rates from which on all end above where they began; nothing if the greatest
   * does not.
   */
  public OptionalDouble endsAboveFrom() {
    OptionalDouble from = OptionalDouble.empty();
    for (int k = after.size() - 1; k >= 0 && !(after.get(k).loss() <= before); k--) {
      from = OptionalDouble.of(after.get(k).rate());
    }
    return from;
  }
}
