package org.chainrule.explain.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pocket calculator for the arithmetic of a cell, to check the program's own: it rewrites LaTeX
 * to plain signs and works them out twice, in doubles and, as far as that goes, in 60 digits.
 */
final class Calculator {

  /** A number in doubles, and in 60 digits if no function without a rational value is in it. */
  record Result(double rough, Optional<BigDecimal> exact) {}

  private static final MathContext DIGITS = new MathContext(60);
  private static final Pattern NUMBER = Pattern.compile("^[0-9]+(\\.[0-9]+)?");
  private static final Pattern WORD = Pattern.compile("^[a-zA-Z]+");

  private String rest;

  private Calculator(String rest) {
    this.rest = rest;
  }

  static Result value(String latex) {
    Calculator calculator = new Calculator(plain(latex));
    Result result = calculator.sum();
    if (!calculator.rest.isEmpty()) {
      throw new IllegalArgumentException(latex + " stops at " + calculator.rest);
    }
    return result;
  }

  /** Rewrites {@code \frac{a}{b}} to {@code ((a)/(b))} and so on, and strips what only sets. */
  static String plain(String latex) {
    String text =
        latex.replaceAll("\\\\(begin|end)\\{array}(\\{l})?|\\\\left|\\\\right|\\\\\\\\", "");
    text = text.replaceAll("\\\\text\\{[^}]*}", "").replaceAll("\\\\mathrm\\{(\\w+)}", "$1");
    for (int at = text.indexOf("\\underbrace"); at >= 0; at = text.indexOf("\\underbrace")) {
      int open = at + "\\underbrace".length();
      int close = closing(text, open);
      int end = closing(text, close + 2);
      text = text.substring(0, at) + "(" + inner(text, open) + ")" + text.substring(end + 1);
    }
    for (int at = text.indexOf("\\frac"); at >= 0; at = text.indexOf("\\frac")) {
      int above = at + "\\frac".length();
      int below = closing(text, above) + 1;
      String quotient = "((" + inner(text, above) + ")/(" + inner(text, below) + "))";
      text = text.substring(0, at) + quotient + text.substring(closing(text, below) + 1);
    }
    return text.replaceAll("H_\\{([^}]*)}\\(", "huber($1;")
        .replace("{}", "")
        .replaceAll("\\\\(cdot|times|,)", "*")
        .replace('{', '(')
        .replace('}', ')')
        .replace('[', '(')
        .replace(']', ')')
        .replaceAll("[\\\\ ]", "");
  }

