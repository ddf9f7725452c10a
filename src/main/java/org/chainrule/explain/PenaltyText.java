package org.chainrule.explain;

import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.L2;

/** What the penalty on the weights is made of, in symbols. */
public final class PenaltyText {

  /** The letter by which the penalty is called. */
  static final Formula NAME = Formulas.letter("Ω");

  private static final Formula LAMBDA = Formulas.letter("λ");

  private PenaltyText() {}

  /** Returns what the sum of squares is multiplied by: λ or λ/2. */
  static Formula factor(L2 penalty) {
    return penalty.half() ? Formulas.fraction(LAMBDA, Formulas.whole(2)) : LAMBDA;
  }

  /** Returns what a weight is multiplied by in its gradient: λ or 2λ. */
  static Formula slopeFactor(L2 penalty) {
    return penalty.half()
        ? LAMBDA
        : Formulas.product(Times.SCALAR_TIGHT, Formulas.whole(2), LAMBDA);
  }

  /** Returns the sum of the squares of a matrix's entries. */
  static Formula squaredNorm(Formula matrix) {
    return squaredNorm(matrix, true);
  }

  /** Returns the penalty in little room, with a sum over the weights k. */
  public static Formula brief(L2 penalty) {
    Formula k = Formulas.letter("k");
    Formula weight = Formulas.low(Formulas.letter("W"), k);
    Formula squares =
        new Formula.SumOver(
            k, Optional.empty(), Optional.empty(), true, squaredNorm(weight, false));
    return penalty.half()
        ? Formulas.product(Times.SCALAR_TIGHT, Formulas.letter("½"), LAMBDA, squares)
        : Formulas.product(Times.SCALAR_TIGHT, LAMBDA, squares);
  }

  private static Formula squaredNorm(Formula matrix, boolean tall) {
    return Formulas.squared(new Formula.Norm(matrix, "F", tall));
  }
}
