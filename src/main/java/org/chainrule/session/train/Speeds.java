package org.chainrule.session.train;

import java.util.List;

/** How many iterations a second a run may take. */
public final class Speeds {

  /** From slow to as fast as can be. */
  public static final List<Double> ALL =
      List.of(1.0, 5.0, 20.0, 100.0, 500.0, Double.POSITIVE_INFINITY);

  private Speeds() {}

  /** Returns the speed so many further, past either end that at the end. */
  public static double next(double now, int by) {
    int place = ALL.indexOf(now);
    return ALL.get(Math.max(0, Math.min(ALL.size() - 1, place + by)));
  }
}
