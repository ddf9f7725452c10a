package org.chainrule.study.nudge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * Finds the kinks of the loss along the line of a {@link Perturbation}.
 *
 * <p>Node by node, from the first that the entry reaches: between the kinks of those before it, the
 * z of a unit is smooth along the line, and straight in a net that is piecewise linear. So each
 * unit is followed from kink to kink, and by some places between them for smooth layers; where its
 * distance from a kink of its own changes its sign, that kink is found to the last bit. A unit that
 * only touches its kink and turns back is not one.
 */
final class CrossingSearch {

  /** On each side of 0. */
  private static final int PLACES = 32;

  /** More kinks than these are not followed further; a picture could not show them either. */
  private static final int MOST = 500;

  /** About a second's worth of multiplications. */
  private static final long MOST_WORK = 1_000_000_000;

  private final Baseline rest;
  private final Perturbation perturbation;
  private final BooleanSupplier cancelled;
  private final Set<Crossing> found = new LinkedHashSet<>();
  private final TreeSet<Double> places = new TreeSet<>();
  private final int firstSample;
  private final int endSample;
  private long work;

  /** Sets the size of the perturbation as it needs; it must aim at the entry. */
  CrossingSearch(Baseline rest, Perturbation perturbation, BooleanSupplier cancelled) {
    this.rest = rest;
    this.perturbation = perturbation;
    this.cancelled = cancelled;
    this.firstSample = perturbation.firstSample();
    this.endSample = perturbation.endSample();
  }

  /** Returns the kinks from −reach to reach, in order. */
  Crossings within(double reach) {
    perturbation.setLimit(MoveLimit.FREE);
    places.add(0.0);
    for (int k = 1; k <= PLACES; k++) {
      places.add(reach * k / PLACES);
      places.add(-reach * k / PLACES);
    }
    perturbation.kinkedNodes().forEach(this::search);
    List<Crossing> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingDouble(Crossing::epsilon));
    return new Crossings(sorted, !exhausted());
  }

  /** Watches what enters a function with kinks. */
  private void search(Node node) {
    Variable variable = node.operands().get(0);
    int[] places = rest.program.places(node);
    int rows = rest.program.rows(variable);
    List<Watch> watches = new ArrayList<>();
    for (int k = firstSample * rows; k < endSample * rows; k++) {
      Target unit = Target.cell(Name.of(variable), k % rows, k / rows);
      for (double kink : node.primitive().kinks(operand -> rest.values[places[operand]], k)) {
        watches.add(new Watch(unit, k, at -> perturbation.reached(variable, at) - kink));
      }
    }
    follow(watches);
  }

  private void follow(List<Watch> watches) {
    if (watches.isEmpty()) {
      return;
    }
    for (double place : places) {
      if (exhausted()) {
        return;
      }
      move(place);
      watches.forEach(watch -> watch.note(place));
    }
    watches.forEach(Watch::settle);
    perturbation.restrictTo(firstSample, endSample);
    found.forEach(crossing -> places.add(crossing.epsilon()));
  }

  private void move(double place) {
    work += perturbation.work();
    perturbation.change(place);
  }

  private boolean exhausted() {
    return work > MOST_WORK || found.size() > MOST || cancelled.getAsBoolean();
  }

  /** Follows one unit along the line. */
  private final class Watch {

    private final Target unit;
    private final int index;
    private final IntToDoubleFunction distance;
    private final List<double[]> brackets = new ArrayList<>();
    private final List<Double> exact = new ArrayList<>();
    private double noted = Double.NaN;
    private double value = Double.NaN;

    /** The last value that was not 0, and where the zeros after it begin. */
    private double before = Double.NaN;

    private double zeroFrom;

    Watch(Target unit, int index, IntToDoubleFunction distance) {
      this.unit = unit;
      this.index = index;
      this.distance = distance;
    }

    /** Takes note of where the unit stands while the perturbation has reached a place. */
    void note(double place) {
      double now = distance.applyAsDouble(index);
      if (now != 0 && value == 0) {
        leaveZero(now);
      } else if (Math.signum(now) * Math.signum(value) < 0) {
        brackets.add(new double[] {noted, value, place, now});
      } else if (now == 0 && value != 0) {
        before = value;
        zeroFrom = place;
      }
      noted = place;
      value = now;
    }

    private void leaveZero(double now) {
      boolean rested = zeroFrom < noted;
      if (rested || !(Math.signum(before) * Math.signum(now) > 0)) {
        exact.add(noted);
      }
      if (rested && !Double.isNaN(before)) {
        exact.add(zeroFrom);
      }
    }

    void settle() {
      exact.forEach(this::found);
      for (double[] bracket : brackets) {
        if (exhausted()) {
          return;
        }
        perturbation.restrictTo(unit.column(), unit.column() + 1);
        found(RootSearch.between(this::at, bracket[0], bracket[1], bracket[2], bracket[3]));
      }
    }

    private double at(double place) {
      move(place);
      return distance.applyAsDouble(index);
    }

    private void found(double epsilon) {
      found.add(new Crossing(epsilon + 0.0, unit));
    }
  }
}
