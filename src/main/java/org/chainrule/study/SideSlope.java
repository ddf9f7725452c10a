package org.chainrule.study;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;
import org.chainrule.network.Layer;
import org.chainrule.network.Loss;
import org.chainrule.network.Network;
import org.chainrule.pass.Name;
import org.chainrule.pass.Target;
import org.chainrule.pass.Trace;

/**
 * The derivative of the loss along the line of an entry from one side, also where it has a kink:
 * forward through the net, with ż = dz/dε of each layer, the slope of a unit at its kink is that of
 * the piece onto which ż leads it.
 */
final class SideSlope {

  private final Trace trace;
  private final Network network;
  private final Target entry;
  private final int side;

  private SideSlope(Trace trace, Target entry, int side) {
    this.trace = trace;
    this.network = trace.network();
    this.entry = entry;
    this.side = side;
  }

  /** Returns dℓ/dε at ε = 0, from above. */
  static double right(Trace trace, Target entry) {
    return new SideSlope(trace, entry, 1).slope();
  }

  /** Returns dℓ/dε at ε = 0, from below. */
  static double left(Trace trace, Target entry) {
    return 0.0 - new SideSlope(trace, entry, -1).slope();
  }

  /** The derivative in the direction of the side: to the left it is that of the way to the left. */
  private double slope() {
    int first = Math.max(1, entry.name().layer());
    Matrix motion = start(first);
    for (int k = first; k <= network.depth(); k++) {
      if (k > first) {
        motion = network.layer(k).weight().times(motion);
      }
      if (k == network.depth() && trace.fused()) {
        return fused(motion);
      }
      motion = through(network.layer(k).activation(), value(Name.linearOutput(k)), motion);
    }
    return measured(motion);
  }

  private Matrix value(Name name) {
    return trace.quantity(name).value();
  }

  /** Returns ż of the first layer that the entry reaches. */
  private Matrix start(int layer) {
    Layer first = network.layer(layer);
    int samples = trace.sample().count();
    return Matrix.generate(first.outputs(), samples, (unit, s) -> side * start(first, unit, s));
  }

  private double start(Layer first, int unit, int sample) {
    return switch (entry.name().role()) {
      case INPUT -> sample == entry.column() ? first.weight().get(unit, entry.row()) : 0;
      case BIAS -> unit == entry.row() ? 1 : 0;
      default ->
          unit == entry.row()
              ? value(Name.of(network.layerInput(entry.name().layer()))).get(entry.column(), sample)
              : 0;
    };
  }

  private static Matrix through(Activation activation, Matrix z, Matrix motion) {
    return activation
        .elementwise()
        .map(f -> z.zip(motion, (at, moving) -> moving == 0 ? 0 : moving * slope(f, at, moving)))
        .orElseGet(
            () ->
                Matrix.generate(
                    z.rows(), z.columns(), (i, s) -> together(activation, z, motion, i, s)));
  }

  private static double slope(Elementwise f, double z, double moving) {
    double at = Kinks.at(f, z) ? Math.nextAfter(z, moving * Double.POSITIVE_INFINITY) : z;
    return f.slope(at);
  }

  private static double together(
      Activation activation, Matrix z, Matrix motion, int row, int sample) {
    return activation.jacobian(z, sample).times(motion.columnAt(sample)).get(row, 0);
  }

  private double fused(Matrix motion) {
    return value(Name.linearOutput(network.depth()).gradient()).hadamard(motion).sum();
  }

  private double measured(Matrix motion) {
    Matrix yhat = value(Name.yhat());
    Matrix y = trace.sample().y();
    Loss loss = network.loss();
    double sum = 0;
    for (int i = 0; i < yhat.rows(); i++) {
      for (int s = 0; s < yhat.columns(); s++) {
        double moving = motion.get(i, s);
        sum += moving == 0 ? 0 : moving * slope(loss, yhat.get(i, s), y.get(i, s), moving);
      }
    }
    return sum / loss.divisor(yhat.rows(), yhat.columns(), network.batch());
  }

  private static double slope(Loss loss, double yhat, double y, double moving) {
    boolean kink = yhat == y && Kinks.atTarget(loss, y);
    return loss.slope(kink ? Math.nextAfter(y, moving * Double.POSITIVE_INFINITY) : yhat, y);
  }
}
