package org.chainrule.session.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.chainrule.file.training.TrainingKey;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;
import org.chainrule.study.nudge.RoundNumber;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.PlannedRun;
import org.chainrule.study.train.TrainingPlan;

/** The runs with which the training of a scenario begins. */
final class FirstRuns {

  private FirstRuns() {}

  /** By what each says of its training; of one that says nothing, a run without a step. */
  static List<Plans.Made> made(List<Scenario> scenarios, Course like, BooleanSupplier cancelled) {
    List<Plans.Made> all = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      TrainingPlan plan = TrainingKey.of(scenario).orElseGet(() -> usual(like, Pass.run(scenario)));
      all.addAll(Plans.made(plan, scenario, all.size(), cancelled));
    }
    return all.subList(0, Math.min(all.size(), Runs.MOST));
  }

  /** With a rate at which the first step is neither tiny nor wild, and well below the limit. */
  private static TrainingPlan usual(Course like, Trace trace) {
    Descent descent = Descent.of(trace);
    DescentLimit limit = DescentLimit.of(descent, () -> false).orElseThrow();
    boolean bounded = limit.kind() == DescentLimit.Kind.RISES_FROM;
    double most = bounded ? limit.rate() / 2 : Double.POSITIVE_INFINITY;
    double usual = RoundNumber.below(Math.min(most, descent.usualRate()));
    boolean useful = usual > 0 && Double.isFinite(usual);
    Course course = useful ? new Course(like.optimiser(), usual, like.batches()) : like;
    return new TrainingPlan(List.of(new PlannedRun(course, 0)));
  }
}
