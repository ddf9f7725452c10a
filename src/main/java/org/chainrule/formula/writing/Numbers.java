package org.chainrule.formula.writing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.words.Words;

/**
 * Writes numbers so that they can be checked by hand.
 *
 * <p>A number is rounded to a fixed count of significant digits. Trailing zeros tell the two cases
 * apart: a rounded number keeps them (0.200), an exact one has none (0.2). Whole numbers of up to
 * five digits are written out. Nothing that is below 1 in magnitude is ever written as 1: where the
 * digits do not tell, it is written by its distance from 1, in parentheses, so that it reads as one
 * number wherever it stands. −0 is written as 0. What a person reads has the decimal sign of the
 * language that is spoken.
 *
 * @param digits the significant digits, 2 to 8
 */
public record Numbers(int digits) {

  /** The digits that a person gets without asking. */
  public static final Numbers DEFAULT = new Numbers(3);

  /** The most that can be asked for. */
  public static final int MOST_DIGITS = 8;

  private static final int WHOLE_DIGITS = 5;
  private static final int SMALLEST_PLAIN_EXPONENT = -3;
  private static final char NO_BREAK = '\u00a0';
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** So many digits of a double are its own; behind them stands what rounding left. */
  private static final int TRUSTED = 15;

  /** Checks the count of digits. */
  public Numbers {
    if (digits < 2 || digits > MOST_DIGITS) {
      throw new IllegalArgumentException("2 to 8 significant digits, not " + digits);
    }
  }

  /** Returns the number as it stands in a cell, such as {@code −0.5} or {@code 9.11e−4}. */
  public String plain(double value) {
    return shown(text(value));
  }

  /**
   * Returns the number as it stands in a sentence, such as {@code 9.11 · 10⁻⁴}: as in a formula,
   * and in one piece, so that no line ends within it.
   */
  public String said(double value) {
    return Plain.of(number(value)).replace(' ', NO_BREAK);
  }

  /** Returns the number with ASCII characters only, such as {@code -0.5} or {@code 9.11e-4}. */
  public String ascii(double value) {
    return text(value).replace("∞", "Infinity");
  }

  /** Returns the number as it stands in a formula. */
  public Formula.Number number(double value) {
    return new Formula.Number(value, ascii(value));
  }

  /** Returns the number as a factor: a negative one stands in parentheses. */
  public Formula factor(double value) {
    return Formulas.factor(number(value));
  }

  /** Returns numbers as factors; one with a power of ten stands in parentheses too. */
  public Formula product(List<Double> factors) {
    return Formulas.product(
        Times.SCALAR_DOT,
        factors.stream().map(value -> hasPower(value) ? apart(value) : factor(value)).toList());
  }

  private boolean hasPower(double value) {
    return ascii(value).indexOf('e') >= 0;
  }

  private Formula apart(double value) {
    Formula.Number number = number(value);
    return number.isDifference() ? number : Formulas.round(number);
  }

  /** Returns a share in percent, such as {@code 0.247 %}. */
  public String percent(double share) {
    double percent =
        Double.isFinite(share) ? decimal(share).movePointRight(2).doubleValue() : share;
    return (Math.abs(share) < 1 && isHundred(percent) ? belowHundred(percent) : said(percent))
        + " %";
  }

  private boolean isHundred(double percent) {
    return round(decimal(percent), digits).abs().compareTo(HUNDRED) == 0;
  }

  /** Writes a share just under all with the digits that it takes, if they are few. */
  private String belowHundred(double percent) {
    for (int more = digits + 1; more <= digits + 3; more++) {
      BigDecimal rounded = round(decimal(percent), more);
      if (rounded.abs().compareTo(HUNDRED) < 0) {
        return shown(written(rounded));
      }
    }
    return "> " + shown("99." + "9".repeat(digits));
  }

  /** Returns the number at full double precision, as in a tooltip. */
  public static String full(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    String text = value == 0 ? "0" : Double.toString(value);
    return shown(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
  }

  /** Whether the number is written without any rounding. */
  public boolean exact(double value) {
    if (!Double.isFinite(value)) {
      return true;
    }
    BigDecimal decimal = cleaned(value);
    return isShortWhole(decimal) || round(decimal, digits).compareTo(decimal) == 0;
  }

  private String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal decimal = cleaned(value);
    if (isShortWhole(decimal)) {
      return decimal.setScale(0).toPlainString();
    }
    BigDecimal rounded = round(decimal, digits);
    if (rounded.compareTo(decimal) == 0) {
      return written(rounded.stripTrailingZeros());
    }
    return Math.abs(value) < 1 && isOne(rounded) ? belowOne(decimal) : written(rounded);
  }

  /** Writes a number just under 1 with the digits it takes, or by its distance from 1. */
  private String belowOne(BigDecimal decimal) {
    for (int more = digits + 1; more <= digits + 3; more++) {
      BigDecimal rounded = round(decimal, more);
      if (!isOne(rounded)) {
        return written(rounded);
      }
    }
    BigDecimal distance = BigDecimal.ONE.subtract(decimal.abs());
    String far = written(round(distance, 2));
    return decimal.signum() > 0 ? "(1-" + far + ")" : "(-1+" + far + ")";
  }

  private String written(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent < Math.max(digits, number.precision())) {
      return number.toPlainString();
    }
    String mantissa = number.scaleByPowerOfTen(-exponent).toPlainString();
    return mantissa + "e" + exponent;
  }

  private static BigDecimal round(BigDecimal decimal, int digits) {
    return decimal.round(new MathContext(digits, RoundingMode.HALF_UP));
  }

  /**
   * The number without the residue that rounding leaves, such as that of 1.2 − 1.4 beside −0.2, if
   * it then has no more digits than are written; but nothing below 1 becomes 1.
   */
  private BigDecimal cleaned(double value) {
    BigDecimal decimal = decimal(value);
    BigDecimal trusted = round(decimal, TRUSTED);
    boolean few = trusted.stripTrailingZeros().precision() <= digits;
    return few && !isOne(trusted) ? trusted : decimal;
  }

  private static BigDecimal decimal(double value) {
    return new BigDecimal(Double.toString(value));
  }

  private static boolean isOne(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.ONE) == 0;
  }

  private static boolean isShortWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.precision() - number.scale() <= WHOLE_DIGITS;
  }

  private static String shown(String ascii) {
    return localized(ascii.replace('-', '−'));
  }

  /**
   * Returns digits with the decimal sign that a person reads. What programs read, such as code and
   * files, has a point in every language.
   */
  public static String localized(String digits) {
    return digits.replace('.', Words.decimal());
  }
}
