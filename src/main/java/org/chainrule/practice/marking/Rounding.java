package org.chainrule.practice.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;

/**
 * Tells whether a typed number is meant to be another one.
 *
 * <p>It is if it lies within half a unit of the last digit typed and is at least as fine as the
 * number is shown. One unit off in the last digit, the numbers on the way were rounded, which
 * counts too. A number that is shown as it is, such as 0 or 2.5, has to be typed as it is; and what
 * is typed as a fraction or with a root is taken as it is.
 *
 * @param shown how numbers are shown
 */
public record Rounding(Numbers shown) {

  /** By so much of its size a number may be off that was computed in another order. */
  private static final double NOISE = 1e-9;

  /** What is less has no digit among the first two behind the point. */
  private static final double NEARLY_NOTHING = 0.005;

  /**
   * Returns how near an answer is to a number.
   *
   * @param noise by how much the number may be off itself, as large ones cancelled in it
   */
  public Closeness compare(Answer answer, double number, double noise) {
    double distance = Math.abs(answer.value() - number);
    double slack = Math.max(noise, NOISE * Math.abs(number));
    if (distance <= slack) {
      return Closeness.EXACT;
    }
    if (answer.lastPlace().isEmpty() || shown.exact(number) || !Double.isFinite(number)) {
      return Closeness.OFF;
    }
    int shownTo = placeShown(number);
    int place = place(answer, shownTo);
    double unit = BigDecimal.ONE.scaleByPowerOfTen(place).doubleValue();
    boolean coarse = place > shownTo;
    if (distance <= unit / 2 + slack) {
      return coarse ? coarse(answer, number) : Closeness.ROUNDED;
    }
    return !coarse && distance <= rounded(number, place, answer) + slack
        ? Closeness.ROUNDED_ON_THE_WAY
        : Closeness.OFF;
  }

  /** The zeros of 12300 are no digits where the number is shown as 1.23 · 10⁴. */
  private static int place(Answer answer, int shownTo) {
    int last = answer.lastPlace().getAsInt();
    if (last != 0 || shownTo <= 0 || answer.value() == 0) {
      return last;
    }
    int zeros = -new BigDecimal(answer.value()).stripTrailingZeros().scale();
    return Math.max(0, Math.min(zeros, shownTo));
  }

  /** Returns a matrix with its numbers rounded as they are shown. */
  Matrix asShown(Matrix matrix) {
    return matrix.map(this::asShown);
  }

  private double asShown(double number) {
    Formula.Number written = shown.number(number);
    return Double.isFinite(number) && !written.isDifference()
        ? Double.parseDouble(written.text())
        : number;
  }

  /** 0 is a number rounded only if that has no digit behind the point that one would write. */
  private static Closeness coarse(Answer answer, double number) {
    boolean nothing = answer.value() == 0 && Math.abs(number) >= NEARLY_NOTHING;
    return nothing ? Closeness.OFF : Closeness.COARSE;
  }

  /** How far the neighbours of the number, rounded to a place, lie from it on the answer's side. */
  private static double rounded(double number, int place, Answer answer) {
    BigDecimal exact = new BigDecimal(Double.toString(number));
    BigDecimal nearest = exact.setScale(-place, RoundingMode.HALF_UP);
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(place);
    BigDecimal neighbour = answer.value() > number ? nearest.add(unit) : nearest.subtract(unit);
    return neighbour.subtract(exact).abs().doubleValue();
  }

  /**
   * The power of ten of the last digit that is shown of a number. Next to 1 its distance from that
   * is shown, which nobody types: there it is enough that so many digits behind the point are 0 or
   * 9.
   */
  private int placeShown(double number) {
    Formula.Number written = shown.number(number);
    return written.isDifference() ? -shown.digits() : -new BigDecimal(written.text()).scale();
  }
}
