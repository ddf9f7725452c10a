package org.chainrule.session.train;

import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;

/** Finds a rate that is too large. */
final class Excess {

  private static final int POWERS = 6;

  private Excess() {}

  /**
   * Returns a run with ten times a rate, or with the first power of ten times it at which the first
   * step raises the loss, or overflows.
   */
  static Run run(Origin origin, Course like) {
    Run first = null;
    for (int power = 1; power <= POWERS; power++) {
      double rate = like.rate() * Math.pow(10, power);
      if (Double.isInfinite(rate)) {
        break;
      }
      Run run = origin.run(new Course(like.optimiser(), rate, like.batches()));
      first = first == null ? run : first;
      run.reach(run.first() + 1, () -> false);
      if (run.end().isPresent() || run.loss(run.last()) > run.loss(run.first())) {
        return run;
      }
    }
    return first;
  }
}
