package org.chainrule.study.depth.flow;

import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.marks.Marks;

/**
 * The slopes of a layer's units, counted for each sample.
 *
 * @param off the share of units whose slope is 0 by design, as ReLU's below 0
 * @param flat the share of units in a tail whose slope is under {@link Marks#FLAT}
 * @param meanSquare the mean of f′(z)²
 * @param quartiles the quartiles of f′(z)
 */
public record Slopes(double off, double flat, double meanSquare, Quartiles quartiles) {

  static Slopes of(Elementwise activation, double[] z) {
    double[] slopes = DoubleStream.of(z).map(activation::slope).toArray();
    return new Slopes(
        share(activation, z, UnitState.OFF) + shareOfBlockingKinks(activation, z),
        share(activation, z, UnitState.FLAT),
        DoubleStream.of(slopes).map(slope -> slope * slope).average().orElseThrow(),
        Quartiles.of(slopes));
  }

  private static double share(Activation activation, double[] z, UnitState state) {
    return share(z, at -> activation.stateAt(at, Marks.FLAT) == state);
  }

  /** At its kink ReLU blocks too, by the value that is taken for its slope there. */
  private static double shareOfBlockingKinks(Elementwise activation, double[] z) {
    return share(
        z, at -> activation.stateAt(at, Marks.FLAT) == UnitState.KINK && activation.slope(at) == 0);
  }

  private static double share(double[] z, DoublePredicate which) {
    return (double) DoubleStream.of(z).filter(which).count() / z.length;
  }
}
