package org.chainrule.network.loss;

import org.chainrule.formula.Bracket;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Function;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Times;

/** The absolute error of one entry, |ŷ − y|. It has no derivative where ŷ = y; 0 is taken there. */
record AbsoluteError() implements Loss {

  @Override
  public String id() {
    return "mae";
  }

  @Override
  public double value(double yhat, double y) {
    return Math.abs(yhat - y);
  }

  @Override
  public double slope(double yhat, double y) {
    return Math.signum(yhat - y);
  }

  @Override
  public boolean meanOverOutputs() {
    return true;
  }

  @Override
  public Formula formula(Formula yhat, Formula y) {
    return new Formula.Norm(Formulas.minus(yhat, y), "1", true);
  }

  /** The sum of the magnitudes is no 1-norm of a matrix, which is its largest column sum. */
  @Override
  public Formula formulaOfBatch(Formula yhat, Formula y) {
    return Loss.overSamples(Loss.super.formula(yhat, y));
  }

  @Override
  public Formula shortFormulaOfBatch(Formula yhat, Formula y, boolean mean) {
    return Formulas.apply(Function.named("MAE"), yhat, y);
  }

  @Override
  public Formula shortFormula(Formula yhat, Formula y) {
    return Formulas.product(
        Times.SCALAR_TIGHT,
        Formulas.fraction(Formulas.whole(1), Formulas.letter("d")),
        new Formula.Norm(Formulas.minus(yhat, y), "1", false));
  }

  @Override
  public Formula slopeFormula(Formula yhat, Formula y) {
    return Formulas.apply(Functions.SIGN, Formulas.minus(yhat, y));
  }

  @Override
  public Formula entryFormula(Formula yhat, Formula y) {
    return new Formula.Group(Bracket.BARS, Formulas.minus(yhat, y));
  }
}
