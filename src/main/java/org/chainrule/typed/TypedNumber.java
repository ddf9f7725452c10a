package org.chainrule.typed;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A number as a person types it into a cell.
 *
 * <p>Decimal numbers with a point or a comma ({@code 3}, {@code -2e-3}, {@code .5}, {@code 0,5})
 * are read to the nearest double, and so is {@code 3·10^-5}. Beside them stand {@code + - * · × / ÷
 * ^ **}, brackets, {@code √} and {@code sqrt}, {@code π} and {@code pi}, {@code e}, and fractions
 * such as {@code ½} and {@code 1½}; each operation rounds once.
 *
 * <ul>
 *   <li>A comma is a decimal sign, never one of thousands; a number has one decimal sign.
 *   <li>A factor may follow without a sign if it is a root, a constant or a bracket: {@code 2√3}.
 *       After a division that is refused: {@code 1/2√3} can be read in two ways.
 *   <li>{@code −2^2} is −4, and {@code 2^3^2} is 2⁹, as in print.
 *   <li>{@code 2e} is refused: an exponent is missing, or a sign before Euler's number.
 *   <li>A minus sign of any font is a minus sign; spaces may stand between signs, not in a number.
 * </ul>
 */
public final class TypedNumber {

  /** Beyond this power of ten there is no double. */
  private static final BigInteger FARTHEST = BigInteger.valueOf(1000);

  private TypedNumber() {}

  /**
   * Returns the number, which is finite.
   *
   * @throws TypedException if it is none; the message is short enough to stand below a cell
   */
  public static double parse(String typed) throws TypedException {
    return new NumberParser(Symbols.plain(typed)).parse();
  }

  /**
   * Returns the power of ten of the last digit of a number, −2 of 1.50 and 1 of 2.5e2; nothing
   * where it is written by more than one decimal number, such as 1/4 or 2√3.
   *
   * @throws TypedException if it is no number
   */
  public static OptionalInt lastPlace(String typed) throws TypedException {
    parse(typed);
    Optional<String> decimal = new Scanner(Symbols.plain(typed)).decimal();
    return decimal.isPresent() ? OptionalInt.of(placeOf(decimal.get())) : OptionalInt.empty();
  }

  /** A 0 may have any power of ten. */
  private static int placeOf(String decimal) {
    String[] parts = decimal.split("[eE]");
    int point = parts[0].indexOf('.');
    int behind = point < 0 ? 0 : parts[0].length() - point - 1;
    BigInteger exponent = parts.length == 1 ? BigInteger.ZERO : new BigInteger(parts[1]);
    return exponent.max(FARTHEST.negate()).min(FARTHEST).intValue() - behind;
  }
}
