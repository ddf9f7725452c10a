package org.chainrule.formula.reading;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.formula.Bracket;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Scalars;
import org.chainrule.formula.Times;

/**
 * Joins what has been read to products, and sets in parentheses what a reader of the formula would
 * otherwise take apart in another way.
 */
final class Joining {

  private final Dialect dialect;

  Joining(Dialect dialect) {
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Returns the product of what stands on both sides of a sign. */
  Formula times(Formula left, String sign, Formula right) {
    boolean entrywise = sign.equals(".*") || sign.equals("*") && dialect == Dialect.NUMPY;
    return entrywise ? entrywise(left, right) : dotted(left, sign, right);
  }

  private static Formula dotted(Formula left, String sign, Formula right) {
    if (isPowerOfTen(right) && last(left) instanceof Formula.Number mantissa) {
      return scientific(left, mantissa, (Formula.Power) right);
    }
    boolean scalar = !sign.equals("@") && (Scalars.isNumber(left) || Scalars.isNumber(right));
    if (scalar && sign.equals("×")) {
      return product(Times.SCALAR_CROSS, left, right);
    }
    boolean dot = sign.equals("·") || sign.equals("×") || needsSign(left, right);
    return product(matrix(scalar, dot ? Times.Sign.DOT : Times.Sign.SPACE), left, right);
  }

  /** Returns the product of what stands side by side. */
  Formula beside(Formula left, Formula right, boolean apart) {
    boolean scalar =
        Scalars.isNumber(left)
            || Scalars.isNumber(right)
            || dialect == Dialect.PAPER_BY_ENTRIES
                && isFunctionValue(left)
                && isFunctionValue(right);
    return product(matrix(scalar, apart ? Times.Sign.SPACE : Times.Sign.NOTHING), left, right);
  }

  /** Whether it has an entry for each entry of what a function is applied to. */
  private static boolean isFunctionValue(Formula formula) {
    if (formula instanceof Formula.Group group) {
      return isFunctionValue(group.of());
    }
    if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream().anyMatch(term -> isFunctionValue(term.of()))
          && sum.terms().stream()
              .allMatch(term -> isFunctionValue(term.of()) || Scalars.isNumber(term.of()));
    }
    if (formula instanceof Formula.Power power) {
      return isFunctionValue(power.base());
    }
    return formula instanceof Formula.Apply apply
        && apply.called().filter(function -> function.isEntrywise()).isPresent();
  }

  private static Times matrix(boolean scalar, Times.Sign sign) {
    return switch (sign) {
      case DOT -> scalar ? Times.SCALAR_DOT : Times.MATRIX_DOT;
      case NOTHING -> scalar ? Times.SCALAR_TIGHT : Times.MATRIX_TIGHT;
      default -> scalar ? Times.SCALAR : Times.MATRIX;
    };
  }

  /** Digits side by side would look like one number, and a/b c like a/(b c). */
  private static boolean needsSign(Formula left, Formula right) {
    return left instanceof Formula.Quotient quotient && quotient.slash()
        || first(right) instanceof Formula.Number;
  }

  Formula entrywise(Formula left, Formula right) {
    if (!Scalars.isNumber(left) && !Scalars.isNumber(right)) {
      return product(Times.ENTRYWISE, left, right);
    }
    boolean dot = needsSign(left, right);
    return product(dot ? Times.SCALAR_DOT : Times.SCALAR, left, right);
  }

  static Formula product(Times times, Formula left, Formula right) {
    List<Formula> factors = new ArrayList<>();
    if (left instanceof Formula.Product before && before.times() == times) {
      factors.addAll(before.factors());
    } else {
      factors.add(factor(left, times));
    }
    factors.add(factor(right, times));
    return new Formula.Product(times, factors);
  }

  /** Returns something as it may stand in a product. */
  private static Formula factor(Formula formula, Times times) {
    boolean looser =
        formula instanceof Formula.Product inner
            && inner.times().kind() == Times.Kind.ENTRYWISE
            && times.kind() != Times.Kind.ENTRYWISE;
    return looser || isLoose(formula) ? Formulas.round(formula) : formula;
  }

  private static boolean isLoose(Formula formula) {
    return formula instanceof Formula.Sum
        || formula instanceof Formula.Compare
        || formula instanceof Formula.Equation;
  }

  /** Returns something as it may stand under a mark on high. */
  static Formula closed(Formula formula) {
    boolean open =
        isLoose(formula)
            || formula instanceof Formula.Product
            || formula instanceof Formula.Quotient
            || formula instanceof Formula.SumOver
            || hasHigh(formula);
    return open ? Formulas.round(formula) : formula;
  }

  /** Whether something stands on high already. */
  private static boolean hasHigh(Formula formula) {
    return formula instanceof Formula.Power
        || formula instanceof Formula.Transpose
        || formula instanceof Formula.Apply apply
            && apply.function().equals(new Formula.FunctionName(Functions.EXP));
  }

  /** Returns something as it may stand behind a slash. */
  static Formula below(Formula formula) {
    boolean tight =
        formula instanceof Formula.Product product && product.times().sign() == Times.Sign.NOTHING;
    return tight || hasHigh(formula) ? formula : closed(formula);
  }

  /** Returns something as it may stand before a slash. */
  static Formula above(Formula formula) {
    return isLoose(formula) ? Formulas.round(formula) : formula;
  }

  /** Returns something as it may stand where parentheses around it say nothing. */
  static Formula bare(Formula formula) {
    return formula instanceof Formula.Group group && group.bracket() == Bracket.ROUND
        ? group.of()
        : formula;
  }

  private static boolean isPowerOfTen(Formula formula) {
    return formula instanceof Formula.Power power
        && power.base() instanceof Formula.Number base
        && base.text().equals("10")
        && wholeExponent(power).matches("-?[0-9]+");
  }

  private static String wholeExponent(Formula.Power power) {
    boolean minus = Formulas.isNegation(power.exponent());
    Formula size = minus ? ((Formula.Sum) power.exponent()).terms().get(0).of() : power.exponent();
    return size instanceof Formula.Number number ? (minus ? "-" : "") + number.text() : "";
  }

  /** A number such as 3·10⁻⁵ is one, rounded once. */
  private static Formula scientific(Formula left, Formula.Number mantissa, Formula.Power power) {
    String text = mantissa.text() + "e" + wholeExponent(power);
    Formula number =
        mantissa.text().matches("[0-9.]+")
            ? new Formula.Number(Double.parseDouble(text), text)
            : product(Times.SCALAR_DOT, mantissa, power);
    if (left instanceof Formula.Product product) {
      List<Formula> factors = new ArrayList<>(product.factors());
      factors.set(factors.size() - 1, number);
      return new Formula.Product(product.times(), factors);
    }
    return number;
  }

  private static Formula last(Formula formula) {
    return formula instanceof Formula.Product product
        ? product.factors().get(product.factors().size() - 1)
        : formula;
  }

  private static Formula first(Formula formula) {
    if (formula instanceof Formula.Product product) {
      return first(product.factors().get(0));
    }
    if (formula instanceof Formula.Power power) {
      return first(power.base());
    }
    return formula instanceof Formula.Quotient quotient && quotient.slash()
        ? first(quotient.above())
        : formula;
  }
}
