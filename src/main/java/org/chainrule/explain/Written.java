package org.chainrule.explain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Works out arithmetic as it is written in LaTeX, exactly, so that an equation is never written
 * with "=" when the numbers on the page do not satisfy it.
 *
 * <p>It knows sums, products, fractions, powers, maxima, magnitudes, and the functions where their
 * values are rational. Anything else, such as σ(0.5), it gives up on: no number with finitely many
 * digits is equal to that.
 */
public final class Written {

  private static final Set<String> ODD =
      Set.of("tanh", "mathrm{GELU}", "mathrm{SiLU}", "mathrm{ELU}");
  private static final Set<String> SKIPPED =
      Set.of(",", "\\", "left", "right", "textstyle", "end{array}", "begin{array}{l}");

  private final String latex;
  private int at;

  private Written(String latex) {
    this.latex = latex;
  }

  /** Whether both sides are one number as they stand on the page. */
  static boolean equal(String left, String right) {
    Optional<Rational> sum = value(left);
    return sum.isPresent() && sum.equals(value(right));
  }

  /** Returns the sign between both sides: of infinite numbers the equality is the computer's. */
  public static String sign(String left, String right) {
    boolean notFinite = left.contains("\\infty") || left.contains("NaN");
    return notFinite || equal(left, right) ? "=" : "\\approx ";
  }

  /** Returns what is written, unless it is more than this can work out. */
  static Optional<Rational> value(String latex) {
    return read(latex).filter(Rational::isPlain);
  }

  /** Returns what is written; a power of e may be left over. */
  private static Optional<Rational> read(String latex) {
    Written reader = new Written(latex);
    Optional<Rational> value = reader.sum();
    reader.skip();
    return reader.at == latex.length() ? value : Optional.empty();
  }

  private Optional<Rational> sum() {
    Optional<Rational> sum = Optional.of(Rational.ZERO);
    boolean more = true;
    while (more) {
      skip();
      boolean minus = take("-");
      if (!minus) {
        take("+");
      }
      sum = combined(sum, product().map(value -> minus ? value.negated() : value));
      skip();
      more = looksAt("+") || looksAt("-");
    }
    return sum;
  }

  private static Optional<Rational> combined(Optional<Rational> a, Optional<Rational> b) {
    return a.isPresent() && b.isPresent() ? a.get().plus(b.get()) : Optional.empty();
  }

  private Optional<Rational> product() {
    Optional<Rational> product = power();
    skip();
    while (take("\\cdot") || take("\\times") || startsAtom()) {
      product = times(product, power());
      skip();
    }
    return product;
  }

