package org.chainrule.formula;

import static org.chainrule.formula.Formulas.apply;
import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.negative;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.squared;
import static org.chainrule.formula.Formulas.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Differentiates a function of one number by the rules for sums, products, quotients, powers and
 * functions of functions. Where it has a kink, the slope of what a maximum, a minimum or a case
 * takes there is returned: 0 for max(0, z) at 0.
 */
public final class Derivative {

  /** A letter that no formula has. */
  private static final Formula.Letter VARIABLE = new Formula.Letter("\uE000");

  private static final Formula ZERO = whole(0);
  private static final Formula ONE = whole(1);

  private static final Map<Function, UnaryOperator<Formula>> SLOPES = new HashMap<>();

  static {
    SLOPES.put(Functions.EXP, u -> apply(Functions.EXP, u));
    SLOPES.put(Functions.LOG, u -> fraction(ONE, u));
    SLOPES.put(Functions.SQRT, u -> fraction(ONE, times(whole(2), apply(Functions.SQRT, u))));
    SLOPES.put(Functions.TANH, u -> round(minus(ONE, squared(apply(Functions.TANH, u)))));
    SLOPES.put(Functions.SINH, u -> apply(Functions.COSH, u));
    SLOPES.put(Functions.COSH, u -> apply(Functions.SINH, u));
    SLOPES.put(Functions.SIGN, u -> ZERO);
    SLOPES.put(Functions.ABS, u -> apply(Functions.SIGN, u));
    SLOPES.put(Functions.NORMAL, u -> apply(Functions.NORMAL_DENSITY, u));
    SLOPES.put(
        Functions.SIGMA,
        u -> times(apply(Functions.SIGMA, u), round(minus(ONE, apply(Functions.SIGMA, u)))));
  }

  private Derivative() {}

  /** Returns a function's derivative at an argument, where the rules know it. */
  public static Optional<Formula> of(Function function, Formula argument) {
    return slope(apply(function, VARIABLE))
        .map(slope -> Substitution.in(slope, Map.of(VARIABLE.text(), argument)));
  }

  private static Optional<Formula> slope(Formula formula) {
    if (formula.equals(VARIABLE)) {
      return Optional.of(ONE);
    }
    if (!Search.finds(formula, VARIABLE::equals)) {
      return Optional.of(ZERO);
    }
    if (formula instanceof Formula.Group group && group.bracket() != Bracket.BARS) {
      return slope(group.of());
    }
    if (formula instanceof Formula.Group bars) {
      return slope(apply(Functions.ABS, bars.of()));
    }
    if (formula instanceof Formula.Sum sum) {
      return ofSum(sum);
    }
    if (formula instanceof Formula.Product product) {
      return ofProduct(product.factors());
    }
    return ofOther(formula);
  }

  private static Optional<Formula> ofOther(Formula formula) {
    if (formula instanceof Formula.Quotient quotient) {
      return ofQuotient(quotient.above(), quotient.below());
    }
    if (formula instanceof Formula.Power power) {
      return ofPower(power);
    }
    if (formula instanceof Formula.Compare) {
      return Optional.of(ZERO);
    }
    if (formula instanceof Formula.Cases cases) {
      return choice(cases.value(), cases.condition(), cases.otherwise());
    }
    return formula instanceof Formula.Apply apply ? ofApply(apply) : Optional.empty();
  }

  private static Optional<Formula> ofSum(Formula.Sum sum) {
    List<Formula.Term> slopes = new ArrayList<>();
    for (Formula.Term term : sum.terms()) {
      Optional<Formula> slope = slope(term.of());
      if (slope.isEmpty()) {
        return slope;
      }
      if (!slope.get().equals(ZERO)) {
        slopes.add(new Formula.Term(term.minus(), slope.get()));
      }
    }
    if (slopes.isEmpty()) {
      return Optional.of(ZERO);
    }
    boolean single = slopes.size() == 1 && !slopes.get(0).minus();
    return Optional.of(single ? slopes.get(0).of() : round(new Formula.Sum(slopes, 0)));
  }

  private static Optional<Formula> ofProduct(List<Formula> factors) {
    Formula first = factors.get(0);
    if (factors.size() == 1) {
      return slope(first);
    }
    List<Formula> others = factors.subList(1, factors.size());
    Formula rest = product(Times.SCALAR, others);
    Optional<Formula> left = slope(first);
    Optional<Formula> right = ofProduct(others);
    return both(left, right, (a, b) -> plus(times(a, rest), times(first, b)));
  }

  private static Optional<Formula> ofQuotient(Formula above, Formula below) {
    return both(
        slope(above),
        slope(below),
        (a, b) ->
            b.equals(ZERO)
                ? fraction(a, below)
                : fraction(less(times(a, below), times(above, b)), squared(round(below))));
  }

  /** Of a power whose exponent does not change. */
  private static Optional<Formula> ofPower(Formula.Power power) {
    if (Search.finds(power.exponent(), VARIABLE::equals)) {
      return Optional.empty();
    }
    Formula less = minus(power.exponent(), ONE);
    Formula outer = times(round(power.exponent()), new Formula.Power(power.base(), less));
    return slope(power.base()).map(inner -> times(outer, inner));
  }

  private static Optional<Formula> ofApply(Formula.Apply apply) {
    if (apply.called().isEmpty()) {
      return Optional.empty();
    }
    Function function = apply.called().get();
    List<Formula> arguments = apply.allArguments();
    if (function.equals(Functions.MAX) || function.equals(Functions.MIN)) {
      Relation relation = function.equals(Functions.MAX) ? Relation.GREATER : Relation.LESS;
      Formula second = arguments.get(1);
      return choice(
          second, new Formula.Compare(second, relation, arguments.get(0)), arguments.get(0));
    }
    if (SLOPES.containsKey(function)) {
      Formula inner = arguments.get(0);
      Formula outer = SLOPES.get(function).apply(inner);
      return slope(inner).map(slope -> times(outer, slope));
    }
    return function.definition(arguments).flatMap(Derivative::slope);
  }

  private static Optional<Formula> choice(Formula value, Formula condition, Formula otherwise) {
    return both(slope(value), slope(otherwise), (a, b) -> new Formula.Cases(a, condition, b));
  }

  private static Optional<Formula> both(
      Optional<Formula> a, Optional<Formula> b, java.util.function.BinaryOperator<Formula> joined) {
    return a.flatMap(left -> b.map(right -> joined.apply(left, right)));
  }

  private static Formula times(Formula a, Formula b) {
    if (a.equals(ZERO) || b.equals(ZERO)) {
      return ZERO;
    }
    return a.equals(ONE) ? b : b.equals(ONE) ? a : product(Times.SCALAR, a, b);
  }

  private static Formula plus(Formula a, Formula b) {
    if (a.equals(ZERO)) {
      return b;
    }
    return b.equals(ZERO) ? a : round(Formulas.sum(a, b));
  }

  private static Formula less(Formula a, Formula b) {
    return a.equals(ZERO) ? negative(b) : minus(a, b);
  }
}
