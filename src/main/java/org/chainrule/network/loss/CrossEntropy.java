package org.chainrule.network.loss;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Function;
import org.chainrule.formula.Times;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Softmax;
import org.chainrule.network.activation.SumsOfOthers;

/** The cross-entropy of one entry, −y log ŷ; for a sample their sum. */
record CrossEntropy() implements Loss {

  private static final int MOST_WRITTEN = 5;

  /** By how much targets such as 0.1, 0.2 and 0.7 may miss their total of 1. */
  private static final double ROUNDING = 1e-13;

  private static final Fusion AFTER_SOFTMAX = new AfterSoftmax();

  @Override
  public String id() {
    return "cross_entropy";
  }

  /** A term with weight 0 is left out, so that 0 · log 0 counts as 0. */
  @Override
  public double value(double yhat, double y) {
    return -BinaryCrossEntropy.weighted(y, Math.log(yhat));
  }

  @Override
  public double slope(double yhat, double y) {
    return -BinaryCrossEntropy.weighted(y, 1 / yhat);
  }

  @Override
  public boolean meanOverOutputs() {
    return false;
  }

  @Override
  public Formula formula(Formula yhat, Formula y) {
    Formula i = Formulas.letter("i");
    return Formulas.negative(
        Formulas.sumOver("i", weighted(Formulas.low(yhat, i), Formulas.low(y, i))));
  }

  private static Formula weighted(Formula yhat, Formula y) {
    return Formulas.product(Times.SCALAR_TIGHT, y, Formulas.log(yhat));
  }

  @Override
  public Formula shortFormula(Formula yhat, Formula y) {
    return Formulas.apply(Function.named("CE"), yhat, y);
  }

  @Override
  public Formula slopeFormula(Formula yhat, Formula y) {
    return Formulas.negative(Formulas.fraction(y, yhat));
  }

  @Override
  public Formula entryFormula(Formula yhat, Formula y) {
    return Formulas.negative(y.equals(Formulas.whole(1)) ? Formulas.log(yhat) : weighted(yhat, y));
  }

  @Override
  public Optional<Fusion> fusedWith(Activation last) {
    return last.equals(Activations.SOFTMAX) ? Optional.of(AFTER_SOFTMAX) : Optional.empty();
  }

  @Override
  public boolean needsProbabilities() {
    return true;
  }

  /** With ŷ = softmax(z): log ŷ is z less the log of the sum, finite wherever z is. */
  private record AfterSoftmax() implements Fusion {

    @Override
    public Matrix values(Matrix z, Matrix y) {
      Softmax.Total[] totals = Softmax.totals(z);
      return Matrix.generate(
          z.rows(),
          z.columns(),
          (i, s) -> BinaryCrossEntropy.weighted(y.get(i, s), totals[s].distance(z.get(i, s))));
    }

    @Override
    public Matrix outputSlopes(Matrix z, Matrix y) {
      Softmax.Total[] totals = Softmax.totals(z);
      return Matrix.generate(
          z.rows(),
          z.columns(),
          (i, s) ->
              -BinaryCrossEntropy.weighted(y.get(i, s), Math.exp(totals[s].distance(z.get(i, s)))));
    }

    /** pᵢ Σy − yᵢ, formed so that nothing cancels when y is a single 1. */
    @Override
    public Matrix slopes(Matrix z, Matrix y) {
      Matrix p = Activations.SOFTMAX.apply(z);
      SumsOfOthers[] shares = others(p);
      SumsOfOthers[] targets = others(y);
      return Matrix.generate(
          z.rows(),
          z.columns(),
          (i, s) -> p.get(i, s) * targets[s].of(i) - weighted(y.get(i, s), shares[s], i));
    }

    private static SumsOfOthers[] others(Matrix matrix) {
      return IntStream.range(0, matrix.columns())
          .mapToObj(s -> new SumsOfOthers(matrix, s))
          .toArray(SumsOfOthers[]::new);
    }

    /** A target of 0 asks for no sum, as most are. */
    private static double weighted(double target, SumsOfOthers shares, int row) {
      return target == 0 ? 0 : target * shares.of(row);
    }

    @Override
    public Formula formula(Formula z, Formula y) {
      Formula i = Formulas.letter("i");
      Formula k = Formulas.letter("k");
      Formula exponentials = Formulas.exp(Formulas.low(z, k));
      Formula total =
          new Formula.SumOver(k, Optional.empty(), Optional.empty(), true, exponentials);
      Formula share = Formulas.square(Formulas.minus(Formulas.log(total), Formulas.low(z, i)));
      return Formulas.sumOver("i", Formulas.product(Times.SCALAR_TIGHT, Formulas.low(y, i), share));
    }

    /** −yᵢ/pᵢ by the differences from the log of the sum, which cannot round to 0. */
    @Override
    public Formula outputSlopeFormula(
        Matrix z, int row, Formula y, DoubleFunction<Formula> number) {
      return Formulas.negative(Formulas.product(Times.SCALAR, y, total(z, row, number)));
    }

    private static Formula total(Matrix z, int row, DoubleFunction<Formula> number) {
      if (z.rows() > MOST_WRITTEN) {
        return Formulas.exp(number.apply(Softmax.total(z, 0).distance(z.get(row, 0))));
      }
      return Formulas.round(
          Formulas.sum(
              IntStream.range(0, z.rows())
                  .mapToObj(k -> Formulas.exp(number.apply(z.get(k, 0) - z.get(row, 0))))
                  .toList()));
    }

    @Override
    public boolean mixes() {
      return true;
    }

    @Override
    public boolean weighsOutputs(Matrix y) {
      return IntStream.range(0, y.columns())
          .anyMatch(s -> Math.abs(y.columnAt(s).sum() - 1) > ROUNDING);
    }

    @Override
    public Formula slopeFormula(Formula yhat, Formula total, Formula y) {
      Times times = total instanceof Formula.Number ? Times.SCALAR_DOT : Times.SCALAR;
      return Formulas.round(Formulas.minus(Formulas.product(times, yhat, total), y));
    }

    /** With targets that add up to 1 for each sample. */
    @Override
    public Formula slopeFormula(Formula yhat, Formula y) {
      return Formulas.round(Formulas.minus(yhat, y));
    }
  }
}
