package org.chainrule.typed;

import java.util.Locale;
import org.chainrule.words.Words;

/**
 * Evaluates a number by recursive descent, in one pass over the text. A sum is made of products, a
 * product of signed powers, a power of an atom and a signed power.
 */
final class NumberParser {

  private static final int DEEPEST = 100;
  private static final int LARGEST_EXPONENT = 400;
  private static final int TEN = 10;

  private final Scanner scanner;
  private int depth;

  NumberParser(String plain) {
    scanner = new Scanner(plain);
  }

  double parse() throws TypedException {
    if (scanner.peek() == Scanner.END) {
      throw new TypedException(Words.of("typed.number.empty"));
    }
    double number = sum();
    if (scanner.peek() != Scanner.END) {
      throw scanner.unexpected();
    }
    return number;
  }

  private double sum() throws TypedException {
    double sum = product();
    while (true) {
      if (scanner.take('+')) {
        sum = finite(sum + product());
      } else if (scanner.take('-')) {
        sum = finite(sum - product());
      } else {
        return sum;
      }
    }
  }

  private double product() throws TypedException {
    double product = firstFactor();
    boolean divided = false;
    while (true) {
      if (scanner.take('*')) {
        product = product(product, signed());
        divided = false;
      } else if (scanner.take('/')) {
        product = quotient(product, signed());
        divided = true;
      } else if (startsFactor(scanner.peek())) {
        if (divided) {
          throw new TypedException(Words.of("typed.number.ambiguous"));
        }
        product = product(product, power());
      } else {
        return product;
      }
    }
  }

  /** A first factor such as 3·10^-5 is one number, rounded once. */
  private double firstFactor() throws TypedException {
    double sign = sign();
    String scientific = scanner.scientific();
    return scientific == null ? sign * power() : sign * decimal(scientific);
  }

  private double signed() throws TypedException {
    return sign() * power();
  }

  private double sign() {
    double sign = 1;
    while (true) {
      if (scanner.take('-')) {
        sign = -sign;
      } else if (!scanner.take('+')) {
        return sign;
      }
    }
  }

  private double power() throws TypedException {
    double base = atom();
    if (!scanner.take('^')) {
      return base;
    }
    enter();
    double exponent = signed();
    depth--;
    return raise(base, exponent);
  }

  private double atom() throws TypedException {
    char c = scanner.peek();
    if (Scanner.startsLiteral(c)) {
      return literal();
    }
    if (scanner.take('(')) {
      return bracket();
    }
    if (scanner.take('√')) {
      return root();
    }
    if (scanner.take('π')) {
      return Math.PI;
    }
    if (c == '∞') {
      throw new TypedException(Words.of("typed.number.notFinite", "∞"));
    }
    if (Fractions.isFraction(c)) {
      return Fractions.value(scanner.next());
    }
    if (Character.isLetter(c)) {
      return word();
    }
    throw scanner.unexpected();
  }

  private double bracket() throws TypedException {
    enter();
    double inside = sum();
    depth--;
    if (scanner.take(')')) {
      return inside;
    }
    throw scanner.peek() == Scanner.END
        ? new TypedException(Words.of("typed.number.open"))
        : scanner.unexpected();
  }

  private double literal() throws TypedException {
    String literal = scanner.literal();
    double number = decimal(literal);
    boolean whole = literal.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole && Fractions.isFraction(scanner.peek())
        ? number + Fractions.value(scanner.next())
        : number;
  }

  private double root() throws TypedException {
    enter();
    double sign = sign();
    double square = sign * atom();
    depth--;
    if (square < 0) {
      throw new TypedException(Words.of("typed.number.root"));
    }
    return Math.sqrt(square);
  }

  private double word() throws TypedException {
    String word = scanner.word();
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "pi" -> Math.PI;
      case "e" -> Math.E;
      case "sqrt" -> root();
      case "nan", "inf", "infinity" ->
          throw new TypedException(Words.of("typed.number.notFinite", word));
      default ->
          throw new TypedException(Words.of("typed.number.word", TypedException.quote(word)));
    };
  }

  private static boolean startsFactor(char c) {
    return c == '(' || c == '√' || Character.isLetter(c);
  }

  private void enter() throws TypedException {
    if (++depth > DEEPEST) {
      throw new TypedException(Words.of("typed.number.deep", String.valueOf(DEEPEST)));
    }
  }

  private static double quotient(double dividend, double divisor) throws TypedException {
    if (divisor == 0) {
      throw new TypedException(Words.of("typed.number.zeroDivision"));
    }
    return checked(dividend / divisor, dividend == 0);
  }

  private static double product(double left, double right) throws TypedException {
    return checked(left * right, left == 0 || right == 0);
  }

  private static double raise(double base, double exponent) throws TypedException {
    if (base == 0 && exponent < 0) {
      throw new TypedException(Words.of("typed.number.zeroDivision"));
    }
    if (base == TEN && exponent == Math.rint(exponent) && Math.abs(exponent) < LARGEST_EXPONENT) {
      return decimal("1e" + (int) exponent);
    }
    // StrictMath gives the same number on every machine.
    double power = StrictMath.pow(base, exponent);
    if (Double.isNaN(power)) {
      throw new TypedException(Words.of("typed.number.power"));
    }
    return checked(power, base == 0);
  }

  private static double decimal(String literal) throws TypedException {
    double number = Double.parseDouble(literal);
    return checked(number, number == 0 && !Underflow.isLost(literal));
  }

  /** Refuses a number that does not fit into a double: one that is too large, or lost in 0. */
  private static double checked(double number, boolean mayBeZero) throws TypedException {
    if (number == 0 && !mayBeZero) {
      throw new TypedException(Words.of("typed.number.tooSmall"));
    }
    return finite(number);
  }

  private static double finite(double number) throws TypedException {
    if (Double.isInfinite(number)) {
      throw new TypedException(Words.of("typed.number.tooBig"));
    }
    return number;
  }
}
