package org.chainrule.session.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.train.Change;
import org.chainrule.study.train.PlannedRun;
import org.chainrule.study.train.TrainingPlan;

/** What kept runs follow from, as a file says it, and the runs that follow from that. */
final class Plans {

  private Plans() {}

  /** A run that was made, and how far it is to go. */
  record Made(KeptRun run, int steps) {}

  /**
   * Makes the runs of a plan up to their last change of course. One that ends before a change is
   * kept up to its end.
   *
   * @param letter that of the first
   */
  static List<Made> made(
      TrainingPlan plan, Scenario scenario, int letter, BooleanSupplier cancelled) {
    List<Made> all = new ArrayList<>();
    for (PlannedRun run : plan.runs()) {
      all.add(made(run, scenario, letter + all.size(), cancelled));
    }
    return all;
  }

  private static Made made(
      PlannedRun planned, Scenario scenario, int letter, BooleanSupplier cancelled) {
    Origin origin = Origin.of(scenario.network(), scenario.sample());
    KeptRun run = new KeptRun(letter, planned.name(), origin, origin.run(planned.course()));
    for (Change change : planned.changes()) {
      run.run().reach(change.at(), cancelled);
      if (run.run().last() < change.at()) {
        break;
      }
      Origin next = Origin.at(run, change.at()).with(change::made);
      run = new KeptRun(letter, planned.name(), next, next.run(change.course()));
    }
    return new Made(run, planned.steps());
  }

  /**
   * Returns what those of the runs follow from that begin with a net and its samples; nothing if
   * there are none, or none has taken a step.
   *
   * @param reached how far each has come
   */
  static Optional<TrainingPlan> of(List<KeptRun> runs, Scenario scenario, Map<?, Reached> reached) {
    List<PlannedRun> planned =
        runs.stream()
            .filter(run -> begins(run.origin().first(), scenario))
            .flatMap(run -> planned(run, scenario.network(), reached).stream())
            .toList();
    boolean any = planned.stream().anyMatch(run -> run.steps() > 0);
    return any ? Optional.of(new TrainingPlan(planned)) : Optional.empty();
  }

  private static boolean begins(Origin origin, Scenario scenario) {
    Network net = scenario.network();
    return (origin.beginning().equals(net) || origin.edited().equals(net))
        && origin.sample().equals(scenario.sample());
  }

  /** What no change can say, such as another activation, makes another net of it. */
  private static Optional<PlannedRun> planned(KeptRun run, Network begin, Map<?, Reached> reached) {
    List<KeptRun> parts = new ArrayList<>();
    parts.add(run);
    while (parts.get(0).origin().from().isPresent()) {
      parts.add(0, parts.get(0).origin().from().get());
    }
    List<Change> changes = new ArrayList<>();
    for (KeptRun part : parts) {
      Origin origin = part.origin();
      Network before =
          origin.from().map(from -> from.run().at(origin.iteration()).network()).orElse(begin);
      Network after = origin.from().isEmpty() ? origin.edited() : origin.edit().apply(before);
      Optional<Change> change =
          Change.between(origin.iteration(), part.run().course(), before, after);
      if (change.isEmpty()) {
        return Optional.empty();
      }
      if (origin.from().isPresent() || !before.equals(after)) {
        changes.add(change.get());
      }
    }
    int steps = run.run().first() + reached.get(run.run()).steps();
    return Optional.of(new PlannedRun(run.name(), parts.get(0).run().course(), steps, changes));
  }
}
