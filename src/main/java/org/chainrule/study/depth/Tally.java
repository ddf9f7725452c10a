package org.chainrule.study.depth;

import java.util.Arrays;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.Outcome;

/**
 * How many nets came to each outcome.
 *
 * @param healthy nets whose gradient did neither
 * @param small nets whose gradient vanished without being exactly 0
 * @param zero nets whose gradient is exactly 0 at the first layer
 * @param large nets whose gradient exploded and is finite
 * @param notFinite nets whose gradient is not finite
 */
public record Tally(long healthy, long small, long zero, long large, long notFinite) {

  /** No net yet. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** Returns the tally of counts in the order of {@link Outcome}. */
  static Tally of(long[] counts) {
    return new Tally(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  /** Returns the tally of these outcomes. */
  static Tally of(Outcome... outcomes) {
    long[] counts = new long[Outcome.values().length];
    Arrays.stream(outcomes).forEach(outcome -> counts[outcome.ordinal()]++);
    return of(counts);
  }

  /** The number of nets. */
  public long networks() {
    return healthy + small + zero + large + notFinite;
  }

  /** The number of nets with this fate. */
  public long count(Fate fate) {
    return switch (fate) {
      case VANISHED -> small + zero;
      case EXPLODED -> large + notFinite;
      case HEALTHY -> healthy;
    };
  }

  /** The share of nets with this fate, 0 to 1; NaN if there is no net. */
  public double share(Fate fate) {
    return (double) count(fate) / networks();
  }

  /** Returns where the true share of a fate lies, with 95 % confidence. */
  public ConfidenceInterval interval(Fate fate) {
    return ConfidenceInterval.wilson(count(fate), networks());
  }

  /** Returns both tallies together. */
  public Tally plus(Tally other) {
    return new Tally(
        healthy + other.healthy,
        small + other.small,
        zero + other.zero,
        large + other.large,
        notFinite + other.notFinite);
  }
}
