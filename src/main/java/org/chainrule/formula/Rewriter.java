package org.chainrule.formula;

import java.util.List;

/**
 * Makes a formula anew, node by node from the leaves on. As it stands it changes nothing; who
 * changes something overrides what is made of a kind of node.
 */
public abstract class Rewriter implements Formula.Visitor<Formula> {

  /** Returns what is made of a formula. */
  public final Formula of(Formula formula) {
    return formula.accept(this);
  }

  /** Returns what is made of a part of a formula. */
  protected Formula part(Formula part) {
    return of(part);
  }

  private List<Formula> all(List<Formula> parts) {
    return parts.stream().map(this::part).toList();
  }

  @Override
  public Formula symbol(Formula.Symbol symbol) {
    return symbol;
  }

  @Override
  public Formula letter(Formula.Letter letter) {
    return letter;
  }

  @Override
  public Formula word(Formula.Word word) {
    return word;
  }

  @Override
  public Formula functionName(Formula.FunctionName name) {
    return name;
  }

  @Override
  public Formula number(Formula.Number number) {
    return number;
  }

  @Override
  public Formula dots(Formula.Dots dots) {
    return dots;
  }

  @Override
  public Formula scripted(Formula.Scripted scripted) {
    return new Formula.Scripted(
        part(scripted.base()), scripted.low().map(this::part), scripted.high().map(this::part));
  }

  @Override
  public Formula prime(Formula.Prime prime) {
    return new Formula.Prime(part(prime.of()));
  }

  @Override
  public Formula differential(Formula.Differential differential) {
    return new Formula.Differential(differential.partial(), part(differential.of()));
  }

  @Override
  public Formula sum(Formula.Sum sum) {
    return new Formula.Sum(
        sum.terms().stream().map(term -> new Formula.Term(term.minus(), part(term.of()))).toList(),
        sum.perLine());
  }

  @Override
  public Formula product(Formula.Product product) {
    return new Formula.Product(product.times(), all(product.factors()));
  }

  @Override
  public Formula quotient(Formula.Quotient quotient) {
    return new Formula.Quotient(part(quotient.above()), part(quotient.below()), quotient.slash());
  }

  @Override
  public Formula power(Formula.Power power) {
    return new Formula.Power(part(power.base()), part(power.exponent()));
  }

  @Override
  public Formula transpose(Formula.Transpose transpose) {
    return new Formula.Transpose(part(transpose.of()));
  }

  @Override
  public Formula apply(Formula.Apply apply) {
    return new Formula.Apply(part(apply.function()), all(apply.arguments()), apply.tall());
  }

  @Override
  public Formula norm(Formula.Norm norm) {
    return new Formula.Norm(part(norm.of()), norm.kind(), norm.tall());
  }

  @Override
  public Formula group(Formula.Group group) {
    return new Formula.Group(group.bracket(), part(group.of()));
  }

  @Override
  public Formula entries(Formula.Entries entries) {
    return new Formula.Entries(entries.rows().stream().map(this::all).toList());
  }

  @Override
  public Formula sumOver(Formula.SumOver sum) {
    return new Formula.SumOver(
        part(sum.index()),
        sum.from().map(this::part),
        sum.to().map(this::part),
        sum.small(),
        part(sum.of()));
  }

  @Override
  public Formula compare(Formula.Compare comparison) {
    return new Formula.Compare(
        part(comparison.left()), comparison.relation(), part(comparison.right()));
  }

  @Override
  public Formula cases(Formula.Cases cases) {
    return new Formula.Cases(part(cases.value()), part(cases.condition()), part(cases.otherwise()));
  }

  @Override
  public Formula equation(Formula.Equation equation) {
    return new Formula.Equation(
        part(equation.left()),
        equation.sides().stream()
            .map(side -> new Formula.Side(side.relation(), part(side.of())))
            .toList(),
        equation.stacked());
  }

  @Override
  public Formula braced(Formula.Braced braced) {
    return new Formula.Braced(part(braced.of()), part(braced.label()));
  }

  @Override
  public Formula row(Formula.Row row) {
    return new Formula.Row(row.gap(), all(row.items()));
  }

  @Override
  public Formula aligned(Formula.Aligned aligned) {
    return new Formula.Aligned(
        aligned.rows().stream().map(row -> (Formula.Equation) part(row)).toList());
  }
}
