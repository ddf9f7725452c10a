package org.chainrule.study.depth.stack;

import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Elementwise;

/**
 * An elementwise activation for whole arrays. The numbers are those of {@link Elementwise}, to the
 * last bit.
 */
@FunctionalInterface
interface ArrayActivation {

  /**
   * Sets values and slopes.
   *
   * @param z what enters the activation
   * @param a where its values go
   * @param slopes where its slopes go
   */
  void apply(double[] z, double[] a, double[] slopes, int count);

  /** Returns the fastest form of an activation. */
  static ArrayActivation of(Elementwise activation) {
    if (activation.equals(Activations.SIGMOID)) {
      return ArrayActivation::sigmoid;
    }
    if (activation.equals(Activations.RELU)) {
      return ArrayActivation::relu;
    }
    return (z, a, slopes, count) -> any(activation, z, a, slopes, count);
  }

  private static void any(Elementwise f, double[] z, double[] a, double[] slopes, int count) {
    for (int k = 0; k < count; k++) {
      a[k] = f.value(z[k]);
      slopes[k] = f.slope(z[k]);
    }
  }

  private static void relu(double[] z, double[] a, double[] slopes, int count) {
    for (int k = 0; k < count; k++) {
      a[k] = Math.max(0, z[k]);
    }
    for (int k = 0; k < count; k++) {
      slopes[k] = step(z[k]);
    }
  }

  /** One e to the power serves value and slope; the divisions have loops of their own. */
  private static void sigmoid(double[] z, double[] a, double[] slopes, int count) {
    for (int k = 0; k < count; k++) {
      slopes[k] = Math.exp(-Math.abs(z[k]));
    }
    for (int k = 0; k < count; k++) {
      a[k] = Math.max(step(z[k]), slopes[k]) / (1 + slopes[k]);
    }
    for (int k = 0; k < count; k++) {
      double next = 1 + slopes[k];
      slopes[k] = slopes[k] / (next * next);
    }
  }

  /**
   * Returns 1 above 0, else 0, and NaN for NaN; without a branch, which at random numbers would be
   * guessed wrongly half of the time. Any number above 0 grows beyond 1 on the way.
   */
  private static double step(double z) {
    return Math.min(1, Math.max(0, z) * 0x1p1000 * 0x1p1000);
  }
}
