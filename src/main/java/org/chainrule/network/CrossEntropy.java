package org.chainrule.network;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;

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
  public String formula(String yhat, String y) {
    return "-\\sum_i " + y + "_i\\log " + yhat + "_i";
  }

  @Override
  public String slopeFormula(String yhat, String y) {
    return "-\\frac{" + y + "}{" + yhat + "}";
  }

  @Override
  public String entryFormula(String yhat, String y) {
    return "-" + y + "\\log " + yhat;
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
      return Matrix.generate(
          z.rows(),
          z.columns(),
          (i, s) -> BinaryCrossEntropy.weighted(y.get(i, s), Softmax.logSum(z, s) - z.get(i, s)));
    }

    @Override
    public Matrix outputSlopes(Matrix z, Matrix y) {
      return Matrix.generate(
          z.rows(),
          z.columns(),
          (i, s) ->
              -BinaryCrossEntropy.weighted(
                  y.get(i, s), Math.exp(Softmax.logSum(z, s) - z.get(i, s))));
    }

    /** pᵢ Σy − yᵢ, formed so that nothing cancels when y is a single 1. */
    @Override
    public Matrix slopes(Matrix z, Matrix y) {
      Matrix p = Activations.SOFTMAX.apply(z);
      return Matrix.generate(
          z.rows(),
          z.columns(),
          (i, s) ->
              p.get(i, s) * Softmax.sumOfOthers(y, i, s)
                  - y.get(i, s) * Softmax.sumOfOthers(p, i, s));
    }

    @Override
    public String formula(String z, String y) {
      return "\\sum_i "
          + y
          + "_i\\left[\\log\\textstyle\\sum_k e^{"
          + z
          + "_k}-"
          + z
          + "_i\\right]";
    }

    /** −yᵢ/pᵢ by the differences from the log of the sum, which cannot round to 0. */
    @Override
    public String outputSlopeFormula(Matrix z, int row, String y, DoubleFunction<String> number) {
      String terms =
          IntStream.range(0, z.rows())
              .mapToObj(k -> "e^{" + number.apply(z.get(k, 0) - z.get(row, 0)) + "}")
              .collect(Collectors.joining("+"));
      String whole = "e^{" + number.apply(Softmax.logSum(z, 0) - z.get(row, 0)) + "}";
      String sum = z.rows() > MOST_WRITTEN ? whole : "(" + terms + ")";
      return "-" + y + "\\," + sum;
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
    public String slopeFormula(String yhat, String total, String y) {
      String times = Character.isDigit(total.charAt(0)) ? "\\cdot " : "\\,";
      return "(" + yhat + times + total + "-" + y + ")";
    }

    /** With targets that add up to 1 for each sample. */
    @Override
    public String slopeFormula(String yhat, String y) {
      return "(" + yhat + "-" + y + ")";
    }
  }
}
