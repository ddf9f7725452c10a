package org.chainrule.formula;

import java.util.List;

/** Takes off parentheses that nothing needs where a formula stands. */
public final class Bare extends Rewriter {

  private static final Bare WRITER = new Bare();

  private Bare() {}

  /**
   * Returns the formula with numbers bare where something else sets them apart: as the argument of
   * a function or a side of a comparison.
   */
  public static Formula numbers(Formula formula) {
    return WRITER.of(formula);
  }

  /** Returns a sum that stands by itself without the parentheses that a factor needs. */
  public static Formula sum(Formula formula) {
    return formula instanceof Formula.Group group && group.of() instanceof Formula.Sum sum
        ? sum
        : formula;
  }

  @Override
  public Formula apply(Formula.Apply apply) {
    List<Formula> arguments = apply.arguments().stream().map(this::bare).toList();
    return new Formula.Apply(of(apply.function()), arguments, apply.tall());
  }

  @Override
  public Formula compare(Formula.Compare comparison) {
    return new Formula.Compare(
        bare(comparison.left()), comparison.relation(), bare(comparison.right()));
  }

  private Formula bare(Formula formula) {
    return formula instanceof Formula.Group group && group.of() instanceof Formula.Number number
        ? number
        : of(formula);
  }
}
