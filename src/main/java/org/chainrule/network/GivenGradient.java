package org.chainrule.network;

/**
 * A loss whose gradient is given: y is dℓ/dŷ itself, for exercises that begin in the middle of a
 * pass, so that ℓ = Σ y ŷ over outputs and samples. Nothing is divided.
 */
record GivenGradient() implements Loss {

  @Override
  public String id() {
    return "given";
  }

  @Override
  public double value(double yhat, double y) {
    return y * yhat;
  }

  @Override
  public double slope(double yhat, double y) {
    return y;
  }

  @Override
  public boolean meanOverOutputs() {
    return false;
  }

  @Override
  public boolean meanOverSamples(Reduction batch) {
    return false;
  }

  @Override
  public boolean hasTargets() {
    return false;
  }

  @Override
  public String formula(String yhat, String y) {
    return "\\sum_i " + y + "_i\\," + yhat + "_i";
  }

  @Override
  public String slopeFormula(String yhat, String y) {
    return y;
  }

  @Override
  public String entryFormula(String yhat, String y) {
    return y + "\\cdot " + yhat;
  }
}
