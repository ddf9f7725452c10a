package org.chainrule.network;

/**
 * The logistic function and its kin, each to full relative accuracy in both tails: no difference of
 * nearly equal numbers is formed, and nothing overflows on the way to a finite result.
 */
final class Logistic {

  private Logistic() {}

  /** Returns σ(z) = 1/(1 + e⁻ᶻ). */
  static double sigmoid(double z) {
    if (z >= 0) {
      return 1 / (1 + Math.exp(-z));
    }
    double e = Math.exp(z);
    return e / (1 + e);
  }

  /** Returns σ′(z) = σ(z) σ(−z), not formed as σ(1 − σ), which loses all digits at large z. */
  static double slope(double z) {
    double e = Math.exp(-Math.abs(z));
    return e / ((1 + e) * (1 + e));
  }

  /** Returns log(1 + eᶻ), without a linear cut-off. */
  static double softplus(double z) {
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }
}
