package org.chainrule.typed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes numbers with the fewest digits that are read back as the same number. */
public final class Decimal {

  private static final double EXACT_INTEGERS = 1e15;

  private Decimal() {}

  /** Returns a finite number such as {@code 3}, {@code -0.5}, {@code 1e-7}; −0 is {@code -0.0}. */
  public static String of(double number) {
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0";
    }
    if (number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS) {
      return Long.toString((long) number);
    }
    return tidy(shortest(number));
  }

  // Before JDK 19 Double.toString gives more digits than needed now and then. At a power of two the
  // numbers on one side are closer, so that the nearest decimal may miss where its neighbour hits.
  private static String shortest(double number) {
    String text = Double.toString(number);
    BigDecimal exact = new BigDecimal(number);
    for (int digits = new BigDecimal(text).precision() - 1; digits > 0; digits--) {
      Optional<BigDecimal> shorter = rounded(exact, digits, number);
      if (shorter.isEmpty()) {
        return text;
      }
      text = shorter.get().stripTrailingZeros().toString();
    }
    return text;
  }

  private static Optional<BigDecimal> rounded(BigDecimal exact, int digits, double number) {
    return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.CEILING, RoundingMode.FLOOR)
        .map(mode -> exact.round(new MathContext(digits, mode)))
        .filter(decimal -> decimal.doubleValue() == number)
        .findFirst();
  }

  private static String tidy(String text) {
    return text.replace(".0E", "e").replace("E+", "e").replace("E", "e");
  }
}
