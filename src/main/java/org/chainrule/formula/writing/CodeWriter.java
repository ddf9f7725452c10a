package org.chainrule.formula.writing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chainrule.formula.Bracket;
import org.chainrule.formula.Counting;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.PartialVisitor;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Scalars;
import org.chainrule.formula.Search;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Code.Binding;

/**
 * Writes formulas as Python with a library of matrices. Parentheses follow from the tree; the
 * groups in it say nothing. An index that counts rows or samples is left out, as the library takes
 * all of them at once.
 */
final class CodeWriter extends PartialVisitor<Code> {

  private static final String SAMPLE = "s";

  private final Library library;
  private final UnaryOperator<String> names;

  private CodeWriter(Library library, UnaryOperator<String> names) {
    this.library = library;
    this.names = names;
  }

  static String code(Formula formula, Library library, UnaryOperator<String> names) {
    return new CodeWriter(library, names).code(formula).text();
  }

  Code code(Formula formula) {
    return formula.accept(this);
  }

  @Override
  protected Code other(Formula formula) {
    throw new UnwritableException(formula);
  }

  /** The code of something that is counted with: true is 1. */
  Code number(Formula formula) {
    return number(code(formula));
  }

  private Code number(Code code) {
    return code.truth() ? Code.whole(library.numbers(code.within(Binding.WHOLE))) : code;
  }

  /** The code of what a function of the library takes, which may not be a plain number. */
  String argument(Formula formula) {
    Code code = number(formula);
    boolean plain =
        library.wantsArrays()
            && !Search.finds(formula, CodeWriter::isNamed)
            && !Search.finds(formula, part -> part instanceof Formula.Entries);
    return plain ? library.array(code.text()) : code.text();
  }

  /** Whatever has a name is an array. */
  private static boolean isNamed(Formula part) {
    return part instanceof Formula.Symbol
        || part instanceof Formula.Letter letter && !letter.text().equals("π");
  }

  @Override
  public Code symbol(Formula.Symbol symbol) {
    return Code.whole(names.apply(symbol.id()));
  }

  @Override
  public Code letter(Formula.Letter letter) {
    return Code.whole(letter.text().equals("π") ? library.named("pi") : names.apply(letter.text()));
  }

  @Override
  public Code number(Formula.Number number) {
    double value = number.value();
    if (!Double.isFinite(value)) {
      String named = library.named(Double.isNaN(value) ? "nan" : "inf");
      return value < 0 ? new Code("-" + named, Binding.SIGN) : Code.whole(named);
    }
    String digits = digits(number);
    return new Code(digits, digits.startsWith("-") ? Binding.SIGN : Binding.WHOLE);
  }

  /** The digits on the page, if they are the whole number. */
  private static String digits(Formula.Number number) {
    boolean decimal = number.text().matches("-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?");
    return decimal && Double.parseDouble(number.text()) == number.value()
        ? number.text()
        : Double.toString(number.value()).replace("E", "e");
  }

  /** An index that counts stands for all places at once; a number is a row, or part of a name. */
  @Override
  public Code scripted(Formula.Scripted scripted) {
    if (scripted.high().isPresent() || scripted.low().isEmpty()) {
      throw new UnwritableException(scripted);
    }
    Formula index = scripted.low().get();
    if (!(index instanceof Formula.Number row)) {
      return code(scripted.base());
    }
    if (scripted.base() instanceof Formula.Letter letter) {
      return Code.whole(names.apply(letter.text() + row.text()));
    }
    int last = (int) row.value();
    String rows = "[" + (last - 1) + ":" + last + "]";
    return Code.whole(number(scripted.base()).within(Binding.WHOLE) + rows);
  }

  @Override
  public Code sum(Formula.Sum sum) {
    List<Formula.Term> terms = sum.terms();
    Formula.Term first = terms.get(0);
    Code code = number(first.of());
    if (first.minus()) {
      code = new Code("-" + code.within(Binding.SIGN), Binding.SIGN);
    }
    for (Formula.Term term : terms.subList(1, terms.size())) {
      String sign = term.minus() ? " - " : " + ";
      code = new Code(code.text() + sign + number(term.of()).rightOf(Binding.SUM), Binding.SUM);
    }
    return code;
  }

  @Override
  public Code product(Formula.Product product) {
    List<Formula> factors = product.factors();
    Code code = code(factors.get(0));
    boolean isNumber = Scalars.isNumber(factors.get(0));
    for (Formula factor : factors.subList(1, factors.size())) {
      boolean either = isNumber || Scalars.isNumber(factor);
      boolean matrix = product.times().kind() == Times.Kind.MATRIX && !either;
      code = product(matrix ? number(code) : code, matrix, factor);
      isNumber &= Scalars.isNumber(factor);
    }
    return code;
  }

