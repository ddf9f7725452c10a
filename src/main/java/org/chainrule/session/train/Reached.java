package org.chainrule.session.train;

import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.study.train.Divergence;
import org.chainrule.study.train.Run;

/**
 * How far a run has come, as of a moment.
 *
 * @param losses ℓ of all samples at each of its states so far, the first one's first
 * @param end the number with which it ended, if it has
 */
public record Reached(double[] losses, Optional<Divergence> end) {

  /** How far a run has come by now; asked where nobody minds to wait for a step. */
  static Reached by(Run run) {
    double[] losses = run.losses();
    return new Reached(losses, run.end());
  }

  /** How many steps it took before the first one that raised ℓ, or 0 if there is none. */
  int stepsBeforeRise() {
    return IntStream.range(0, steps()).filter(k -> losses[k + 1] > losses[k]).findFirst().orElse(0);
  }

  /** How many steps it has taken. */
  public int steps() {
    return losses.length - 1;
  }
}
