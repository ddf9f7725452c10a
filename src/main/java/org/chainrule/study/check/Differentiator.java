package org.chainrule.study.check;

import org.chainrule.study.nudge.MoveLimit;
import org.chainrule.study.nudge.MoveOutcome;
import org.chainrule.study.nudge.Perturbation;

/**
 * Finds the derivative of the loss in the direction of a {@link Perturbation} by central
 * differences.
 *
 * <p>The usual single step, ∛ε times the parameter, balances truncation and rounding for a function
 * whose scale is that of its argument. A net need not be so kind, so the step begins at a quarter
 * of the natural scale and shrinks until the extrapolated value is settled or rounding takes over;
 * a step that crosses a kink or overflows does not count.
 */
final class Differentiator {

  private static final double LARGEST_STEP = 0.25;

  /** With {@link Extrapolation#SHRINK} the last step is about 10⁻¹⁸ of the scale. */
  private static final int STEPS = 30;

  private static final int DIFFERENCES = 12;
  private static final double SETTLED = 1e-10;

  private final Perturbation perturbation;
  private final Extrapolation extrapolation = new Extrapolation(DIFFERENCES);
  private int differences;
  private boolean crossed;

  Differentiator(Perturbation perturbation) {
    this.perturbation = perturbation;
  }

  /** Returns the derivative for the parameter that the perturbation aims at. */
  Estimate estimate() {
    double scale = perturbation.scale();
    if (Double.isInfinite(scale)) {
      return Estimate.ZERO;
    }
    perturbation.setLimit(MoveLimit.CAREFUL);
    Estimate estimate = estimate(LARGEST_STEP * scale);
    if (estimate == Estimate.OVERFLOW) {
      perturbation.setLimit(MoveLimit.ON_ONE_PIECE);
      estimate = estimate(LARGEST_STEP * scale);
    }
    return estimate;
  }

  private Estimate estimate(double largestStep) {
    extrapolation.clear();
    differences = 0;
    crossed = false;
    double before = Double.POSITIVE_INFINITY;
    double step = largestStep;
    for (int k = 0; k < STEPS && differences < DIFFERENCES; k++) {
      double noise = difference(step);
      if (perturbation.outcome() == MoveOutcome.STUCK) {
        return Estimate.AT_KINK;
      }
      boolean roundingTakesOver = noise > before && noise > extrapolation.error();
      if (settled() || roundingTakesOver) {
        break;
      }
      before = noise;
      step /= Extrapolation.SHRINK;
    }
    return found();
  }

  /** Takes one difference and returns the bound on its rounding error, NaN if there is none. */
  private double difference(double step) {
    double above = perturbation.change(step);
    double noise = perturbation.noise();
    double below =
        perturbation.outcome() == MoveOutcome.CLEAR ? perturbation.change(-step) : Double.NaN;
    crossed |= perturbation.outcome() == MoveOutcome.CROSSED;
    noise = (noise + perturbation.noise()) / (2 * step);
    double difference = (above - below) / (2 * step);
    if (!Double.isFinite(difference) || !Double.isFinite(noise)) {
      return Double.NaN;
    }
    extrapolation.add(difference, noise);
    differences++;
    return noise;
  }

  private boolean settled() {
    return extrapolation.error() <= SETTLED * Math.abs(extrapolation.value());
  }

  private Estimate found() {
    if (Double.isFinite(extrapolation.error())) {
      return new Estimate(Estimate.Kind.FOUND, extrapolation.value(), extrapolation.error());
    }
    return crossed ? Estimate.AT_KINK : Estimate.OVERFLOW;
  }
}
