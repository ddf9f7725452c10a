package org.chainrule.edit.unit;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.activation.UnitState;

/**
 * The inputs z at which a unit is in some state: those up to {@code low} and those from {@code
 * high} on, both to the last digit. Off pieces and tails are of this form, since a tail fades the
 * more the further out.
 *
 * @param low −∞ if there is no lower part
 * @param high ∞ if there is no upper part
 */
public record Region(double low, double high) {

  private static final double FAR = 1e300;

  /**
   * Asks the activation where its units are in this state.
   *
   * @param threshold the slope under which a unit in a tail counts as flat
   */
  public static Region of(Elementwise activation, UnitState state, double threshold) {
    DoublePredicate inside = z -> activation.stateAt(z, threshold) == state;
    OptionalDouble gap = landmarks(activation).filter(inside.negate()).findFirst();
    if (gap.isEmpty()) {
      return new Region(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
    double outside = gap.getAsDouble();
    return new Region(
        inside.test(-FAR) ? lastInside(inside, -FAR, outside) : Double.NEGATIVE_INFINITY,
        inside.test(FAR) ? lastInside(inside, FAR, outside) : Double.POSITIVE_INFINITY);
  }

  /** Places of which at least one lies between the two parts. */
  private static DoubleStream landmarks(Elementwise activation) {
    DoubleStream kinks = activation.kinks().stream().mapToDouble(kink -> kink);
    return DoubleStream.concat(DoubleStream.of(0), kinks);
  }

  /** Bisects over the doubles themselves, so that no digit is lost: at most 64 times. */
  private static double lastInside(DoublePredicate region, double inside, double outside) {
    long in = order(inside);
    long out = order(outside);
    while (Math.abs(in - out) > 1) {
      long middle = (in & out) + ((in ^ out) >> 1);
      if (region.test(number(middle))) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return number(in);
  }

  /** Numbers the doubles in their order; its own inverse, up to the form of the argument. */
  private static long order(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double number(long order) {
    return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
  }

  /** Whether a unit with this input is in the state. */
  boolean contains(double z) {
    return z <= low || z >= high;
  }
}
