package org.chainrule.study.depth.flow;

/**
 * The Euclidean norm of some numbers, significand · 2^exponent, which neither overflows nor
 * underflows: the numbers are scaled by a power of two, exactly, before they are squared.
 *
 * @param significand 0, infinite or NaN, or of moderate size
 * @param exponent the power of two that goes with it
 */
public record Norm(double significand, int exponent) {

  private static final double LOG10_OF_2 = Math.log10(2);

  /** The norm of zeros. */
  public static final Norm ZERO = new Norm(0, 0);

  /** Returns the norm of all these numbers. */
  public static Norm of(double... numbers) {
    return of(numbers, 0, 1, numbers.length);
  }

  /** Returns the norm of {@code count} numbers of an array, every {@code stride}-th of it. */
  static Norm of(double[] numbers, int start, int stride, int count) {
    double largest = 0;
    for (int k = 0, at = start; k < count; k++, at += stride) {
      largest = Math.max(largest, Math.abs(numbers[at]));
    }
    if (largest == 0 || !(largest < Double.POSITIVE_INFINITY)) {
      return new Norm(largest, 0);
    }
    int exponent = Math.getExponent(largest);
    double unit = Math.scalb(1.0, -exponent);
    double sum = 0;
    for (int k = 0, at = start; k < count; k++, at += stride) {
      double scaled = numbers[at] * unit;
      sum += scaled * scaled;
    }
    return new Norm(Math.sqrt(sum), exponent);
  }

  /** Returns the norm as a number, which is 0 or infinite where no other number can say it. */
  public double value() {
    return Math.scalb(significand, exponent);
  }

  /** Returns its decimal logarithm, however small or large it is; −∞ for 0. */
  public double log10() {
    return Math.log10(significand) + exponent * LOG10_OF_2;
  }

  /** Returns this norm divided by another; NaN for 0/0. */
  public double over(Norm other) {
    return Math.scalb(significand / other.significand, exponent - other.exponent);
  }

  /** Returns the product of two norms, the norm of an outer product. */
  public Norm times(Norm other) {
    return new Norm(significand * other.significand, exponent + other.exponent);
  }

  /** Whether all numbers were exactly 0. */
  public boolean isZero() {
    return significand == 0;
  }

  /** Whether no number was infinite or NaN. */
  public boolean isFinite() {
    return Double.isFinite(significand);
  }
}
