package org.chainrule.study.depth.flow;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * Which weights would not move at all in one step of gradient descent with float32 numbers: those
 * that η dℓ/dw is too small for. Half a unit in the last place decides; just below a power of two
 * that unit is half as large.
 */
public final class LostUpdates {

  private LostUpdates() {}

  /**
   * Returns the share of such weights in each layer, the one nearest the input first.
   *
   * @param rate the learning rate η
   */
  public static List<Double> shares(Trace trace, double rate) {
    return IntStream.rangeClosed(1, trace.network().depth())
        .mapToObj(
            layer ->
                share(
                    trace.network().layer(layer).weight(),
                    trace.quantity(Name.weight(layer).gradient()).value(),
                    rate))
        .toList();
  }

  private static double share(Matrix weight, Matrix gradient, double rate) {
    Matrix lost = weight.zip(gradient, (w, dw) -> isLost(w, rate * dw) ? 1 : 0);
    return lost.sum() / (weight.rows() * weight.columns());
  }

  /** By the arithmetic of float32 itself. */
  static boolean isLost(double weight, double update) {
    float before = (float) weight;
    return before - (float) update == before;
  }
}
