package org.chainrule.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chainrule.formula.Formula.Apply;
import org.chainrule.formula.Formula.Compare;
import org.chainrule.formula.Formula.Equation;
import org.chainrule.formula.Formula.FunctionName;
import org.chainrule.formula.Formula.Group;
import org.chainrule.formula.Formula.Letter;
import org.chainrule.formula.Formula.Number;
import org.chainrule.formula.Formula.Power;
import org.chainrule.formula.Formula.Product;
import org.chainrule.formula.Formula.Quotient;
import org.chainrule.formula.Formula.Row;
import org.chainrule.formula.Formula.Scripted;
import org.chainrule.formula.Formula.Side;
import org.chainrule.formula.Formula.Sum;
import org.chainrule.formula.Formula.SumOver;
import org.chainrule.formula.Formula.Term;

/** Short ways to put formulas together. */
public final class Formulas {

  private Formulas() {}

  /** A letter. */
  public static Letter letter(String text) {
    return new Letter(text);
  }

  /** A number that is given in a few digits, written with all of them. */
  public static Number decimal(double value) {
    String digits = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    return new Number(value, digits);
  }

  /** A whole number, written out. */
  public static Number whole(long value) {
    return new Number(value, String.valueOf(value));
  }

  /** Terms that are added. */
  public static Formula sum(Formula... terms) {
    return sum(Arrays.asList(terms));
  }

  /** Terms that are added; what begins with a minus sign is subtracted. A single one is itself. */
  public static Formula sum(List<? extends Formula> terms) {
    return sum(terms, 0);
  }

  /** Terms that are added, with the number of them after which a line may begin. */
  public static Formula sum(List<? extends Formula> terms, int perLine) {
    if (terms.size() == 1) {
      return terms.get(0);
    }
    List<Term> joined = new ArrayList<>();
    for (Formula term : terms) {
      if (term instanceof Sum inner && isNegation(inner)) {
        joined.add(inner.terms().get(0));
      } else {
        joined.add(new Term(false, term));
      }
    }
    return new Sum(joined, perLine);
  }

  /** One thing less another. */
  public static Formula minus(Formula left, Formula right) {
    return new Sum(List.of(new Term(false, left), new Term(true, right)), 0);
  }

  /** A thing with its sign turned. */
  public static Formula negative(Formula of) {
    return new Sum(List.of(new Term(true, of)), 0);
  }

  /** Whether this is a thing with its sign turned. */
  public static boolean isNegation(Formula formula) {
    return formula instanceof Sum sum && sum.terms().size() == 1 && sum.terms().get(0).minus();
  }

  /** Factors that are multiplied in a way; a single one is itself. */
  public static Formula product(Times times, Formula... factors) {
    return product(times, Arrays.asList(factors));
  }

  /** Factors that are multiplied in a way; a single one is itself. */
  public static Formula product(Times times, List<? extends Formula> factors) {
    return factors.size() == 1 ? factors.get(0) : new Product(times, List.copyOf(factors));
  }

  /** A number times something: behind a dot if that is a number, a negative one in parentheses. */
  public static Formula times(Formula coefficient, Formula of) {
    if (!(of instanceof Number number)) {
      return product(Times.SCALAR, coefficient, of);
    }
    return product(Times.SCALAR_DOT, coefficient, factor(number));
  }

  /** A number as a factor: a negative one stands in parentheses. */
  public static Formula factor(Number number) {
    return number.text().startsWith("-") ? round(number) : number;
  }

  /** One thing over another. */
  public static Formula fraction(Formula above, Formula below) {
    return new Quotient(above, below, false);
  }

  /** One thing by another, on one line. */
  public static Formula slash(Formula above, Formula below) {
    return new Quotient(above, below, true);
  }

  /** A square. */
  public static Formula squared(Formula base) {
    return new Power(base, whole(2));
  }

  /** A function's value. */
  public static Formula apply(Function function, Formula... arguments) {
    return apply(new FunctionName(function), arguments);
  }

  /** The value of what is made of a function. */
  public static Formula apply(Formula function, Formula... arguments) {
    return new Apply(function, Arrays.asList(arguments), false);
  }

  /** A function of matrices, by its name and with a space before its arguments. */
  public static Formula called(Formula name, Formula... arguments) {
    return called(name, Arrays.asList(arguments));
  }

  /** A function of matrices, by its name and with a space before its arguments. */
  public static Formula called(Formula name, List<Formula> arguments) {
    return product(Times.SCALAR, name, tallRound(new Row(Gap.WIDE_COMMA, arguments)));
  }

  /** eˣ. */
  public static Formula exp(Formula exponent) {
    return apply(Functions.EXP, exponent);
  }

  /** The natural logarithm. */
  public static Formula log(Formula of) {
    return apply(Functions.LOG, of);
  }

  /** Something in parentheses. */
  public static Formula round(Formula of) {
    return new Group(Bracket.ROUND, of);
  }

  /** Something in square brackets that grow with it. */
  public static Formula square(Formula of) {
    return new Group(Bracket.TALL_SQUARE, of);
  }

  /** Something in parentheses that grow with it. */
  public static Formula tallRound(Formula of) {
    return new Group(Bracket.TALL_ROUND, of);
  }

  /** A name with an index. */
  public static Formula low(Formula base, Formula index) {
    return new Scripted(base, Optional.of(index), Optional.empty());
  }

  /** A sum over an index without bounds. */
  public static Formula sumOver(String index, Formula of) {
    return new SumOver(letter(index), Optional.empty(), Optional.empty(), false, of);
  }

  /** Whether something is above a number. */
  public static Formula above(Formula left, Formula right) {
    return new Compare(left, Relation.GREATER, right);
  }

  /** Two equal sides. */
  public static Equation equal(Formula left, Formula right) {
    return equation(left, Relation.EQUAL, right);
  }

  /** Two sides with a sign between them; the sides of either that is an equation are kept. */
  public static Equation equation(Formula left, Relation relation, Formula right) {
    List<Side> sides = new ArrayList<>();
    Formula first = left;
    if (left instanceof Equation before) {
      first = before.left();
      sides.addAll(before.sides());
    }
    if (right instanceof Equation after) {
      sides.add(new Side(relation, after.left()));
      sides.addAll(after.sides());
    } else {
      sides.add(new Side(relation, right));
    }
    return new Equation(first, sides, false);
  }

  /** Nothing, as before the sign that begins a line. */
  public static Formula nothing() {
    return new Row(Gap.NOTHING, List.of());
  }

  /** A sign of multiplication by itself. */
  public static Letter sign(Times.Sign sign) {
    return letter(sign.text());
  }

  /** A side that stands by itself, behind its sign. */
  public static Formula alone(Side side) {
    return new Equation(nothing(), List.of(side), false);
  }

  /** Returns what something is equal to: what stands behind the first sign of an equation. */
  public static Formula right(Equation equation) {
    Formula first = equation.sides().get(0).of();
    List<Side> rest = equation.sides().subList(1, equation.sides().size());
    return rest.isEmpty() ? first : new Equation(first, rest, equation.stacked());
  }

  /** Formulas beside each other. */
  public static Formula row(Gap gap, Formula... items) {
    return new Row(gap, Arrays.asList(items));
  }
}
