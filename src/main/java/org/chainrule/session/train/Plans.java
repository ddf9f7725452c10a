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
   * Returns what kept runs follow from that belong to a net and its samples. One that began with
   * other weights is put into the file beside those that began with the net.
   *
   * @param reached how far each has come
   */
  static Savable of(List<KeptRun> runs, Scenario scenario, Map<?, Reached> reached) {
    List<PlannedRun> own = new ArrayList<>();
    List<PlannedRun> others = new ArrayList<>();
    List<Savable.Unsaved> unsaved = new ArrayList<>();
    boolean begun = runs.stream().anyMatch(run -> begins(run.origin().first(), scenario));
    for (KeptRun run : runs) {
      boolean isOwn = begins(run.origin().first(), scenario);
      Optional<PlannedRun> planned = planned(run, scenario.network(), reached);
      Optional<Savable.Reason> reason = reason(run, scenario, begun, planned.isPresent());
      if (reason.isEmpty()) {
        (isOwn ? own : others).add(planned.orElseThrow());
      } else if (steps(run, reached) > 0) {
        unsaved.add(new Savable.Unsaved(run, reason.get()));
      }
    }
    own.addAll(others);
    boolean any = own.stream().anyMatch(run -> run.steps() > 0);
    return new Savable(any ? Optional.of(new TrainingPlan(own)) : Optional.empty(), unsaved);
  }

  /** Why a run is not put into a file, if it is not. */
  private static Optional<Savable.Reason> reason(
      KeptRun run, Scenario scenario, boolean begun, boolean expressed) {
    if (!run.origin().sample().equals(scenario.sample())) {
      return Optional.of(Savable.Reason.SAMPLES);
    }
    if (!expressed) {
      return Optional.of(Savable.Reason.NET);
    }
    return begun ? Optional.empty() : Optional.of(Savable.Reason.BEGINNING);
  }

  private static boolean begins(Origin origin, Scenario scenario) {
    Network net = scenario.network();
    return (origin.beginning().equals(net) || origin.edited().equals(net))
        && origin.sample().equals(scenario.sample());
  }

  private static int steps(KeptRun run, Map<?, Reached> reached) {
    return run.run().first() + reached.get(run.run()).steps();
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
    return Optional.of(
        new PlannedRun(run.name(), parts.get(0).run().course(), steps(run, reached), changes));
  }
}
