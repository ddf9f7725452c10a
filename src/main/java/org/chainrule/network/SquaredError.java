package org.chainrule.network;

import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;

/** The squared error of one entry, (ŷ − y)². */
record SquaredError() implements Loss {

  @Override
  public String id() {
    return "mse";
  }

  @Override
  public double value(double yhat, double y) {
    return (yhat - y) * (yhat - y);
  }

  @Override
  public double slope(double yhat, double y) {
    return 2 * (yhat - y);
  }

  @Override
  public boolean meanOverOutputs() {
    return false;
  }

  @Override
  public Formula formula(Formula yhat, Formula y) {
    return Formulas.squared(new Formula.Norm(Formulas.minus(yhat, y), "2", true));
  }

  @Override
  public Formula shortFormula(Formula yhat, Formula y) {
    return Formulas.squared(new Formula.Norm(Formulas.minus(yhat, y), "2", false));
  }

  @Override
  public Formula slopeFormula(Formula yhat, Formula y) {
    return Formulas.product(
        Times.SCALAR, Formulas.whole(2), Formulas.round(Formulas.minus(yhat, y)));
  }

  @Override
  public Formula entryFormula(Formula yhat, Formula y) {
    return Formulas.squared(Formulas.round(Formulas.minus(yhat, y)));
  }
}
