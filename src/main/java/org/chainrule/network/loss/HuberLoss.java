package org.chainrule.network.loss;

import java.util.List;
import java.util.Map;
import org.chainrule.formula.Bracket;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Function;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.network.valid.InvalidNetworkException;

/**
 * The Huber loss of one entry: half the squared error up to δ, beyond it a line of slope δ.
 *
 * @param delta δ, positive
 */
record HuberLoss(double delta) implements Loss {

  private static final String DELTA = "huber_delta";

  private static final Formula LETTER = Formulas.letter("δ");

  /** H with δ as its index: e²/2 up to δ, beyond it δ(|e| − δ/2). */
  private static final Function HUBER = Function.definedWith("H", HuberLoss::definition);

  HuberLoss {
    if (!(delta > 0) || Double.isInfinite(delta)) {
      throw new InvalidNetworkException("huberDelta", String.valueOf(delta));
    }
  }

  @Override
  public String id() {
    return "huber";
  }

  @Override
  public Map<String, Double> settings() {
    return Map.of(DELTA, delta);
  }

  @Override
  public Map<String, Double> symbols() {
    return Map.of("δ", delta);
  }

  @Override
  public Loss with(String key, double value) {
    return key.equals(DELTA) ? new HuberLoss(value) : Loss.super.with(key, value);
  }

  @Override
  public double value(double yhat, double y) {
    double distance = Math.abs(yhat - y);
    return distance <= delta ? distance * distance / 2 : delta * (distance - delta / 2);
  }

  @Override
  public double slope(double yhat, double y) {
    return Math.max(-delta, Math.min(delta, yhat - y));
  }

  @Override
  public boolean meanOverOutputs() {
    return true;
  }

  private static Formula definition(List<Formula> arguments) {
    Formula delta = arguments.get(0);
    Formula error = arguments.get(1);
    Formula distance = new Formula.Group(Bracket.BARS, error);
    Formula two = Formulas.whole(2);
    Formula line = Formulas.round(Formulas.minus(distance, Formulas.fraction(delta, two)));
    return new Formula.Cases(
        Formulas.fraction(Formulas.squared(Formulas.round(error)), two),
        new Formula.Compare(distance, Relation.AT_MOST, delta),
        Formulas.product(Times.SCALAR, delta, line));
  }

  @Override
  public Formula shortFormula(Formula yhat, Formula y) {
    return Formulas.apply(Function.named("Huber"), yhat, y);
  }

  @Override
  public Formula slopeFormula(Formula yhat, Formula y) {
    Formula least =
        Formulas.apply(Functions.MAX, Formulas.negative(LETTER), Formulas.minus(yhat, y));
    return Formulas.apply(Functions.MIN, LETTER, least);
  }

  @Override
  public Formula entryFormula(Formula yhat, Formula y) {
    Formula name = Formulas.low(new Formula.FunctionName(HUBER), LETTER);
    return Formulas.apply(name, Formulas.minus(yhat, y));
  }
}
