package org.chainrule.network;

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
  public String formula(String yhat, String y) {
    return "\\left\\|" + yhat + "-" + y + "\\right\\|_2^2";
  }

  @Override
  public String slopeFormula(String yhat, String y) {
    return "2\\,(" + yhat + "-" + y + ")";
  }

  @Override
  public String entryFormula(String yhat, String y) {
    return "(" + yhat + "-" + y + ")^2";
  }
}
