package org.chainrule.session.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;

/** Finds a rate that is too large. */
final class Excess {

  /** How many powers of ten are tried. */
  static final int POWERS = 6;

  private Excess() {}

  /**
   * Returns a run with the first power of ten times a rate that leaves the loss above where it
   * began, or without a number; if there is none, the first whose first step raises it; nothing if
   * there is none either.
   *
   * @param steps how many steps it has for that
   */
  static Optional<Run> run(Origin origin, Course like, int steps) {
    List<Run> tried = new ArrayList<>();
    for (int power = 1; power <= POWERS; power++) {
      double rate = like.rate() * Math.pow(10, power);
      if (Double.isInfinite(rate)) {
        break;
      }
      Run run = origin.run(new Course(like.optimiser(), rate, like.batches()));
      run.reach(run.first() + steps, () -> false);
      tried.add(run);
      if (isWorse(run, run.last())) {
        return Optional.of(run);
      }
    }
    return tried.stream().filter(run -> isWorse(run, run.first() + 1)).findFirst();
  }

  private static boolean isWorse(Run run, int at) {
    return run.end().isPresent() || run.loss(at) > run.loss(run.first());
  }
}
