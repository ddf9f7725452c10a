package org.chainrule.formula;

/**
 * A visitor that knows some kinds of nodes, and has one answer for all others.
 *
 * @param <R> what it makes of a node
 */
public abstract class PartialVisitor<R> implements Formula.Visitor<R> {

  /** Returns what is made of a node of any other kind. */
  protected abstract R other(Formula formula);

  @Override
  public R symbol(Formula.Symbol symbol) {
    return other(symbol);
  }

  @Override
  public R letter(Formula.Letter letter) {
    return other(letter);
  }

  @Override
  public R word(Formula.Word word) {
    return other(word);
  }

  @Override
  public R functionName(Formula.FunctionName name) {
    return other(name);
  }

  @Override
  public R number(Formula.Number number) {
    return other(number);
  }

  @Override
  public R dots(Formula.Dots dots) {
    return other(dots);
  }

  @Override
  public R scripted(Formula.Scripted scripted) {
    return other(scripted);
  }

  @Override
  public R prime(Formula.Prime prime) {
    return other(prime);
  }

  @Override
  public R differential(Formula.Differential differential) {
    return other(differential);
  }

  @Override
  public R sum(Formula.Sum sum) {
    return other(sum);
  }

  @Override
  public R product(Formula.Product product) {
    return other(product);
  }

  @Override
  public R quotient(Formula.Quotient quotient) {
    return other(quotient);
  }

  @Override
  public R power(Formula.Power power) {
    return other(power);
  }

  @Override
  public R transpose(Formula.Transpose transpose) {
    return other(transpose);
  }

  @Override
  public R apply(Formula.Apply apply) {
    return other(apply);
  }

  @Override
  public R norm(Formula.Norm norm) {
    return other(norm);
  }

  @Override
  public R group(Formula.Group group) {
    return other(group);
  }

  @Override
  public R entries(Formula.Entries entries) {
    return other(entries);
  }

  @Override
  public R sumOver(Formula.SumOver sum) {
    return other(sum);
  }

  @Override
  public R compare(Formula.Compare comparison) {
    return other(comparison);
  }

  @Override
  public R cases(Formula.Cases cases) {
    return other(cases);
  }

  @Override
  public R equation(Formula.Equation equation) {
    return other(equation);
  }

  @Override
  public R braced(Formula.Braced braced) {
    return other(braced);
  }

  @Override
  public R row(Formula.Row row) {
    return other(row);
  }

  @Override
  public R aligned(Formula.Aligned aligned) {
    return other(aligned);
  }
}
