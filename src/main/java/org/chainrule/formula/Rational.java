package org.chainrule.formula;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A quotient of decimals times a power of e, which is all that written arithmetic needs to be
 * worked out exactly.
 *
 * @param above the numerator
 * @param below the denominator, positive
 * @param exponent to which power of e it is multiplied; 0 for a plain number
 */
record Rational(BigDecimal above, BigDecimal below, BigDecimal exponent)
    implements Comparable<Rational> {

  static final Rational ZERO = of(BigDecimal.ZERO);
  static final Rational ONE = of(BigDecimal.ONE);

  private static final int LARGEST_POWER = 400;

  static Rational of(BigDecimal number) {
    return new Rational(number, BigDecimal.ONE, BigDecimal.ZERO);
  }

  /** Whether no power of e is in it. */
  boolean isPlain() {
    return exponent.signum() == 0;
  }

  boolean isZero() {
    return above.signum() == 0;
  }

  int signum() {
    return above.signum();
  }

  Rational negated() {
    return new Rational(above.negate(), below, exponent);
  }

  /** Returns the sum, unless two powers of e are in it. */
  Optional<Rational> plus(Rational other) {
    if (isZero() || other.isZero()) {
      return Optional.of(isZero() ? other : this);
    }
    if (exponent.compareTo(other.exponent) != 0) {
      return Optional.empty();
    }
    BigDecimal sum = above.multiply(other.below).add(other.above.multiply(below));
    return Optional.of(new Rational(sum, below.multiply(other.below), exponent));
  }

  Rational times(Rational other) {
    return new Rational(
        above.multiply(other.above), below.multiply(other.below), exponent.add(other.exponent));
  }

  /** Returns the quotient, unless that divides by 0. */
  Optional<Rational> over(Rational other) {
    if (other.isZero()) {
      return Optional.empty();
    }
    BigDecimal sign = BigDecimal.valueOf(other.signum());
    return Optional.of(
        new Rational(
            above.multiply(other.below).multiply(sign),
            below.multiply(other.above).multiply(sign),
            exponent.subtract(other.exponent)));
  }

  /** Returns a power with a whole exponent. */
  Optional<Rational> power(int power) {
    if (Math.abs(power) > LARGEST_POWER || !isPlain()) {
      return Optional.empty();
    }
    Rational raised =
        new Rational(above.pow(Math.abs(power)), below.pow(Math.abs(power)), exponent);
    return power < 0 ? ONE.over(raised) : Optional.of(raised);
  }

  /** Returns e to this power. */
  Optional<Rational> exponential() {
    return below.compareTo(BigDecimal.ONE) == 0 && isPlain()
        ? Optional.of(new Rational(BigDecimal.ONE, BigDecimal.ONE, above))
        : Optional.empty();
  }

  /** Returns the magnitude of a plain number. */
  Optional<Rational> magnitude() {
    return Optional.of(signum() < 0 ? negated() : this).filter(Rational::isPlain);
  }

  /** Returns this as a whole number, if it is a small one. */
  Optional<Integer> wholeNumber() {
    boolean whole =
        isPlain()
            && below.compareTo(BigDecimal.ONE) == 0
            && above.stripTrailingZeros().scale() <= 0
            && above.abs().compareTo(BigDecimal.valueOf(LARGEST_POWER)) <= 0;
    return whole ? Optional.of(above.intValueExact()) : Optional.empty();
  }

  /**
   * Returns how this compares with another, if that can be told: two plain numbers, or one positive
   * number times two powers of e.
   */
  Optional<Integer> against(Rational other) {
    int plain = compareTo(other);
    if (isPlain() && other.isPlain()) {
      return Optional.of(plain);
    }
    return plain == 0 && signum() > 0
        ? Optional.of(exponent.compareTo(other.exponent))
        : Optional.empty();
  }

  @Override
  public int compareTo(Rational other) {
    return above.multiply(other.below).compareTo(other.above.multiply(below));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && compareTo(that) == 0
        && (isZero() || exponent.compareTo(that.exponent) == 0);
  }

  @Override
  public int hashCode() {
    return signum();
  }
}
