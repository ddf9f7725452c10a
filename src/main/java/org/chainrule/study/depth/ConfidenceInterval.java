package org.chainrule.study.depth;

/**
 * Where a share lies with 95 % confidence.
 *
 * @param low the lower end, at least 0
 * @param high the upper end, at most 1
 */
public record ConfidenceInterval(double low, double high) {

  /** The 97.5th percentile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * Returns the score interval of Wilson (1927), which holds for few nets and for shares near 0 and
   * 1 too: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
   *
   * @param hits how many nets had what is looked for
   * @param of how many nets there were; with none the share can be anything
   */
  public static ConfidenceInterval wilson(long hits, long of) {
    if (of == 0) {
      return new ConfidenceInterval(0, 1);
    }
    double p = (double) hits / of;
    double square = Z * Z / of;
    double middle = p + square / 2;
    double half = Z * Math.sqrt(p * (1 - p) / of + square / (4 * of));
    double low = hits == 0 ? 0 : (middle - half) / (1 + square);
    double high = hits == of ? 1 : (middle + half) / (1 + square);
    return new ConfidenceInterval(low, high);
  }
}
