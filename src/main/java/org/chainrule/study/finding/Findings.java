package org.chainrule.study.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainrule.study.train.Divergence;
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
  private final Optional<Findings> before;
  private final Map<Integer, Rises.Why> why = new HashMap<>();
  private final Map<Off, Finding.OfUnit> deaths = new HashMap<>();
  private int seen;
  private int rises;
  private int first;

  /** Up to where the loss has risen at every step since the first rise. */
  private int top;

  private int largest;
  private double height;

  /** Nothing is searched yet. */
  public Findings(Run run) {
    this(run, Optional.empty());
  }

  /**
   * Nothing is searched yet.
   *
   * @param before of the run that this one goes on from; what it comes to by then is told too
   */
  public Findings(Run run, Optional<Findings> before) {
    this.run = run;
    this.before = before;
    this.seen = run.first();
  }

  /**
   * Returns what there is to tell by now, in the order of the states.
   *
   * @param cancelled asked now and then; once it says true, something may be missing
   */
  public List<Finding> now(BooleanSupplier cancelled) {
    int last = run.last();
    List<Finding> found = upTo(last, run.end(), cancelled);
    run.end().ifPresent(number -> found.add(new Finding.Ended(number, run.first())));
    if (run.end().isEmpty() && !cancelled.getAsBoolean()) {
      Unevenness.at(run, last).ifPresent(found::add);
      Shrinkage.at(run, last).ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(Finding::iteration));
    return found;
  }

  private List<Finding> upTo(int last, Optional<Divergence> end, BooleanSupplier cancelled) {
    List<Finding> found = new ArrayList<>();
    before.ifPresent(
        some ->
            some.upTo(run.first(), Optional.empty(), cancelled).stream()
                .map(one -> one instanceof Finding.Rise rise ? rise.past() : one)
                .forEach(found::add));
    scan(last);
    rises(last, end.isPresent(), found, cancelled);
    int finite = Double.isFinite(run.loss(last)) ? last : last - 1;
    for (Off unit : run.off()) {
      if (!cancelled.getAsBoolean()) {
        death(unit, finite).ifPresent(death -> add(death, finite, found));
      }
    }
    return found;
  }

  /** Of a unit that is off already when the run begins, it is told how it came to that. */
  private static void add(Finding death, int last, List<Finding> found) {
    if (death instanceof Finding.OffFromStart off) {
      for (int k = 0; k < found.size(); k++) {
        if (found.get(k) instanceof Finding.OfUnit earlier && isOf(earlier, off.unit())) {
          found.set(k, earlier.until(last));
          return;
        }
      }
    }
    found.add(death);
  }

  private static boolean isOf(Finding.OfUnit finding, Off unit) {
    return finding.unit().layer() == unit.layer() && finding.unit().unit() == unit.unit();
  }

  private void scan(int last) {
    for (; seen < last; seen++) {
      double before = run.loss(seen);
      double after = run.loss(seen + 1);
      double rise = after - before;
      if (Double.isFinite(after) && rise > LEAST * Math.abs(before)) {
        rises++;
        first = first == 0 ? seen + 1 : first;
        top = first == seen + 1 || top == seen ? seen + 1 : top;
        largest = rise > height ? seen + 1 : largest;
        height = Math.max(height, rise);
      }
    }
  }

  /**
   * Of a run that is lost, the first rise says more than the largest; of batches one is usual. A
   * climb over several steps is one rise.
   */
  private void rises(int last, boolean lost, List<Finding> found, BooleanSupplier cancelled) {
    if (rises == 0) {
      return;
    }
    boolean whole = run.course().batches().isWhole(run.sample().count());
    boolean one = largest <= top;
    if (whole || lost) {
      rise(first, last, lost || one, found, cancelled);
    }
    if (!lost && !(whole && one)) {
      rise(largest, last, true, found, cancelled);
    }
  }

  /**
   * Tells of a rise.
   *
   * @param counted whether what is counted so far is told with it
   */
  private void rise(
      int iteration, int last, boolean counted, List<Finding> found, BooleanSupplier cancelled) {
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
              counted ? Optional.of(largest) : Optional.empty(),
              iteration == first && top > first
                  ? Optional.of(new Finding.Climb(top, run.loss(top)))
                  : Optional.empty()));
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
    return Optional.of(deaths.computeIfAbsent(unit, some -> Deaths.of(run, some)).until(last));
  }
}
