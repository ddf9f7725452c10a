package org.chainrule.formula;

/**
 * Lets all brackets of a formula grow with what they enclose, as matrices in them need. A negative
 * number that is the argument of a function needs no brackets of its own.
 */
public final class Growing extends Rewriter {

  private static final Growing WRITER = new Growing();

  private Growing() {}

  /** Returns the formula with growing brackets. */
  public static Formula brackets(Formula formula) {
    return WRITER.of(formula);
  }

  @Override
  public Formula group(Formula.Group group) {
    return new Formula.Group(group.bracket().grown(), of(group.of()));
  }

  @Override
  public Formula norm(Formula.Norm norm) {
    return new Formula.Norm(of(norm.of()), norm.kind(), true);
  }

  @Override
  public Formula apply(Formula.Apply apply) {
    Formula.Apply inner = (Formula.Apply) super.apply(apply);
    return new Formula.Apply(
        inner.function(), inner.arguments().stream().map(Growing::bare).toList(), true);
  }

  private static Formula bare(Formula argument) {
    return argument instanceof Formula.Group group && group.bracket() == Bracket.TALL_ROUND
        ? group.of()
        : argument;
  }
}
