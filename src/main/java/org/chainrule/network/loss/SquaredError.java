package org.chainrule.network.loss;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;

/**
 * The squared error of one entry, (ŷ − y)² or half of it.
 *
 * @param id the name in scenario files
 * @param half whether it is halved, so that its slope is ŷ − y
 * @param meanOverOutputs whether the loss is the mean over the outputs, or their sum
 */
record SquaredError(String id, boolean half, boolean meanOverOutputs) implements Loss {

  @Override
  public double value(double yhat, double y) {
    double square = (yhat - y) * (yhat - y);
    return half ? square / 2 : square;
  }

  @Override
  public double slope(double yhat, double y) {
    return half ? yhat - y : 2 * (yhat - y);
  }

  @Override
  public Formula formula(Formula yhat, Formula y) {
    return halved(squaredNorm(yhat, y, "2", true));
  }

  @Override
  public Formula formulaOfBatch(Formula yhat, Formula y) {
    return halved(squaredNorm(yhat, y, "F", true));
  }

  private static Formula squaredNorm(Formula yhat, Formula y, String kind, boolean tall) {
    return Formulas.squared(new Formula.Norm(Formulas.minus(yhat, y), kind, tall));
  }

  @Override
  public Formula shortFormula(Formula yhat, Formula y) {
    return shortFormula(squaredNorm(yhat, y, "2", false), false);
  }

  @Override
  public Formula shortFormulaOfBatch(Formula yhat, Formula y, boolean mean) {
    return shortFormula(squaredNorm(yhat, y, "F", false), mean);
  }

  private Formula shortFormula(Formula square, boolean overSamples) {
    if (half && !overSamples) {
      return Formulas.product(Times.SCALAR_TIGHT, Formulas.letter("½"), square);
    }
    List<Formula> divisors = new ArrayList<>();
    if (half) {
      divisors.add(Formulas.whole(2));
    }
    if (meanOverOutputs) {
      divisors.add(Formulas.letter("d"));
    }
    if (overSamples) {
      divisors.add(Formulas.letter("n"));
    }
    if (divisors.isEmpty()) {
      return square;
    }
    Formula divisor = Formulas.product(Times.SCALAR, divisors);
    return Formulas.product(
        Times.SCALAR_TIGHT, Formulas.fraction(Formulas.whole(1), divisor), square);
  }

  @Override
  public Formula slopeFormula(Formula yhat, Formula y) {
    Formula distance = Formulas.round(Formulas.minus(yhat, y));
    return half ? distance : Formulas.product(Times.SCALAR, Formulas.whole(2), distance);
  }

  @Override
  public Formula entryFormula(Formula yhat, Formula y) {
    return halved(Formulas.squared(Formulas.round(Formulas.minus(yhat, y))));
  }

  private Formula halved(Formula square) {
    return half
        ? Formulas.product(
            Times.SCALAR_TIGHT, Formulas.fraction(Formulas.whole(1), Formulas.whole(2)), square)
        : square;
  }
}
