package org.chainrule.network.loss;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Function;
import org.chainrule.formula.Times;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Smooth;

/** The binary cross-entropy of one entry, −[y log ŷ + (1 − y) log(1 − ŷ)]. */
record BinaryCrossEntropy() implements Loss {

  private static final Fusion AFTER_SIGMOID = new AfterSigmoid();

  @Override
  public String id() {
    return "bce";
  }

  /** A term with weight 0 is left out, so that 0 · log 0 counts as 0. */
  @Override
  public double value(double yhat, double y) {
    return -weighted(y, Math.log(yhat)) - weighted(1 - y, Math.log1p(-yhat));
  }

  @Override
  public double slope(double yhat, double y) {
    return weighted(1 - y, 1 / (1 - yhat)) - weighted(y, 1 / yhat);
  }

  @Override
  public boolean meanOverOutputs() {
    return true;
  }

  @Override
  public Formula formula(Formula yhat, Formula y) {
    Formula i = Formulas.letter("i");
    return Formulas.negative(
        Formulas.sumOver("i", both(Formulas.low(yhat, i), Formulas.low(y, i))));
  }

  private static Formula both(Formula yhat, Formula y) {
    return Formulas.square(
        Formulas.sum(
            Formulas.product(Times.SCALAR_TIGHT, y, Formulas.log(yhat)),
            Formulas.product(
                Times.SCALAR_TIGHT, Formulas.round(rest(y)), Formulas.log(rest(yhat)))));
  }

  private static Formula rest(Formula share) {
    return Formulas.minus(Formulas.whole(1), share);
  }

  @Override
  public Formula shortFormula(Formula yhat, Formula y) {
    return Formulas.apply(Function.named("BCE"), yhat, y);
  }

  @Override
  public Formula slopeFormula(Formula yhat, Formula y) {
    return Formulas.square(
        Formulas.minus(Formulas.fraction(rest(y), rest(yhat)), Formulas.fraction(y, yhat)));
  }

  /** Of a target that is 0 or 1 only one logarithm is left. */
  @Override
  public Formula entryFormula(Formula yhat, Formula y) {
    if (y.equals(Formulas.whole(1))) {
      return Formulas.negative(Formulas.log(yhat));
    }
    return Formulas.negative(
        y.equals(Formulas.whole(0)) ? Formulas.log(rest(yhat)) : both(yhat, y));
  }

  @Override
  public Optional<Fusion> fusedWith(Activation last) {
    return last.equals(Activations.SIGMOID) ? Optional.of(AFTER_SIGMOID) : Optional.empty();
  }

  @Override
  public boolean needsProbabilities() {
    return true;
  }

  static double weighted(double weight, double value) {
    return weight == 0 ? 0 : weight * value;
  }

  /** With ŷ = σ(z): finite wherever z is, and the slope of σ cancels. */
  private record AfterSigmoid() implements Fusion {

    @Override
    public Matrix values(Matrix z, Matrix y) {
      return z.zip(y, AfterSigmoid::value);
    }

    @Override
    public Matrix outputSlopes(Matrix z, Matrix y) {
      return z.zip(y, AfterSigmoid::outputSlope);
    }

    @Override
    public Matrix slopes(Matrix z, Matrix y) {
      return z.zip(y, AfterSigmoid::slope);
    }

    private static double value(double z, double y) {
      return weighted(y, Smooth.softplus(-z)) + weighted(1 - y, Smooth.softplus(z));
    }

    private static double outputSlope(double z, double y) {
      return weighted(1 - y, 1 + Math.exp(z)) - weighted(y, 1 + Math.exp(-z));
    }

    /** σ(z) − y, formed so that nothing cancels when y is 0 or 1. */
    private static double slope(double z, double y) {
      return weighted(1 - y, Smooth.sigmoid(z)) - weighted(y, Smooth.sigmoid(-z));
    }

    @Override
    public Formula formula(Formula z, Formula y) {
      Formula i = Formulas.letter("i");
      Formula logit = Formulas.low(z, i);
      Formula target = Formulas.low(y, i);
      return Formulas.sumOver(
          "i",
          Formulas.square(
              Formulas.sum(
                  Formulas.product(
                      Times.SCALAR_TIGHT, target, Formulas.log(growing(Formulas.negative(logit)))),
                  Formulas.product(
                      Times.SCALAR_TIGHT,
                      Formulas.round(rest(target)),
                      Formulas.log(growing(logit))))));
    }

    private static Formula growing(Formula exponent) {
      return Formulas.sum(Formulas.whole(1), Formulas.exp(exponent));
    }

    @Override
    public Formula outputSlopeFormula(
        Matrix z, int row, Formula y, DoubleFunction<Formula> number) {
      Formula high = Formulas.round(growing(number.apply(z.get(row, 0))));
      Formula low = Formulas.round(growing(number.apply(-z.get(row, 0))));
      return Formulas.square(
          Formulas.minus(
              Formulas.product(Times.SCALAR_TIGHT, Formulas.round(rest(y)), high),
              Formulas.product(Times.SCALAR, y, low)));
    }

    @Override
    public Formula slopeFormula(Formula yhat, Formula y) {
      return Formulas.round(Formulas.minus(yhat, y));
    }
  }
}
