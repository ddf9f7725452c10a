package org.chainrule.network.loss;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.valid.InvalidNetworkException;

/**
 * A penalty on the size of the weights, λ Σ W² or ½λ Σ W² over the entries of all weights; biases
 * are excepted, and nothing is averaged.
 *
 * @param lambda λ, finite and not negative
 * @param half whether the sum is halved, so that its slope is λW
 */
public record L2(double lambda, boolean half) {

  private static final Formula LAMBDA = Formulas.letter("λ");

  /** Checks λ. */
  public L2 {
    if (!(lambda >= 0) || Double.isInfinite(lambda)) {
      throw new InvalidNetworkException("lambda", String.valueOf(lambda));
    }
  }

  /** What an entry's square is multiplied by: λ or ½λ. */
  public double factor() {
    return half ? lambda / 2 : lambda;
  }

  /** What an entry is multiplied by in the slope of the penalty: 2λ or λ. */
  public double slopeFactor() {
    return half ? lambda : 2 * lambda;
  }

  /** Returns what the entries of one weight add. */
  public double value(Matrix weight) {
    return factor() * weight.hadamard(weight).sum();
  }

  /** Returns the derivative of the penalty with respect to each entry of a weight. */
  public Matrix slopes(Matrix weight) {
    return weight.map(entry -> slopeFactor() * entry);
  }

  /** Returns what the squares are multiplied by, in symbols: λ or λ/2. */
  public Formula factorFormula() {
    return half ? Formulas.fraction(LAMBDA, Formulas.whole(2)) : LAMBDA;
  }

  /** Returns what a weight is multiplied by in the slope, in symbols: λ or 2λ. */
  public Formula slopeFactorFormula() {
    return half ? LAMBDA : Formulas.product(Times.SCALAR_TIGHT, Formulas.whole(2), LAMBDA);
  }

  /** Returns the penalty in little room, with a sum over the weights k. */
  public Formula shortFormula() {
    Formula k = Formulas.letter("k");
    Formula weight = Formulas.low(Formulas.letter("W"), k);
    Formula squares =
        new Formula.SumOver(
            k, Optional.empty(), Optional.empty(), true, squaredNorm(weight, false));
    return half
        ? Formulas.product(Times.SCALAR_TIGHT, Formulas.letter("½"), LAMBDA, squares)
        : Formulas.product(Times.SCALAR_TIGHT, LAMBDA, squares);
  }

  /** Returns the sum of the squares of a matrix's entries, in symbols. */
  public static Formula squaredNorm(Formula matrix) {
    return squaredNorm(matrix, true);
  }

  private static Formula squaredNorm(Formula matrix, boolean tall) {
    return Formulas.squared(new Formula.Norm(matrix, "F", tall));
  }
}
