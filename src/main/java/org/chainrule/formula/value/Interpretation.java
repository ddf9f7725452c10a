package org.chainrule.formula.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.formula.Bracket;
import org.chainrule.formula.Counting;
import org.chainrule.formula.Derivative;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Function;
import org.chainrule.formula.Functions;
import org.chainrule.formula.PartialVisitor;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;

/**
 * Works out formulas with values of a kind.
 *
 * <p>The index s counts samples, which are columns; any other one counts rows. An index that no sum
 * counts stands for all of them at once. A number as an index is a row, counted from 1, and s = 2
 * is the second sample.
 *
 * @param <V> the values
 */
final class Interpretation<V> extends PartialVisitor<V> {

  private static final Formula SAMPLE = Formulas.letter("s");
  private static final Formula ONES = Formulas.letter("𝟏");

  private final Arithmetic<V> arithmetic;
  private final java.util.function.Function<String, Optional<V>> values;
  private final Operations<V> operations;
  private final Map<Formula, Integer> counted = new HashMap<>();

  Interpretation(
      Arithmetic<V> arithmetic, java.util.function.Function<String, Optional<V>> values) {
    this.arithmetic = arithmetic;
    this.operations = new Operations<>(arithmetic);
    this.values = values;
  }

  V value(Formula formula) {
    return formula.accept(this);
  }

  private Shape shape(V value) {
    return arithmetic.shape(value);
  }

  @Override
  protected V other(Formula formula) {
    throw meaningless(formula);
  }

  private static MisfitException meaningless(Formula formula) {
    return new MisfitException(formula, "formula.misfit.meaning");
  }

  @Override
  public V symbol(Formula.Symbol symbol) {
    return values
        .apply(symbol.id())
        .orElseThrow(() -> new MisfitException(symbol, "formula.misfit.unknown", symbol.id()));
  }

  @Override
  public V letter(Formula.Letter letter) {
    Optional<V> known = values.apply(letter.text());
    if (known.isEmpty() && letter.text().equals("π")) {
      return arithmetic.number(Math.PI);
    }
    return known.orElseThrow(
        () -> new MisfitException(letter, "formula.misfit.unknown", letter.text()));
  }

  @Override
  public V number(Formula.Number number) {
    return arithmetic.number(number.value());
  }

  @Override
  public V scripted(Formula.Scripted scripted) {
    if (scripted.high().isPresent() || scripted.low().isEmpty()) {
      throw meaningless(scripted);
    }
    V base = value(scripted.base());
    Formula index = scripted.low().get();
    if (index instanceof Formula.Number number) {
      return operations.row(scripted, base, (int) number.value() - 1);
    }
    if (index instanceof Formula.Compare one
        && one.left().equals(SAMPLE)
        && one.relation() == Relation.EQUAL
        && one.right() instanceof Formula.Number number) {
      return operations.column(scripted, base, (int) number.value() - 1);
    }
    Integer count = counted.get(index);
    if (count == null) {
      return base;
    }
    return index.equals(SAMPLE)
        ? operations.column(scripted, base, count)
        : operations.row(scripted, base, count);
  }

  @Override
  public V sum(Formula.Sum sum) {
    V total = null;
    List<Formula.Term> terms = sum.terms();
    for (int k = 0; k < terms.size(); k++) {
      V value = value(terms.get(k).of());
      V signed = terms.get(k).minus() ? arithmetic.map(value, x -> -x) : value;
      Formula place = new Formula.Sum(terms.subList(0, k + 1), sum.perLine());
      total = total == null ? signed : operations.pairs(place, "sum", total, signed, Double::sum);
    }
    return total;
  }

  @Override
  public V product(Formula.Product product) {
    List<Formula> factors = product.factors();
    boolean matrices = product.times().kind() == Times.Kind.MATRIX;
    if (matrices && factors.get(0).equals(new Formula.Transpose(ONES))) {
      Formula rest = Formulas.product(product.times(), factors.subList(1, factors.size()));
      return operations.columnSums(value(rest));
    }
    V result = value(factors.get(0));
    for (int k = 1; k < factors.size(); k++) {
      Formula factor = factors.get(k);
      Formula place = new Formula.Product(product.times(), factors.subList(0, k + 1));
      result =
          matrices && factor.equals(ONES)
              ? arithmetic.rowSums(result)
              : operations.times(place, result, value(factor), matrices);
    }
    return result;
  }

  @Override
  public V quotient(Formula.Quotient quotient) {
    return operations.pairs(
        quotient, "entrywise", value(quotient.above()), value(quotient.below()), (a, b) -> a / b);
  }

  @Override
  public V power(Formula.Power power) {
    return operations.pairs(
        power, "entrywise", value(power.base()), value(power.exponent()), Math::pow);
  }

  @Override
  public V transpose(Formula.Transpose transpose) {
    return arithmetic.transpose(value(transpose.of()));
  }

  @Override
  public V apply(Formula.Apply apply) {
    if (apply.called().isPresent()) {
      return value(apply, apply.called().get(), apply.allArguments());
    }
    if (apply.function() instanceof Formula.Power power) {
      Formula base = new Formula.Apply(power.base(), apply.arguments(), false);
      return value(new Formula.Power(base, power.exponent()));
    }
    if (apply.function() instanceof Formula.Prime prime
        && prime.of() instanceof Formula.FunctionName name) {
      return slope(apply, name.function());
    }
    throw meaningless(apply);
  }

