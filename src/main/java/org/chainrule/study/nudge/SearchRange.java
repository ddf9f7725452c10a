package org.chainrule.study.nudge;

import java.util.function.DoubleUnaryOperator;

/**
 * How far it is worth to look along a line: from the size of the entry, further while the loss runs
 * as straight as its tangent (a kink or a bend may yet come), and less far while it runs away from
 * it.
 */
final class SearchRange {

  private static final double STRAIGHT = 0.1;
  private static final double RUNS_AWAY = 0.95;
  private static final double LEVEL = 0.5;
  private static final int MOST_STEPS = 6;
  private static final double LEAST = 1e-300;
  private static final double MOST = 1e300;

  private final double slope;
  private final DoubleUnaryOperator change;

  SearchRange(double slope, DoubleUnaryOperator change) {
    this.slope = slope;
    this.change = change;
  }

  /** Returns a reach of 1, 2 or 5 times a power of ten. */
  double from(double size) {
    double start = RoundNumber.above(size == 0 ? 1 : Math.max(LEAST, Math.min(MOST, size)));
    double reach = start;
    for (int k = 0; k < MOST_STEPS && bend(reach) < STRAIGHT; k++) {
      reach = RoundNumber.above(Math.nextUp(reach));
    }
    if (bend(reach) < STRAIGHT) {
      return start;
    }
    for (int k = 0; k < MOST_STEPS && reach > start / 1000 && !(bend(reach) < RUNS_AWAY); k++) {
      reach = RoundNumber.below(Math.nextDown(reach));
    }
    return reach;
  }

  /** What the tangent misses on the worse side, as a part of the larger change. */
  private double bend(double reach) {
    return Math.max(miss(reach), miss(-reach));
  }

  /** A level tangent says nothing of how large a change is a large one. */
  private double miss(double epsilon) {
    double actual = change.applyAsDouble(epsilon);
    double predicted = slope * epsilon;
    if (predicted == 0 && Double.isFinite(actual)) {
      return actual == 0 ? 0 : LEVEL;
    }
    double larger = Math.max(Math.abs(actual), Math.abs(predicted));
    return larger == 0 ? 0 : Math.abs(actual - predicted) / larger;
  }
}
