package org.chainrule.study;

import org.chainrule.algebra.Matrix;

/**
 * The last part of a {@link Ripple}: from a change of what the loss is computed from to Δℓ, entry
 * by entry, so that no rounding of the whole sum enters.
 */
final class LossRipple {

  private final Baseline rest;
  private final boolean[] kinkAtTarget;
  private Gait gait = Gait.CAREFUL;
  private double noise;
  private Course course;

  LossRipple(Baseline rest) {
    this.rest = rest;
    this.kinkAtTarget = new boolean[rest.target.length];
    for (int k = 0; k < kinkAtTarget.length && !rest.fused(); k++) {
      kinkAtTarget[k] = Kinks.atTarget(rest.loss(), rest.target[k]);
    }
  }

  /** Says how far a move may lead before it is given up. */
  void setGait(Gait newGait) {
    gait = newGait;
  }

  /** Returns Δℓ for a change of the last z, if the loss is computed from it, else of ŷ. */
  double change(double[] delta, int firstSample, int endSample) {
    noise = 0;
    course = Course.CLEAR;
    double sum = 0;
    int width = rest.width(rest.depth);
    for (int s = firstSample; s < endSample && course == Course.CLEAR; s++) {
      if (!unmoved(delta, s * width, (s + 1) * width)) {
        sum += rest.fused() ? fused(delta, s) : plain(delta, s * width, (s + 1) * width);
      }
    }
    noise /= rest.divisor;
    return course == Course.CLEAR ? sum / rest.divisor : Double.NaN;
  }

  /** A bound, to first order, on the rounding error of the last change. */
  double noise() {
    return noise;
  }

  /** How the last move went. */
  Course course() {
    return course;
  }

  /** Whether these entries are all 0. */
  static boolean unmoved(double[] delta, int from, int to) {
    for (int k = from; k < to; k++) {
      if (delta[k] != 0) {
        return false;
      }
    }
    return true;
  }

  private double plain(double[] delta, int from, int to) {
    double[] yhat = rest.a[rest.depth];
    double sum = 0;
    for (int k = from; k < to && course == Course.CLEAR; k++) {
      if (delta[k] == 0) {
        continue;
      }
      double output = yhat[k] + delta[k];
      if (kinkAtTarget[k] && gait != Gait.FREE) {
        course = course(yhat[k] - rest.target[k], output - rest.target[k]);
      }
      double value = rest.loss().value(output, rest.target[k]);
      sum += value - rest.losses[k];
      addNoise(value, rest.losses[k], Math.abs(output / delta[k]));
    }
    return sum;
  }

  private static Course course(double distanceBefore, double distanceAfter) {
    if (distanceBefore == 0) {
      return Course.STUCK;
    }
    boolean sameSide = distanceAfter != 0 && distanceBefore > 0 == distanceAfter > 0;
    return sameSide ? Course.CLEAR : Course.CROSSED;
  }

  private double fused(double[] delta, int sample) {
    int width = rest.width(rest.depth);
    int from = sample * width;
    Matrix movedZ = rest.movedZ(rest.depth, sample, delta);
    Matrix values = rest.fusedLosses(movedZ, sample);
    double largestZ = movedZ.maxMagnitude();
    double outputByMove = largestZ / largest(delta, from, from + width);
    double sum = 0;
    for (int i = 0; i < width; i++) {
      double value = values.get(i, 0);
      sum += value - rest.losses[from + i];
      addNoise(value, rest.losses[from + i], outputByMove);
      if (rest.mixesOutputs()) {
        // log Σ exp(z) − z is a difference of numbers as large as z.
        noise += 2 * Rounding.UNIT * largestZ * Math.abs(rest.target[from + i]);
      }
    }
    return sum;
  }

  private static double largest(double[] delta, int from, int to) {
    double largest = 0;
    for (int k = from; k < to; k++) {
      largest = Math.max(largest, Math.abs(delta[k]));
    }
    return largest;
  }

  /**
   * Adds the rounding of an entry of the loss, and of the output that it is taken of: that output's
   * own error, times a slope judged from the change itself, as it may be 0 at rest.
   */
  private void addNoise(double value, double before, double outputByMove) {
    double rounded = Rounding.FUNCTION * (Math.abs(value) + Math.abs(before));
    double passed = 2 * Math.abs(value - before) * outputByMove;
    noise += Rounding.UNIT * (rounded + passed);
  }
}
