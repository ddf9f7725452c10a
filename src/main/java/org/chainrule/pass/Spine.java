package org.chainrule.pass;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;
import org.chainrule.network.Layer;
import org.chainrule.network.Loss;
import org.chainrule.network.Network;
import org.chainrule.network.Sample;

/**
 * The values that a pass cannot go on without: z and a of each layer, ℓ, dℓ/dŷ, and dℓ/dz and dℓ/da
 * back to the first layer. Computed by the operations' own formulas, without making the steps.
 */
final class Spine {

  private final int depth;
  private final Matrix[] z;
  private final Matrix[] a;
  private final Matrix[] dz;
  private final Matrix[] da;
  private Matrix loss;
  private Matrix outputGradient;

  private Spine(int depth) {
    this.depth = depth;
    this.z = new Matrix[depth];
    this.a = new Matrix[depth];
    this.dz = new Matrix[depth];
    this.da = new Matrix[depth];
  }

  static Spine run(Network network, Sample sample) {
    Spine spine = new Spine(network.depth());
    spine.forward(network, sample);
    spine.backward(network, sample);
    return spine;
  }

  private void forward(Network network, Sample sample) {
    Matrix input = sample.x();
    for (int k = 0; k < depth; k++) {
      Layer layer = network.layer(k + 1);
      z[k] = Operation.Affine.evaluate(layer.weight(), input, layer.bias());
      a[k] = layer.activation().apply(z[k]);
      input = a[k];
    }
  }

  private void backward(Network network, Sample sample) {
    LossForm form = LossForm.of(network);
    Optional<Loss.Fusion> fusion = form.fusion();
    Matrix output = fusion.isPresent() ? z[depth - 1] : a[depth - 1];
    loss = Operation.Measure.evaluate(form, output, sample.y());
    outputGradient = Operation.LossSlope.evaluate(form, output, sample.y());
    Matrix arriving = outputGradient;
    for (int k = depth - 1; k >= 0; k--) {
      boolean fused = fusion.isPresent() && k == depth - 1;
      dz[k] =
          fused
              ? Operation.FusedSlope.evaluate(form, z[k], sample.y())
              : throughActivation(network.layer(k + 1).activation(), arriving, z[k]);
      if (k > 0) {
        da[k] = network.layer(k + 1).weight().transposeTimes(dz[k]);
        arriving = da[k];
      }
    }
  }

  private static Matrix throughActivation(Activation activation, Matrix arriving, Matrix z) {
    return activation
        .elementwise()
        .map(f -> arriving.zip(z, (gradient, at) -> gradient * f.slope(at)))
        .orElseGet(
            () ->
                Operation.JacobianProduct.evaluate(
                    s -> activation.jacobian(z, s).transpose(), arriving));
  }

  /** Returns the value of a quantity, if it was computed. */
  Optional<Matrix> find(Name name) {
    boolean value = name.form() == Name.Form.VALUE;
    if (!value && !name.isGradient()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (name.role()) {
          case LOSS -> value ? loss : null;
          case OUTPUT -> value ? a[depth - 1] : outputGradient;
          case LINEAR -> value ? z[name.layer() - 1] : dz[name.layer() - 1];
          case ACTIVATION -> value ? a[name.layer() - 1] : da[name.layer()];
          default -> null;
        });
  }
}
