package org.chainrule.formula;

import java.util.Set;

/** Tells what is one number, whatever the shapes of the quantities are. */
public final class Scalars {

  private static final Set<String> MATRIX_LETTERS = Set.of("𝟏", "∇");

  private Scalars() {}

  /**
   * Whether a formula is evidently one number. A symbol is none: it may be a matrix. A small letter
   * is one, as η and n are.
   */
  public static boolean isNumber(Formula formula) {
    if (formula instanceof Formula.Number || formula instanceof Formula.Norm) {
      return true;
    }
    if (formula instanceof Formula.Letter letter) {
      return !MATRIX_LETTERS.contains(letter.text())
          && !Character.isUpperCase(letter.text().codePointAt(0));
    }
    if (formula instanceof Formula.Group group) {
      return isNumber(group.of());
    }
    if (formula instanceof Formula.Power power) {
      return isNumber(power.base());
    }
    return isEntry(formula) || isCompound(formula);
  }

  /** Whether it is one row of something, of which s would be a sample. */
  private static boolean isEntry(Formula formula) {
    return formula instanceof Formula.Scripted scripted
        && scripted.low().isPresent()
        && !scripted.low().get().equals(Formulas.letter("s"));
  }

  private static boolean isCompound(Formula formula) {
    if (formula instanceof Formula.Quotient quotient) {
      return isNumber(quotient.above()) && isNumber(quotient.below());
    }
    if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream().allMatch(term -> isNumber(term.of()));
    }
    if (formula instanceof Formula.Product product) {
      return product.factors().stream().allMatch(Scalars::isNumber);
    }
    return formula instanceof Formula.Apply apply
        && (apply.arguments().stream().allMatch(Scalars::isNumber) || isReduction(apply));
  }

  private static boolean isReduction(Formula.Apply apply) {
    return apply
        .called()
        .filter(f -> f.equals(Functions.TOTAL) || f.equals(Functions.MEAN))
        .isPresent();
  }
}
