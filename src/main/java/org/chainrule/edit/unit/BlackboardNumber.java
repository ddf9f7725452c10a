package org.chainrule.edit.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Rounds a number outward to one that can be written on a blackboard.
 *
 * <p>The rule: of the steps …, 5, 1, 0.5, 0.1, 0.05, … the coarsest is taken whose next multiple
 * does it and overshoots by at most half of the change that is needed, or by a tenth of the largest
 * number involved if that is more. So a bias of 0 that has to fall below −2.5 becomes −3, and one
 * that has to fall below −0.3 becomes −0.4.
 */
final class BlackboardNumber {

  private static final int FINER = 20;
  private static final double OF_THE_CHANGE = 0.5;
  private static final double OF_THE_SCALE = 0.1;

  private final double edge;
  private final double allowed;
  private final RoundingMode outward;
  private final BigDecimal exactEdge;
  private final DoublePredicate fits;

  private BlackboardNumber(double from, double edge, double scale, DoublePredicate fits) {
    this.edge = edge;
    this.allowed =
        Math.max(OF_THE_CHANGE * Math.abs(edge - from), OF_THE_SCALE * (scale == 0 ? 1 : scale));
    this.outward = edge > from ? RoundingMode.CEILING : RoundingMode.FLOOR;
    this.exactEdge = new BigDecimal(edge);
    this.fits = fits;
  }

  /**
   * Returns the rounded number.
   *
   * @param from where the number stands now
   * @param edge the nearest number that does it
   * @param scale the largest magnitude among the numbers involved
   * @param fits whether a number does it
   */
  static OptionalDouble from(double from, double edge, double scale, DoublePredicate fits) {
    return new BlackboardNumber(from, edge, scale, fits).round();
  }

  private OptionalDouble round() {
    int exponent = (int) Math.ceil(Math.log10(Math.max(Math.abs(edge), allowed)));
    for (int power = exponent; power > exponent - FINER; power--) {
      for (int digit : new int[] {5, 1}) {
        OptionalDouble multiple = multiple(BigDecimal.valueOf(digit).scaleByPowerOfTen(power));
        if (multiple.isPresent()) {
          return multiple;
        }
      }
    }
    return fits.test(edge) ? OptionalDouble.of(edge) : OptionalDouble.empty();
  }

  /** Returns the first multiple of the step from the edge on, if it will do. */
  private OptionalDouble multiple(BigDecimal step) {
    double number = exactEdge.divide(step, 0, outward).multiply(step).doubleValue();
    // Further out another sample may leave the tail that it is in.
    return Math.abs(number - edge) <= allowed && fits.test(number)
        ? OptionalDouble.of(number)
        : OptionalDouble.empty();
  }
}
