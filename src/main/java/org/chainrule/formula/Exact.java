package org.chainrule.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Works out a formula of numbers as they stand on the page, exactly, so that an equation is never
 * written with "=" when the numbers on the page do not satisfy it.
 *
 * <p>It knows sums, products, quotients, powers, maxima, magnitudes, and functions where their
 * values are rational. Anything else, such as σ(0.5), it gives up on: no number with finitely many
 * digits is equal to that.
 */
public final class Exact extends PartialVisitor<Optional<Rational>> {

  private static final Exact EVALUATION = new Exact();

  private Exact() {}

  /** Returns two sides with the sign that is true of the numbers on the page. */
  public static Formula.Equation equation(Formula left, Formula right) {
    return Formulas.equation(left, relation(left, right), right);
  }

  /** Returns which sign is true: of infinite numbers the equality is the computer's. */
  public static Relation relation(Formula left, Formula right) {
    return NotFinite.in(left) || equal(left, right) ? Relation.EQUAL : Relation.APPROXIMATELY;
  }

  /** Whether both sides are one number as they stand on the page. */
  static boolean equal(Formula left, Formula right) {
    Optional<Rational> value = plain(left);
    return value.isPresent() && value.equals(plain(right));
  }

  /** Returns the rational number that a formula is, if it is one and can be worked out. */
  static Optional<Rational> plain(Formula formula) {
    return value(formula).filter(Rational::isPlain);
  }

  /** Returns what a formula is; a power of e may be left over. */
  private static Optional<Rational> value(Formula formula) {
    return formula.accept(EVALUATION);
  }

  /** Tells whether a number in a formula is infinite or not a number. */
  private static final class NotFinite extends Rewriter {

    private boolean found;

    static boolean in(Formula formula) {
      NotFinite search = new NotFinite();
      search.of(formula);
      return search.found;
    }

    @Override
    public Formula number(Formula.Number number) {
      found |= !Double.isFinite(number.value());
      return number;
    }
  }

  /** Of anything else no value is known. */
  @Override
  protected Optional<Rational> other(Formula formula) {
    return Optional.empty();
  }

  /** A number next to 1 may stand there as a difference. */
  @Override
  public Optional<Rational> number(Formula.Number number) {
    if (!Double.isFinite(number.value())) {
      return Optional.empty();
    }
    if (!number.isDifference()) {
      return Optional.of(decimal(number.text()));
    }
    Rational distance = decimal(number.distance());
    return decimal(number.whole()).plus(number.value() > 0 ? distance.negated() : distance);
  }

  private static Rational decimal(String text) {
    return Rational.of(new BigDecimal(text));
  }

  @Override
  public Optional<Rational> sum(Formula.Sum sum) {
    Optional<Rational> total = Optional.of(Rational.ZERO);
    for (Formula.Term term : sum.terms()) {
      Optional<Rational> value = value(term.of());
      total = plus(total, term.minus() ? value.map(Rational::negated) : value);
    }
    return total;
  }

  private static Optional<Rational> plus(Optional<Rational> a, Optional<Rational> b) {
    return a.isPresent() && b.isPresent() ? a.get().plus(b.get()) : Optional.empty();
  }

  @Override
  public Optional<Rational> product(Formula.Product product) {
    return product.factors().stream()
        .map(Exact::value)
        .reduce(Optional.of(Rational.ONE), Exact::times);
  }

