package org.chainrule.network.loss;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.valid.Parametric;

/**
 * A loss: a sum over the entries of ŷ and y, divided by the number n of samples and, for some, by
 * the number d of outputs. To add one, add an entry to {@link Losses} and its lines to the message
 * bundle.
 */
public interface Loss extends Parametric<Loss> {

  /** Returns what one entry adds to the loss, before any division. */
  double value(double yhat, double y);

  /** Returns the derivative of {@link #value} with respect to ŷ. */
  double slope(double yhat, double y);

  /** Whether the loss is the mean over the outputs of a sample, or their sum. */
  boolean meanOverOutputs();

  /** Returns the loss in terms of ŷ and y, divisions left out: of itself, a sum of its entries. */
  default Formula formula(Formula yhat, Formula y) {
    Formula i = Formulas.letter("i");
    return Formulas.sumOver("i", entryFormula(Formulas.low(yhat, i), Formulas.low(y, i)));
  }

  /** Returns the loss of a batch, a column a sample, in terms of ŷ and y, divisions left out. */
  default Formula formulaOfBatch(Formula yhat, Formula y) {
    return overSamples(formula(yhat, y));
  }

  /** Returns the sum of what a formula is for each sample, a minus sign before it. */
  static Formula overSamples(Formula ofOne) {
    if (Formulas.isNegation(ofOne)) {
      return Formulas.negative(overSamples(((Formula.Sum) ofOne).terms().get(0).of()));
    }
    Formula s = Formulas.letter("s");
    return Formulas.sumOver("s", Formulas.low(Formulas.tallRound(ofOne), s));
  }

  /** Returns how the loss of one sample is written where there is little room. */
  Formula shortFormula(Formula yhat, Formula y);

  /**
   * Returns how the loss of a batch is written where there is little room.
   *
   * @param mean whether it is the mean over the samples, or their sum
   */
  default Formula shortFormulaOfBatch(Formula yhat, Formula y, boolean mean) {
    return shortFormula(yhat, y);
  }

  /** Returns {@link #slope} for vectors ŷ and y. */
  Formula slopeFormula(Formula yhat, Formula y);

  /** Returns {@link #value} for one entry, ŷ and y being numbers. */
  Formula entryFormula(Formula yhat, Formula y);

  /** Returns {@link #slope} for one entry, ŷ and y being numbers. */
  default Formula entrySlopeFormula(Formula yhat, Formula y) {
    return slopeFormula(yhat, y);
  }

  /** Returns how the loss joins with the activation before it, if it does. */
  default Optional<Fusion> fusedWith(Activation last) {
    return Optional.empty();
  }

  /** Whether y is what ŷ should be, so that it makes sense to tell how far apart they are. */
  default boolean hasTargets() {
    return true;
  }

  /** Whether the loss is defined only for outputs strictly between 0 and 1. */
  default boolean needsProbabilities() {
    return false;
  }

  /** Whether the loss of a batch is the mean over its samples, or their sum. */
  default boolean meanOverSamples(Reduction batch) {
    return batch == Reduction.MEAN;
  }

  /** What the entries are divided by, for d outputs and n samples. */
  default double divisor(int d, int n, Reduction batch) {
    double samples = meanOverSamples(batch) ? n : 1;
    return meanOverOutputs() ? d * samples : samples;
  }

  /**
   * A loss computed straight from the last linear output z, which keeps it exact where the
   * activation has rounded to its limit.
   */
  interface Fusion {

    /** Returns what each entry adds to the loss, before any division. */
    Matrix values(Matrix z, Matrix y);

    /** Returns the derivative with respect to each entry of ŷ; may be infinite, never NaN. */
    Matrix outputSlopes(Matrix z, Matrix y);

    /** Returns the derivative with respect to each entry of z. */
    Matrix slopes(Matrix z, Matrix y);

    /** Returns the loss in terms of z and y, divisions left out. */
    Formula formula(Formula z, Formula y);

    /**
     * Returns the derivative with respect to one entry of ŷ, in numbers.
     *
     * @param z the linear output of the sample, a column
     * @param row the entry
     * @param y its target as a factor
     * @param number writes a number
     */
    Formula outputSlopeFormula(Matrix z, int row, Formula y, DoubleFunction<Formula> number);

    /** Returns {@link #slopes} for vectors ŷ and y, or for one entry's numbers. */
    Formula slopeFormula(Formula yhat, Formula y);

    /** Whether an entry depends on every z of its sample, and not on its own alone. */
    default boolean mixes() {
      return false;
    }

    /** Whether {@link #slopes} weighs ŷ by the total of its sample's targets, as it is not 1. */
    default boolean weighsOutputs(Matrix y) {
      return false;
    }

    /** Returns {@link #slopes} where ŷ is weighed by the total of the targets. */
    default Formula slopeFormula(Formula yhat, Formula total, Formula y) {
      return slopeFormula(yhat, y);
    }
  }
}
