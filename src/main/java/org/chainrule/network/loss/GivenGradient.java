package org.chainrule.network.loss;

import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;

/**
 * A loss whose gradient is given: y is dℓ/dŷ itself, for exercises that begin in the middle of a
 * pass, so that ℓ = Σ y ŷ over outputs and samples. Nothing is divided.
 */
record GivenGradient() implements Loss {

  @Override
  public String id() {
    return "given";
  }

  @Override
  public double value(double yhat, double y) {
    return y * yhat;
  }

  @Override
  public double slope(double yhat, double y) {
    return y;
  }

  @Override
  public boolean meanOverOutputs() {
    return false;
  }

  @Override
  public boolean meanOverSamples(Reduction batch) {
    return false;
  }

  @Override
  public boolean hasTargets() {
    return false;
  }

  @Override
  public Formula formula(Formula yhat, Formula y) {
    Formula i = Formulas.letter("i");
    return Formulas.sumOver(
        "i", Formulas.product(Times.SCALAR, Formulas.low(y, i), Formulas.low(yhat, i)));
  }

  /** As the whole is written with vectors: gᵀŷ, where y is the gradient g. */
  @Override
  public Formula shortFormulaOfBatch(Formula yhat, Formula y, boolean mean) {
    Formula s = Formulas.letter("s");
    Formula ofOne = shortFormula(Formulas.low(yhat, s), Formulas.low(y, s));
    return Formulas.sumOver("s", ofOne);
  }

  @Override
  public Formula shortFormula(Formula yhat, Formula y) {
    return Formulas.product(Times.MATRIX_TIGHT, new Formula.Transpose(y), yhat);
  }

  @Override
  public Formula slopeFormula(Formula yhat, Formula y) {
    return y;
  }

  @Override
  public Formula entryFormula(Formula yhat, Formula y) {
    return Formulas.product(Times.SCALAR_DOT, y, yhat);
  }
}
