package org.chainrule.study.finding;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.chainrule.network.Network;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;
import org.chainrule.study.descent.Direction;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;

/** Why a step raised the loss. */
final class Rises {

  private Rises() {}

  /** What is found of a step. */
  record Why(Finding.Cause cause, OptionalDouble limit, boolean alongGradient, Finding.Own own) {}

  /**
   * Looks along the direction that the step took, at the loss of the samples that it looked at.
   *
   * @param iteration the state after the step
   * @return nothing if it was cancelled
   */
  static Optional<Why> why(Run run, int iteration, BooleanSupplier cancelled) {
    Course course = run.course();
    State before = run.at(iteration - 1);
    Sample looked = course.batches().of(run.sample(), before.iteration());
    Trace trace = Pass.run(before.network(), looked);
    Descent descent = Descent.along(Direction.of(before, course.optimiser(), trace), trace);
    boolean along = course.optimiser() instanceof Sgd;
    double after = loss(run.at(iteration).network(), looked);
    Finding.Own own =
        new Finding.Own(
            looked.count(), looked.count() == run.sample().count(), descent.loss(), after);
    if (!(after > descent.loss())) {
      return Optional.of(new Why(Finding.Cause.OTHER_SAMPLES, OptionalDouble.empty(), along, own));
    }
    if (descent.fall() < 0) {
      return Optional.of(new Why(Finding.Cause.UPHILL, OptionalDouble.empty(), along, own));
    }
    return DescentLimit.of(descent, cancelled).map(limit -> why(limit, course.rate(), along, own));
  }

  private static Why why(DescentLimit limit, double rate, boolean along, Finding.Own own) {
    if (limit.kind() == DescentLimit.Kind.RISES_FROM && limit.rate() <= rate) {
      OptionalDouble from = OptionalDouble.of(limit.rate());
      return new Why(Finding.Cause.BEYOND_THE_LIMIT, from, along, own);
    }
    boolean atOnce = limit.kind() == DescentLimit.Kind.RISES_AT_ONCE && limit.least() <= rate;
    Finding.Cause cause = atOnce ? Finding.Cause.AT_ONCE : Finding.Cause.UNKNOWN;
    return new Why(cause, OptionalDouble.empty(), along, own);
  }

  private static double loss(Network network, Sample sample) {
    return Pass.run(network, sample).quantity(Name.loss()).get(0, 0);
  }
}
