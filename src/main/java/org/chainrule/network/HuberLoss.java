package org.chainrule.network;

import java.util.Map;

/**
 * The Huber loss of one entry: half the squared error up to δ, beyond it a line of slope δ.
 *
 * @param delta δ, positive
 */
record HuberLoss(double delta) implements Loss {

  private static final String DELTA = "huber_delta";

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
    return Map.of("\\delta", delta);
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

  @Override
  public String formula(String yhat, String y) {
    return "\\sum_i H_{\\delta}(" + yhat + "_i-" + y + "_i)";
  }

  @Override
  public String slopeFormula(String yhat, String y) {
    return "\\min(\\delta, \\max(-\\delta, " + yhat + "-" + y + "))";
  }

  @Override
  public String entryFormula(String yhat, String y) {
    return "H_{\\delta}(" + yhat + "-" + y + ")";
  }
}
