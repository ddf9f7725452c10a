package org.chainrule.network;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.chainrule.algebra.Matrix;

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
  public String formula(String yhat, String y) {
    return "-\\sum_i\\left["
        + y
        + "_i\\log "
        + yhat
        + "_i+(1-"
        + y
        + "_i)\\log(1-"
        + yhat
        + "_i)\\right]";
  }

  @Override
  public String slopeFormula(String yhat, String y) {
    return "\\left[\\frac{1-" + y + "}{1-" + yhat + "}-\\frac{" + y + "}{" + yhat + "}\\right]";
  }

  /** Of a target that is 0 or 1 only one logarithm is left. */
  @Override
  public String entryFormula(String yhat, String y) {
    if (y.equals("1")) {
      return "-\\log " + yhat;
    }
    if (y.equals("0")) {
      return "-\\log(1-" + yhat + ")";
    }
    return "-\\left[" + y + "\\log " + yhat + "+(1-" + y + ")\\log(1-" + yhat + ")\\right]";
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
    public String formula(String z, String y) {
      return "\\sum_i\\left["
          + y
          + "_i\\log(1+e^{-"
          + z
          + "_i})+(1-"
          + y
          + "_i)\\log(1+e^{"
          + z
          + "_i})\\right]";
    }

    @Override
    public String outputSlopeFormula(Matrix z, int row, String y, DoubleFunction<String> number) {
      String high = "(1-" + y + ")(1+e^{" + number.apply(z.get(row, 0)) + "})";
      String low = y + "\\,(1+e^{" + number.apply(-z.get(row, 0)) + "})";
      return "\\left[" + high + "-" + low + "\\right]";
    }

    @Override
    public String slopeFormula(String yhat, String y) {
      return "(" + yhat + "-" + y + ")";
    }
  }
}