  /** A product with 0 is 0 whatever the other factor is. */
  private static Optional<Rational> times(Optional<Rational> a, Optional<Rational> b) {
    if (a.isPresent() && a.get().isZero() || b.isPresent() && b.get().isZero()) {
      return Optional.of(Rational.ZERO);
    }
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().times(b.get())) : Optional.empty();
  }

  private Optional<Rational> power() {
    Optional<Rational> base = atom();
    if (!take("^")) {
      return base;
    }
    Optional<Integer> exponent = value(group()).flatMap(Rational::wholeNumber);
    return base.isPresent() && exponent.isPresent()
        ? base.get().power(exponent.get())
        : Optional.empty();
  }

  private boolean startsAtom() {
    return at < latex.length()
        && "+-)]},|^_&=".indexOf(latex.charAt(at)) < 0
        && !looksAt("\\approx");
  }

  private Optional<Rational> atom() {
    skip();
    if (at >= latex.length()) {
      return Optional.empty();
    }
    char c = latex.charAt(at);
    if (Character.isDigit(c)) {
      return Optional.of(Rational.of(number()));
    }
    at++;
    return switch (c) {
      case '(' -> closed(")");
      case '[' -> closed("]");
      case '|' -> closed("|").flatMap(Rational::magnitude);
      case 'e' -> take("^") ? value(group()).flatMap(Rational::exponential) : Optional.empty();
      case 'H' -> huber();
      case '\\' -> command();
      default -> Optional.empty();
    };
  }

  private Optional<Rational> closed(String end) {
    Optional<Rational> inner = sum();
    skip();
    return take(end) ? inner : Optional.empty();
  }

  private Optional<Rational> command() {
    String name = name();
    if (name.equals("frac")) {
      Optional<Rational> above = read(group());
      Optional<Rational> below = read(group());
      return quotient(above, below);
    }
    if (name.equals("underbrace")) {
      Optional<Rational> value = value(group());
      take("_");
      group();
      return value;
    }
    if (name.equals("max") || name.equals("min")) {
      return larger(name.equals("max"));
    }
    if (name.equals("log")) {
      return power().filter(Rational.ONE::equals).map(one -> Rational.ZERO);
    }
    skip();
    return take("(") ? function(name, closed(")")) : Optional.empty();
  }

  private static Optional<Rational> quotient(Optional<Rational> above, Optional<Rational> below) {
    return above.isPresent() && below.isPresent()
        ? above.get().over(below.get())
        : Optional.empty();
  }

  private static Optional<Rational> function(String name, Optional<Rational> argument) {
    if (argument.isEmpty()) {
      return Optional.empty();
    }
    Rational x = argument.get();
    if (name.equals("mathrm{sign}")) {
      return Optional.of(Rational.of(BigDecimal.valueOf(x.signum())));
    }
    if (name.equals("mathrm{ELU}") && x.signum() > 0) {
      return argument;
    }
    if (name.equals("sigma") && x.isZero()) {
      return Rational.ONE.over(Rational.of(BigDecimal.valueOf(2)));
    }
    return ODD.contains(name) && x.isZero() ? argument : Optional.empty();
  }

  private Optional<Rational> larger(boolean larger) {
    take("(");
    Optional<Rational> a = sum();
    skip();
    take(",");
    Optional<Rational> b = closed(")").filter(Rational::isPlain);
    if (a.filter(Rational::isPlain).isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    boolean first = a.get().compareTo(b.get()) > 0 == larger;
    return first ? a : b;
  }

  /** H with δ as its index: e²/2 up to δ, beyond it δ(|e| − δ/2). */
  private Optional<Rational> huber() {
    take("_");
    Optional<Rational> delta = value(group());
    take("(");
    Optional<Rational> error = closed(")").flatMap(Rational::magnitude);
    if (delta.isEmpty() || error.isEmpty()) {
      return Optional.empty();
    }
    Rational half = Rational.ONE.over(Rational.of(BigDecimal.valueOf(2))).orElseThrow();
    Rational d = delta.get();
    Rational e = error.get();
    return e.compareTo(d) <= 0
        ? Optional.of(e.times(e).times(half))
        : e.plus(d.times(half).negated()).map(d::times);
  }

  private BigDecimal number() {
    int start = at;
    while (at < latex.length()
        && (Character.isDigit(latex.charAt(at)) || latex.charAt(at) == '.')) {
      at++;
    }
    return new BigDecimal(latex.substring(start, at));
  }

  /** Reads the name of a command, with what is set upright as a part of it. */
  private String name() {
    int start = at;
    while (at < latex.length() && Character.isLetter(latex.charAt(at))) {
      at++;
    }
    at = at == start ? Math.min(at + 1, latex.length()) : at;
    String name = latex.substring(start, at);
    return name.equals("mathrm") ? name + "{" + group() + "}" : name;
  }

  /** Reads what stands in braces, or one character. */
  private String group() {
    if (!looksAt("{")) {
      return at < latex.length() ? latex.substring(at, ++at) : "";
    }
    int depth = 0;
    int start = at + 1;
    do {
      char c = latex.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    } while (depth > 0 && at < latex.length());
    return latex.substring(start, at - 1);
  }

  /** Steps over what only sets the formula. */
  private void skip() {
    boolean more = true;
    while (more) {
      more = take(" ") || take("{}");
      for (String command : SKIPPED) {
        more |= take("\\" + command);
      }
    }
  }

  private boolean looksAt(String text) {
    return latex.startsWith(text, at);
  }

  private boolean take(String text) {
    boolean found = looksAt(text);
    at += found ? text.length() : 0;
    return found;
  }
}
