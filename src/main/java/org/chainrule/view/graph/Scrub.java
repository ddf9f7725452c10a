package org.chainrule.view.graph;

import java.math.BigDecimal;
import org.chainrule.algebra.Matrix;

/**
 * Changes a number by steps that suit the numbers around it, and writes no more digits than the
 * steps have.
 *
 * @param start the number before
 * @param exponent the power of ten that a step is
 */
public record Scrub(double start, int exponent) {

  /** How much a step is. */
  public enum Pace {
    FINE(-1),
    USUAL(0),
    COARSE(1);

    private final int digits;

    Pace(int digits) {
      this.digits = digits;
    }
  }

  private static final int SMALLEST = -300;
  private static final int LARGEST = 300;

  /** A usual step is a tenth of the leading digit of the largest number in the matrix. */
  static Scrub of(Matrix matrix, int row, int column) {
    double largest = matrix.maxMagnitude();
    int leading = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest));
    int exponent = Math.max(SMALLEST, Math.min(LARGEST, leading - 1));
    return new Scrub(matrix.get(row, column), exponent);
  }

  /** Returns the number after so many steps. */
  double after(int steps, Pace pace) {
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent + pace.digits);
    return new BigDecimal(Double.toString(start))
        .add(step.multiply(BigDecimal.valueOf(steps)))
        .doubleValue();
  }
}
