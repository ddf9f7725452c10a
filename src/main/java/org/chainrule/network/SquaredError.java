package org.chainrule.network;

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
  public String formula(String yhat, String y) {
    return halved("\\left\\|" + yhat + "-" + y + "\\right\\|_2^2");
  }

  @Override
  public String slopeFormula(String yhat, String y) {
    return (half ? "" : "2\\,") + "(" + yhat + "-" + y + ")";
  }

  @Override
  public String entryFormula(String yhat, String y) {
    return halved("(" + yhat + "-" + y + ")^2");
  }

  private String halved(String formula) {
    return half ? "\\frac{1}{2}" + formula : formula;
  }
}
