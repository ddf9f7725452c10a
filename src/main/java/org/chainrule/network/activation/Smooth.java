package org.chainrule.network.activation;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * Smooth activations and their slopes, each to full relative accuracy in both tails: no difference
 * of nearly equal numbers is formed, and nothing overflows on the way to a finite result.
 */
public final class Smooth {

  /** The largest slope of GELU, at √2. */
  static final double GELU_SLOPE_BOUND = 1.128904145185155;

  /** The largest slope of SiLU, at {@link #SILU_EXTREMUM}. */
  static final double SILU_SLOPE_BOUND = 1.0998393201288663;

  /** Where the slope of SiLU is largest; at its negative it is least. */
  static final double SILU_EXTREMUM = 2.399357188;

  private static final double ROOT_2 = Math.sqrt(2);
  private static final double NORMAL = 1 / Math.sqrt(2 * Math.PI);

  /** Below this, e to it is 0. */
  private static final double UNDERFLOW = -800;

  private Smooth() {}

  /** Returns σ(z) = 1/(1 + e⁻ᶻ). */
  public static double sigmoid(double z) {
    if (z >= 0) {
      return 1 / (1 + Math.exp(-z));
    }
    double e = Math.exp(z);
    return e / (1 + e);
  }

  /** Returns σ′(z) = σ(z) σ(−z), not formed as σ(1 − σ), which loses all digits at large z. */
  static double sigmoidSlope(double z) {
    double e = Math.exp(-Math.abs(z));
    return e / ((1 + e) * (1 + e));
  }

  /** Returns log(1 + eᶻ), without a linear cut-off. */
  public static double softplus(double z) {
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }

  /** Returns 1 − tanh²(z) = 4 σ′(2z). */
  static double tanhSlope(double z) {
    return 4 * sigmoidSlope(2 * z);
  }

  /** Returns z Φ(z), with Φ(z) = erfc(−z/√2)/2. */
  static double gelu(double z) {
    return z < UNDERFLOW ? -0.0 : z * normal(z);
  }

  /** Returns Φ(z) + z φ(z). */
  static double geluSlope(double z) {
    double density = Math.abs(z) > -UNDERFLOW ? 0 : z * NORMAL * Math.exp(-z * z / 2);
    return normal(z) + density;
  }

  /** Returns z σ(z). */
  static double silu(double z) {
    return z < UNDERFLOW ? -0.0 : z * sigmoid(z);
  }

  /** Returns σ(z) (1 + z σ(−z)). */
  static double siluSlope(double z) {
    return Math.abs(z) > -UNDERFLOW ? sigmoid(z) : sigmoid(z) * (1 + z * sigmoid(-z));
  }

  private static double normal(double z) {
    return Erfc.value(-z / ROOT_2) / 2;
  }
}