  private Code product(Code left, boolean matrix, Formula factor) {
    Code right = code(factor);
    boolean truths = left.truth() && right.truth();
    Code second = matrix || truths ? number(right) : right;
    String sign = matrix ? " @ " : " * ";
    return new Code(
        left.within(Binding.PRODUCT) + sign + second.rightOf(Binding.PRODUCT), Binding.PRODUCT);
  }

  @Override
  public Code quotient(Formula.Quotient quotient) {
    String above = number(quotient.above()).within(Binding.PRODUCT);
    String below = number(quotient.below()).rightOf(Binding.PRODUCT);
    return new Code(above + " / " + below, Binding.PRODUCT);
  }

  @Override
  public Code power(Formula.Power power) {
    String base = number(power.base()).within(Binding.WHOLE);
    return new Code(base + "**" + number(power.exponent()).within(Binding.SIGN), Binding.POWER);
  }

  @Override
  public Code transpose(Formula.Transpose transpose) {
    Code code = number(transpose.of());
    return Scalars.isNumber(transpose.of()) ? code : Code.whole(code.within(Binding.WHOLE) + ".T");
  }

  @Override
  public Code apply(Formula.Apply apply) {
    return new CallWriter(this, library).code(apply);
  }

  @Override
  public Code norm(Formula.Norm norm) {
    return switch (norm.kind()) {
      case "", "2", "F" ->
          Code.whole(library.named("linalg.norm") + "(" + argument(norm.of()) + ")");
      case "1" -> Code.whole(library.named("abs") + "(" + argument(norm.of()) + ").sum()");
      default -> throw new UnwritableException(norm);
    };
  }

  @Override
  public Code group(Formula.Group group) {
    return group.bracket() == Bracket.BARS
        ? Code.whole("abs(" + number(group.of()).text() + ")")
        : code(group.of());
  }

  @Override
  public Code entries(Formula.Entries entries) {
    return Code.whole(
        library.array(
            entries.rows().stream()
                .map(
                    row ->
                        row.stream()
                            .map(entry -> plainNumber(entry).text())
                            .collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"))));
  }

  Code plainNumber(Formula entry) {
    boolean plain =
        !Search.finds(
            entry, part -> part instanceof Formula.Symbol || part instanceof Formula.Entries);
    if (!plain) {
      throw new UnwritableException(entry);
    }
    return number(entry);
  }

  /** The sum of products column by row is the product of the matrices. */
  @Override
  public Code sumOver(Formula.SumOver sum) {
    boolean samples = sum.index().equals(Formulas.letter(SAMPLE));
    if (sum.of() instanceof Formula.Product product
        && product.times().kind() == Times.Kind.MATRIX
        && hasIndex(product.factors().get(0), sum.index())) {
      List<Formula> factors = product.factors();
      boolean outer =
          samples
              && factors.size() == 2
              && factors.get(1) instanceof Formula.Transpose right
              && hasIndex(right, sum.index());
      if (!outer) {
        throw new UnwritableException(sum);
      }
      return code(product);
    }
    return Code.whole(number(sum.of()).within(Binding.WHOLE) + library.sum(samples ? 1 : 0));
  }

  private static boolean hasIndex(Formula formula, Formula index) {
    return Counting.first(formula, index).isPresent();
  }

  @Override
  public Code compare(Formula.Compare comparison) {
    String sign =
        switch (comparison.relation()) {
          case GREATER -> " > ";
          case LESS -> " < ";
          case AT_LEAST -> " >= ";
          case AT_MOST -> " <= ";
          case EQUAL -> " == ";
          case APPROXIMATELY, BECOMES, GOES_TO -> throw new UnwritableException(comparison);
        };
    String left = number(comparison.left()).rightOf(Binding.COMPARISON);
    String right = number(comparison.right()).rightOf(Binding.COMPARISON);
    return new Code(left + sign + right, Binding.COMPARISON, true);
  }

  @Override
  public Code cases(Formula.Cases cases) {
    String condition = code(cases.condition()).text();
    String values = argument(cases.value()) + ", " + argument(cases.otherwise());
    return Code.whole(library.named("where") + "(" + condition + ", " + values + ")");
  }

  /** An assignment, if there is one name and one value for it. */
  @Override
  public Code equation(Formula.Equation equation) {
    Formula.Side side = equation.sides().get(0);
    boolean assigns = side.relation() == Relation.EQUAL || side.relation() == Relation.BECOMES;
    if (!assigns || equation.sides().size() > 1 || !isName(equation.left())) {
      throw new UnwritableException(equation);
    }
    return new Code(
        code(equation.left()).text() + " = " + code(side.of()).text(), Binding.COMPARISON);
  }

  private static boolean isName(Formula formula) {
    return formula instanceof Formula.Symbol || formula instanceof Formula.Letter;
  }

  @Override
  public Code braced(Formula.Braced braced) {
    return code(braced.of());
  }

  /** Things side by side are none, unless there is only one. */
  @Override
  public Code row(Formula.Row row) {
    if (row.items().size() != 1) {
      throw new UnwritableException(row);
    }
    return code(row.items().get(0));
  }
}
