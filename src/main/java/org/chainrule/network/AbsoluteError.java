package org.chainrule.network;

/** The absolute error of one entry, |ŷ − y|. It has no derivative where ŷ = y; 0 is taken there. */
record AbsoluteError() implements Loss {

  @Override
  public String id() {
    return "mae";
  }

  @Override
  public double value(double yhat, double y) {
    return Math.abs(yhat - y);
  }

  @Override
  public double slope(double yhat, double y) {
    return Math.signum(yhat - y);
  }

  @Override
  public boolean meanOverOutputs() {
    return true;
  }

  @Override
  public String formula(String yhat, String y) {
    return "\\left\\|" + yhat + "-" + y + "\\right\\|_1";
  }

  @Override
  public String slopeFormula(String yhat, String y) {
    return "\\mathrm{sign}(" + yhat + "-" + y + ")";
  }

  @Override
  public String entryFormula(String yhat, String y) {
    return "\\left|" + yhat + "-" + y + "\\right|";
  }
}
