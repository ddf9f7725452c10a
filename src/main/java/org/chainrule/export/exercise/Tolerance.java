package org.chainrule.export.exercise;

import java.math.BigDecimal;
import java.math.MathContext;
import org.chainrule.formula.writing.Numbers;

/**
 * A number as a question bank has it: with how far an answer may lie from it.
 *
 * <p>A number that is shown as it is has to be typed as it is. Of another one, the last digit that
 * is shown may be one off, since numbers on the way were rounded; so an answer may lie a unit and a
 * half of that digit from the number.
 *
 * @param number the number
 * @param width how far an answer may lie from it
 */
record Tolerance(String number, String width) {

  private static final MathContext DIGITS = new MathContext(12);
  private static final BigDecimal UNITS = new BigDecimal("1.5");

  /** Returns a number with its tolerance. */
  static Tolerance of(double value, Numbers shown) {
    BigDecimal exact = new BigDecimal(value).round(DIGITS);
    if (shown.exact(value)) {
      return new Tolerance(plain(exact), "0");
    }
    int place = exact.precision() - exact.scale() - shown.digits();
    return new Tolerance(plain(exact), plain(UNITS.scaleByPowerOfTen(place)));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