  private static String inner(String text, int open) {
    return text.substring(open + 1, closing(text, open));
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int k = open; k < text.length(); k++) {
      depth += text.charAt(k) == '{' ? 1 : text.charAt(k) == '}' ? -1 : 0;
      if (depth == 0) {
        return k;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private Result sum() {
    Result sum = new Result(0, Optional.of(BigDecimal.ZERO));
    do {
      boolean minus = rest.startsWith("-");
      rest = minus || rest.startsWith("+") ? rest.substring(1) : rest;
      Result next = product();
      sum = plus(sum, minus ? times(next, exactly(-1)) : next);
    } while (rest.startsWith("+") || rest.startsWith("-"));
    return sum;
  }

  private Result product() {
    Result product = power();
    while (!rest.isEmpty() && "+-),;|".indexOf(rest.charAt(0)) < 0) {
      boolean over = rest.startsWith("/");
      rest = over || rest.startsWith("*") ? rest.substring(1) : rest;
      Result next = power();
      product = over ? over(product, next) : times(product, next);
    }
    return product;
  }

  private Result power() {
    Result base = atom();
    if (!rest.startsWith("^")) {
      return base;
    }
    rest = rest.substring(1);
    Result exponent = atom();
    return new Result(
        Math.pow(base.rough(), exponent.rough()),
        base.exact().map(b -> b.pow((int) exponent.rough(), DIGITS)));
  }

  private Result atom() {
    var number = NUMBER.matcher(rest);
    if (number.find()) {
      rest = rest.substring(number.end());
      return new Result(
          Double.parseDouble(number.group()), Optional.of(new BigDecimal(number.group())));
    }
    if (rest.startsWith("(")) {
      return closed(")");
    }
    if (rest.startsWith("|")) {
      Result inner = closed("|");
      return new Result(Math.abs(inner.rough()), inner.exact().map(BigDecimal::abs));
    }
    if (rest.startsWith("e^")) {
      rest = rest.substring(2);
      return function("exp", atom());
    }
    var word = WORD.matcher(rest);
    if (!word.find()) {
      throw new IllegalArgumentException(rest);
    }
    rest = rest.substring(word.end());
    return named(word.group());
  }

  private Result named(String name) {
    if (name.equals("log") && !rest.startsWith("(")) {
      return function(name, atom());
    }
    if (!rest.startsWith("(")) {
      throw new IllegalArgumentException(name + rest);
    }
    rest = rest.substring(1);
    Result first = sum();
    if (rest.startsWith(")")) {
      rest = rest.substring(1);
      return function(name, first);
    }
    rest = rest.substring(1);
    Result second = sum();
    rest = rest.substring(1);
    return switch (name) {
      case "max" -> first.rough() > second.rough() ? first : second;
      case "min" -> first.rough() < second.rough() ? first : second;
      case "huber" -> huber(first, second);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Result huber(Result delta, Result error) {
    Result e = error.rough() < 0 ? times(error, exactly(-1)) : error;
    Result half = over(exactly(1), exactly(2));
    return e.rough() <= delta.rough()
        ? times(half, times(e, e))
        : times(delta, plus(e, times(times(delta, half), exactly(-1))));
  }

  private Result closed(String end) {
    rest = rest.substring(1);
    Result inner = sum();
    if (!rest.startsWith(end)) {
      throw new IllegalArgumentException("no " + end + " at " + rest);
    }
    rest = rest.substring(1);
    return inner;
  }

  private static Result function(String name, Result x) {
    double z = x.rough();
    boolean known = x.exact().isPresent();
    return switch (name) {
      case "sign" -> new Result(Math.signum(z), Optional.of(BigDecimal.valueOf(Math.signum(z))));
      case "exp" -> at(Math.exp(z), known && z == 0, 1);
      case "log" -> at(Math.log(z), known && z == 1, 0);
      case "sigma" -> at(1 / (1 + Math.exp(-z)), known && z == 0, 0.5);
      case "tanh" -> at(Math.tanh(z), known && z == 0, 0);
      case "GELU" -> at(z * normal(z), known && z == 0, 0);
      case "SiLU" -> at(z / (1 + Math.exp(-z)), known && z == 0, 0);
      case "ELU" -> z > 0 ? x : at(Math.expm1(z), known && z == 0, 0);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The normal distribution by the series z + z³/3 + z⁵/(3·5) + …, times its density. */
  private static double normal(double z) {
    double sum = 0;
    double term = z;
    for (int k = 1; k < 400; k++) {
      sum += term;
      term *= z * z / (2 * k + 1);
    }
    return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  private static Result at(double rough, boolean rational, double exact) {
    return new Result(rough, rational ? Optional.of(BigDecimal.valueOf(exact)) : Optional.empty());
  }

  private static Result exactly(int number) {
    return new Result(number, Optional.of(BigDecimal.valueOf(number)));
  }

  private static Result plus(Result a, Result b) {
    return new Result(
        a.rough() + b.rough(), a.exact().flatMap(x -> b.exact().map(y -> x.add(y, DIGITS))));
  }

  private static Result times(Result a, Result b) {
    if (isZero(a) || isZero(b)) {
      return exactly(0);
    }
    return new Result(
        a.rough() * b.rough(), a.exact().flatMap(x -> b.exact().map(y -> x.multiply(y, DIGITS))));
  }

  private static Result over(Result a, Result b) {
    return new Result(
        a.rough() / b.rough(),
        a.exact()
            .flatMap(x -> b.exact().filter(y -> y.signum() != 0).map(y -> x.divide(y, DIGITS))));
  }

  private static boolean isZero(Result result) {
    return result.exact().map(x -> x.signum() == 0).orElse(false);
  }
}
