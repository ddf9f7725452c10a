package org.chainrule.study.depth;

import java.util.List;

/** The weight scales of the usual map, as steps to go up and down by: two double the weights. */
public final class ScaleSteps {

  private static final double SAME = 1e-9;
  private static final List<Double> ALL = MapPlan.usualScales();

  private ScaleSteps() {}

  /** Returns the next larger scale; the same one past the last. */
  public static double above(double scale) {
    return ALL.stream().filter(step -> step > scale * (1 + SAME)).findFirst().orElse(scale);
  }

  /** Returns the next smaller scale; the same one past the first. */
  public static double below(double scale) {
    return ALL.stream()
        .filter(step -> step < scale * (1 - SAME))
        .reduce((first, second) -> second)
        .orElse(scale);
  }
}