  /** A constant slope is one for each entry. */
  private V slope(Formula.Apply apply, Function function) {
    Formula argument = apply.arguments().get(0);
    Formula slope = Derivative.of(function, argument).orElseThrow(() -> meaningless(apply));
    return arithmetic.widened(value(slope), shape(value(argument)));
  }

  private V value(Formula place, Function function, List<Formula> arguments) {
    if (function.equals(Functions.DIAG)) {
      return diagonal(place, arguments);
    }
    if (function.equals(Functions.INVERSE)) {
      return operations.inverse(place, value(arguments.get(0)));
    }
    if (function.equals(Functions.TOTAL)) {
      return operations.total(value(arguments.get(0)));
    }
    if (function.equals(Functions.MEAN)) {
      V of = value(arguments.get(0));
      double count = (double) shape(of).rows() * shape(of).columns();
      return arithmetic.map(operations.total(of), sum -> sum / count);
    }
    return function.isElementary()
        ? elementary(place, function, arguments)
        : value(function.definition(arguments).orElseThrow(() -> meaningless(place)));
  }

  private V elementary(Formula place, Function function, List<Formula> arguments) {
    V first = value(arguments.get(0));
    if (arguments.size() == 1) {
      return arithmetic.map(first, x -> function.value(x).orElseThrow());
    }
    V second = value(arguments.get(1));
    return operations.pairs(
        place, "entrywise", first, second, (x, y) -> function.value(x, y).orElseThrow());
  }

  private V diagonal(Formula place, List<Formula> arguments) {
    V column =
        arguments.size() == 1
            ? value(arguments.get(0))
            : matrix(place, arguments.stream().map(List::of).toList());
    return operations.diagonal(place, column);
  }

  @Override
  public V norm(Formula.Norm norm) {
    V of = value(norm.of());
    return switch (norm.kind()) {
      case "", "2", "F" ->
          arithmetic.map(operations.total(arithmetic.map(of, entry -> entry * entry)), Math::sqrt);
      case "1" -> operations.total(arithmetic.map(of, Math::abs));
      default -> throw meaningless(norm);
    };
  }

  @Override
  public V group(Formula.Group group) {
    V of = value(group.of());
    return group.bracket() == Bracket.BARS ? arithmetic.map(of, Math::abs) : of;
  }

  @Override
  public V entries(Formula.Entries entries) {
    return matrix(entries, entries.rows());
  }

  private V matrix(Formula place, List<List<Formula>> rows) {
    return operations.matrix(
        place, rows.stream().map(row -> row.stream().map(this::value).toList()).toList());
  }

  @Override
  public V sumOver(Formula.SumOver sum) {
    Formula index = sum.index();
    boolean samples = index.equals(SAMPLE);
    Optional<Formula> indexed = Counting.first(sum.of(), index);
    if (indexed.isEmpty()) {
      V all = value(sum.of());
      return samples ? arithmetic.rowSums(all) : operations.columnSums(all);
    }
    Shape shape = shape(value(indexed.get()));
    int count = samples ? shape.columns() : shape.rows();
    Integer outer = counted.get(index);
    V total = null;
    for (int k = 0; k < count; k++) {
      counted.put(index, k);
      V next = value(sum.of());
      total = total == null ? next : operations.pairs(sum, "sum", total, next, Double::sum);
    }
    counted.remove(index);
    if (outer != null) {
      counted.put(index, outer);
    }
    return total;
  }

  @Override
  public V compare(Formula.Compare comparison) {
    V left = value(comparison.left());
    V right = value(comparison.right());
    return operations.pairs(
        comparison, "entrywise", left, right, (a, b) -> holds(comparison, a, b) ? 1 : 0);
  }

  private static boolean holds(Formula.Compare comparison, double a, double b) {
    return switch (comparison.relation()) {
      case GREATER -> a > b;
      case LESS -> a < b;
      case AT_LEAST -> a >= b;
      case AT_MOST -> a <= b;
      case EQUAL -> a == b;
      case APPROXIMATELY, BECOMES, GOES_TO -> throw meaningless(comparison);
    };
  }

  /** Chooses for each entry. */
  @Override
  public V cases(Formula.Cases cases) {
    V condition = value(cases.condition());
    V chosen =
        operations.pairs(
            cases, "entrywise", condition, value(cases.value()), (c, x) -> c == 0 ? 0 : x);
    V other =
        operations.pairs(
            cases, "entrywise", condition, value(cases.otherwise()), (c, x) -> c == 0 ? x : 0);
    return operations.pairs(cases, "entrywise", chosen, other, Double::sum);
  }

  /** The value of the last side, which has the shape of all. */
  @Override
  public V equation(Formula.Equation equation) {
    V last = value(equation.left());
    for (Formula.Side side : equation.sides()) {
      V next = value(side.of());
      if (!shape(last).equals(shape(next))) {
        throw new MisfitException(
            equation, "formula.misfit.sides", shape(last).toString(), shape(next).toString());
      }
      last = next;
    }
    return last;
  }

  @Override
  public V braced(Formula.Braced braced) {
    return value(braced.of());
  }

  @Override
  public V row(Formula.Row row) {
    if (row.items().size() != 1) {
      throw meaningless(row);
    }
    return value(row.items().get(0));
  }
}
