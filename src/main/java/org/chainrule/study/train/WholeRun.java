package org.chainrule.study.train;

import java.util.List;
import java.util.Optional;

/**
 * A run whose course was changed on the way, from its beginning to its end.
 *
 * @param parts each begins at a state of the one before it, with which its own takes over
 */
public record WholeRun(List<Run> parts) {

  /** Copies the list. */
  public WholeRun {
    parts = List.copyOf(parts);
  }

  /** The last iteration that it has reached. */
  public int last() {
    return lastPart().last();
  }

  /** The number with which it ended, if it has. */
  public Optional<Divergence> end() {
    return lastPart().end();
  }

  private Run lastPart() {
    return parts.get(parts.size() - 1);
  }

  /** Returns the part to which a state belongs, the one that begins with it where there are two. */
  public Run part(int iteration) {
    int k = parts.size() - 1;
    while (k > 0 && parts.get(k).first() > iteration) {
      k--;
    }
    return parts.get(k);
  }

  /** Returns a state, from 0 to {@link #last}. */
  public State at(int iteration) {
    return part(iteration).at(iteration);
  }

  /** Returns ℓ of all samples at each state, the first one's first. */
  public double[] losses() {
    double[] losses = new double[last() + 1];
    for (Run part : parts) {
      double[] own = part.losses();
      int room = losses.length - part.first();
      System.arraycopy(own, 0, losses, part.first(), Math.min(own.length, room));
    }
    return losses;
  }
}
