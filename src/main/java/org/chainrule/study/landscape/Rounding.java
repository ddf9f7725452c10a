package org.chainrule.study.landscape;

import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.pass.program.Forward;

/** How exactly a loss is known. */
final class Rounding {

  /** A few units in the last place, as a sum of products loses. */
  private static final double FEW = 8 * Math.ulp(1.0);

  private Rounding() {}

  /**
   * Returns by how much the loss moves when every weight and every bias is a few units in its last
   * place larger or smaller. 0 if it is not finite then.
   *
   * @param before the loss
   */
  static double of(Network network, Sample sample, double before) {
    double larger = Math.abs(loss(network, sample, 1 + FEW) - before);
    double smaller = Math.abs(loss(network, sample, 1 - FEW) - before);
    double moved = Math.max(larger, smaller);
    return Double.isFinite(moved) ? moved : 0;
  }

  private static double loss(Network network, Sample sample, double factor) {
    try {
      Network scaled =
          network.withLayers(
              network.layers().stream().map(layer -> scaled(layer, factor)).toList());
      return new Forward(scaled, sample).value(Variable.of(Variable.Role.LOSS)).get(0, 0);
    } catch (InvalidNetworkException overflow) {
      return Double.NaN;
    }
  }

  private static Layer scaled(Layer layer, double factor) {
    return layer.with(
        layer.weight().map(entry -> factor * entry),
        layer.bias().map(bias -> bias.map(entry -> factor * entry)));
  }
}
