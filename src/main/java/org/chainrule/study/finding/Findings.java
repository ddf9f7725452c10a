package org.chainrule.study.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainrule.study.train.Off;
import org.chainrule.study.train.Run;

/**
 * What there is to tell of a run, as far as it has come. What was found is not searched again: a
 * run may be asked as it goes on. For one thread at a time.
 */
public final class Findings {

  /** A rise by less than this share of the loss may be rounding. */
  private static final double LEAST = 1e-9;

  private final Run run;
  private final Map<Integer, Rises.Why> why = new HashMap<>();
  private final Map<Off, Optional<Finding>> deaths = new HashMap<>();
  private int seen;
  private int rises;
  private int first;
  private int largest;
  private double height;

  /** Nothing is searched yet. */
  public Findings(Run run) {
    this.run = run;
    this.seen = run.first();
  }

  /**
   * Returns what there is to tell by now, in the order of the states.
   *
   * @param cancelled asked now and then; once it says true, something may be missing
   */
  public List<Finding> now(BooleanSupplier cancelled) {
    List<Finding> found = new ArrayList<>();
    int last = run.last();
    scan(last);
    rises(last, found, cancelled);
    for (Off unit : run.off()) {
      if (!cancelled.getAsBoolean()) {
        death(unit, last).ifPresent(found::add);
      }
    }
    run.end().ifPresent(number -> found.add(new Finding.Ended(number, run.first())));
    if (run.end().isEmpty() && !cancelled.getAsBoolean()) {
      Unevenness.at(run, last).ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(Finding::iteration));
    return found;
  }

  private void scan(int last) {
    for (; seen < last; seen++) {
      double before = run.loss(seen);
      double after = run.loss(seen + 1);
      double rise = after - before;
      if (Double.isFinite(after) && rise > LEAST * Math.abs(before)) {
        rises++;
        first = first == 0 ? seen + 1 : first;
        largest = rise > height ? seen + 1 : largest;
        height = Math.max(height, rise);
      }
    }
  }

  /** Of a run that is lost, the first rise says more than the largest; of batches one is usual. */
  private void rises(int last, List<Finding> found, BooleanSupplier cancelled) {
    if (rises == 0) {
      return;
    }
    boolean whole = run.course().batches().isWhole(run.sample().count());
    if (whole || run.end().isPresent()) {
      rise(first, last, found, cancelled);
    }
    if (run.end().isEmpty() && (!whole || largest != first)) {
      rise(largest, last, found, cancelled);
    }
  }

  private void rise(int iteration, int last, List<Finding> found, BooleanSupplier cancelled) {
    Rises.Why known = why.get(iteration);
    if (known == null && !cancelled.getAsBoolean()) {
      known = Rises.why(run, iteration, cancelled).orElse(null);
      if (known != null) {
        why.put(iteration, known);
      }
    }
    if (known != null) {
      found.add(
          new Finding.Rise(
              iteration,
              run.loss(iteration - 1),
              run.loss(iteration),
              known.cause(),
              run.course().rate(),
              known.limit(),
              known.alongGradient(),
              known.own(),
              rises,
              last - run.first(),
              iteration == largest));
    }
  }

  /** A unit that the step before the first state has switched off may have been off before. */
  private Optional<Finding> death(Off unit, int last) {
    if (unit.since() > last) {
      return Optional.empty();
    }
    if (unit.since() == run.first()) {
      return Optional.of(new Finding.OffFromStart(unit, last));
    }
    return deaths
        .computeIfAbsent(unit, some -> Optional.of(Deaths.of(run, some)))
        .map(
            known -> {
              Finding.Died died = (Finding.Died) known;
              return new Finding.Died(unit, died.on(), died.samples(), died.killer(), last);
            });
  }
}
