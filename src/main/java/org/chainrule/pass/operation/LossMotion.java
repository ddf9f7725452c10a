package org.chainrule.pass.operation;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.loss.Loss;

/**
 * From a move of what a loss is computed from to the change of the loss, entry by entry, so that no
 * rounding of the whole sum enters.
 */
final class LossMotion {

  private final LossForm form;
  private final Motion motion;
  private final double[] output;
  private final double[] moved;
  private final double[] target;
  private final int rows;
  private final double divisor;

  /**
   * A move to follow.
   *
   * @param from the operand that the loss is computed from, ŷ or z
   * @param to the operand that is y
   */
  LossMotion(LossForm form, Motion motion, int from, int to) {
    this.form = form;
    this.motion = motion;
    this.output = motion.rest(from);
    this.moved = motion.change(from);
    this.target = motion.rest(to);
    this.rows = output.length / motion.samples();
    this.divisor = form.divisor(rows, motion.samples());
  }

  void move() {
    double sum = 0;
    for (int s = motion.firstSample(); s < motion.endSample(); s++) {
      if (!isStill(moved, s * rows, (s + 1) * rows)) {
        sum += form.fusion().isPresent() ? together(s * rows) : each(s * rows);
      }
    }
    motion.change()[0] = sum / divisor;
  }

  /** Whether these entries are all 0. */
  static boolean isStill(double[] change, int from, int to) {
    for (int k = from; k < to; k++) {
      if (change[k] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the entries of a sample where they have been moved to, a column. */
  static Matrix moved(double[] rest, double[] change, int from, int rows) {
    return Matrix.generate(rows, 1, (i, ignored) -> rest[from + i] + change[from + i]);
  }

  private double each(int from) {
    Loss loss = form.loss();
    double sum = 0;
    for (int k = from; k < from + rows; k++) {
      if (moved[k] != 0) {
        double movedTo = output[k] + moved[k];
        if (!motion.staysOnPiece(output[k], movedTo, kinks(loss, target[k]))) {
          return Double.NaN;
        }
        double value = loss.value(movedTo, target[k]);
        double before = loss.value(output[k], target[k]);
        sum += value - before;
        round(value, before, Math.abs(movedTo / moved[k]));
      }
    }
    return sum;
  }

  private static double[] kinks(Loss loss, double target) {
    return Kinks.atTarget(loss, target) ? new double[] {target} : Primitive.NO_KINKS;
  }

  private double together(int from) {
    Loss.Fusion fusion = form.fusion().orElseThrow();
    Matrix y = Matrix.generate(rows, 1, (i, ignored) -> target[from + i]);
    Matrix z = moved(output, moved, from, rows);
    Matrix values = fusion.values(z, y);
    Matrix before = fusion.values(Matrix.generate(rows, 1, (i, ignored) -> output[from + i]), y);
    double largest = z.maxMagnitude();
    double outputByMove = largest / largest(from);
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += values.get(i, 0) - before.get(i, 0);
      round(values.get(i, 0), before.get(i, 0), outputByMove);
      if (fusion.mixes()) {
        // log Σ exp(z) − z is a difference of numbers as large as z.
        motion.roundNumber(2 * largest * Math.abs(target[from + i]) / divisor);
      }
    }
    return sum;
  }

  private double largest(int from) {
    double largest = 0;
    for (int k = from; k < from + rows; k++) {
      largest = Math.max(largest, Math.abs(moved[k]));
    }
    return largest;
  }

  /**
   * Takes note of the rounding of an entry of the loss, and of the output that it is taken of: that
   * output's own error, times a slope judged from the change itself, as it may be 0 at rest.
   */
  private void round(double value, double before, double outputByMove) {
    double rounded = Motion.FUNCTION * (Math.abs(value) + Math.abs(before));
    double passed = 2 * Math.abs(value - before) * outputByMove;
    motion.roundNumber((rounded + passed) / divisor);
  }
}
