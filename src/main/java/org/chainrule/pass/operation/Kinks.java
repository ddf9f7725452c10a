package org.chainrule.pass.operation;

import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.loss.Loss;

/** Tells on which piece of a function with kinks a place lies. */
final class Kinks {

  /** A jump of a slope counts from this part of the slope further away; rounding stays below it. */
  private static final double JUMP = 1e-3;

  private static final double BESIDE = 1e-3;

  private Kinks() {}

  /** Whether the function has no derivative there. */
  static boolean at(Elementwise function, double place) {
    for (double kink : function.kinks()) {
      if (place == kink) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the curvature of the function jumps at 0, as that of ELU does: it has a derivative
   * there, but differences across the joint are less exact than they look.
   */
  static boolean jointAtZero(Elementwise function) {
    double right = function.slope(2 * BESIDE) - function.slope(BESIDE);
    double left = function.slope(-BESIDE) - function.slope(-2 * BESIDE);
    return Math.abs(right - left) > BESIDE / 10;
  }

  /**
   * Whether the slope of the loss jumps where ŷ = y, as that of the absolute error does. A loss
   * need not say so itself: its slopes right beside that place do.
   */
  static boolean atTarget(Loss loss, double y) {
    double above = loss.slope(Math.nextUp(y), y);
    double below = loss.slope(Math.nextDown(y), y);
    double further = loss.slope(y + Math.max(1, Math.abs(y)), y);
    return Math.abs(above - below) > JUMP * Math.abs(further);
  }
}
