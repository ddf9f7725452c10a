package org.chainrule.study.depth.stack;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Reduction;

/** The gradient at the last z of several nets. */
final class OutputGradient {

  private final Stack stack;
  private final ArrayLayout layout;
  private final double divisor;

  OutputGradient(Stack stack, ArrayLayout layout) {
    this.stack = stack;
    this.layout = layout;
    this.divisor = stack.loss().divisor(stack.width(), 1, Reduction.MEAN);
  }

  /**
   * Sets dℓ/dz of the last layer.
   *
   * @param z the last linear output
   * @param yhat the output
   * @param slopes those of the last activation
   */
  void set(double[][] z, double[][] yhat, double[][] slopes, double[][] dz, int nets) {
    Optional<Loss.Fusion> fusion = stack.loss().fusedWith(stack.activation());
    if (fusion.isPresent()) {
      fused(fusion.get(), z, dz, nets);
      return;
    }
    for (int array = 0; array < dz.length; array++) {
      throughActivation(yhat[array], slopes[array], dz[array], layout.used(nets));
    }
  }

  private void throughActivation(double[] yhat, double[] slopes, double[] dz, int count) {
    for (int k = 0; k < count; k++) {
      dz[k] = stack.loss().slope(yhat[k], Stack.TARGET) / divisor * slopes[k];
    }
  }

  private void fused(Loss.Fusion fusion, double[][] z, double[][] dz, int nets) {
    Matrix output = Matrix.generate(stack.width(), nets, (row, net) -> layout.entry(z, row, net));
    Matrix slopes = fusion.slopes(output, output.map(entry -> Stack.TARGET));
    for (int row = 0; row < stack.width(); row++) {
      for (int net = 0; net < nets; net++) {
        layout.put(dz, row, net, slopes.get(row, net) / divisor);
      }
    }
  }
}