  /** A product with 0 is 0 whatever the other factor is. */
  private static Optional<Rational> times(Optional<Rational> a, Optional<Rational> b) {
    if (a.isPresent() && a.get().isZero() || b.isPresent() && b.get().isZero()) {
      return Optional.of(Rational.ZERO);
    }
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().times(b.get())) : Optional.empty();
  }

  @Override
  public Optional<Rational> quotient(Formula.Quotient quotient) {
    Optional<Rational> above = value(quotient.above());
    Optional<Rational> below = value(quotient.below());
    return above.isPresent() && below.isPresent()
        ? above.get().over(below.get())
        : Optional.empty();
  }

  @Override
  public Optional<Rational> power(Formula.Power power) {
    Optional<Rational> base = value(power.base());
    Optional<Integer> exponent = plain(power.exponent()).flatMap(Rational::wholeNumber);
    return base.isPresent() && exponent.isPresent()
        ? base.get().power(exponent.get())
        : Optional.empty();
  }

  @Override
  public Optional<Rational> transpose(Formula.Transpose transpose) {
    return value(transpose.of());
  }

  @Override
  public Optional<Rational> apply(Formula.Apply apply) {
    if (apply.function() instanceof Formula.Power power) {
      Formula value = new Formula.Apply(power.base(), apply.arguments(), apply.tall());
      return power(new Formula.Power(value, power.exponent()));
    }
    if (apply.called().isEmpty()) {
      return Optional.empty();
    }
    Function function = apply.called().get();
    List<Formula> arguments = apply.allArguments();
    if (function.equals(Functions.MAX) || function.equals(Functions.MIN)) {
      return larger(arguments, function.equals(Functions.MAX));
    }
    return function.isElementary()
        ? plain(arguments.get(0)).flatMap(argument -> elementary(function, argument))
        : function.definition(arguments).flatMap(Exact::value);
  }

  private static Optional<Rational> elementary(Function function, Rational x) {
    if (function.equals(Functions.EXP)) {
      return x.exponential();
    }
    if (function.equals(Functions.LOG)) {
      return Optional.of(x).filter(Rational.ONE::equals).map(one -> Rational.ZERO);
    }
    if (function.equals(Functions.SIGN)) {
      return Optional.of(Rational.of(BigDecimal.valueOf(x.signum())));
    }
    if (function.equals(Functions.ABS)) {
      return x.magnitude();
    }
    boolean oddAtZero = function.equals(Functions.TANH) || function.equals(Functions.SINH);
    return oddAtZero && x.isZero() ? Optional.of(x) : Optional.empty();
  }

  private static Optional<Rational> larger(List<Formula> arguments, boolean larger) {
    Optional<Rational> a = value(arguments.get(0));
    Optional<Rational> b = value(arguments.get(1));
    Optional<Integer> order = a.flatMap(left -> b.flatMap(left::against));
    return order.flatMap(sign -> sign > 0 == larger ? a : b);
  }

  @Override
  public Optional<Rational> norm(Formula.Norm norm) {
    return value(norm.of()).flatMap(Rational::magnitude);
  }

  @Override
  public Optional<Rational> group(Formula.Group group) {
    Optional<Rational> inner = value(group.of());
    return group.bracket() == Bracket.BARS ? inner.flatMap(Rational::magnitude) : inner;
  }

  @Override
  public Optional<Rational> compare(Formula.Compare comparison) {
    return holds(comparison).map(yes -> yes ? Rational.ONE : Rational.ZERO);
  }

  private static Optional<Boolean> holds(Formula.Compare comparison) {
    Optional<Rational> left = plain(comparison.left());
    Optional<Rational> right = plain(comparison.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    int order = left.get().compareTo(right.get());
    return switch (comparison.relation()) {
      case GREATER -> Optional.of(order > 0);
      case LESS -> Optional.of(order < 0);
      case AT_LEAST -> Optional.of(order >= 0);
      case AT_MOST -> Optional.of(order <= 0);
      case EQUAL -> Optional.of(order == 0);
      case APPROXIMATELY, BECOMES, GOES_TO -> Optional.empty();
    };
  }

  @Override
  public Optional<Rational> cases(Formula.Cases cases) {
    return cases.condition() instanceof Formula.Compare comparison
        ? holds(comparison).flatMap(yes -> value(yes ? cases.value() : cases.otherwise()))
        : Optional.empty();
  }

  @Override
  public Optional<Rational> braced(Formula.Braced braced) {
    return value(braced.of());
  }
}
