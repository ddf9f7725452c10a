package org.chainrule.session.settings;

import java.math.BigDecimal;

/**
 * What a number may be, and by how much an arrow changes it. It holds whole numbers if its ends and
 * its step are Integers.
 *
 * @param least the smallest
 * @param most the largest
 * @param step from one to the next
 */
public record NumberRange(Number least, Number most, Number step) {

  /** Whether a number lies in it. */
  public boolean contains(Number number) {
    double value = number.doubleValue();
    return value >= least.doubleValue() && value <= most.doubleValue();
  }

  /** Whether it holds whole numbers only. */
  public boolean whole() {
    return step instanceof Integer;
  }

  /** Returns the number so many steps on, or the end that is on the way; a number beyond stays. */
  public Number move(Number from, int steps) {
    BigDecimal start = exact(from);
    BigDecimal end = start.add(exact(step).multiply(BigDecimal.valueOf(steps)));
    BigDecimal moved =
        steps > 0 ? end.min(exact(most).max(start)) : end.max(exact(least).min(start));
    return whole() ? (Number) moved.intValue() : (Number) moved.doubleValue();
  }

  /** 0.05 and 0.01 are 0.06, as a person reckons. */
  private static BigDecimal exact(Number number) {
    return new BigDecimal(number.toString());
  }
}
