package org.chainrule.explain.claims;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.loss.Reduction;

/** The losses once more, from ŷ and y alone, by their textbook formulas. */
final class LossByHand {

  private LossByHand() {}

  static double of(Network network, Matrix yhat, Matrix y) {
    double sum = 0;
    for (int i = 0; i < y.rows(); i++) {
      for (int s = 0; s < y.columns(); s++) {
        sum += ofEntry(network, yhat.get(i, s), y.get(i, s));
      }
    }
    boolean overOutputs =
        switch (network.loss().id()) {
          case "squared_error_mean", "mae", "huber", "bce" -> true;
          default -> false;
        };
    boolean overSamples = network.batch() == Reduction.MEAN && !network.loss().id().equals("given");
    return sum / (overOutputs ? y.rows() : 1) / (overSamples ? y.columns() : 1);
  }

  private static double ofEntry(Network network, double yhat, double y) {
    double e = yhat - y;
    return switch (network.loss().id()) {
      case "mse", "squared_error_mean" -> e * e;
      case "squared_error_half" -> e * e / 2;
      case "mae" -> Math.abs(e);
      case "huber" -> {
        double delta = network.loss().settings().values().iterator().next();
        yield Math.abs(e) <= delta ? e * e / 2 : delta * (Math.abs(e) - delta / 2);
      }
      case "given" -> y * yhat;
      case "cross_entropy" -> y == 0 ? 0 : -y * Math.log(yhat);
      case "bce" -> (y == 0 ? 0 : -y * Math.log(yhat)) - (y == 1 ? 0 : (1 - y) * Math.log1p(-yhat));
      default -> throw new IllegalStateException(network.loss().id());
    };
  }
}
