package org.chainrule.study;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;
import org.chainrule.network.Layer;
import org.chainrule.network.Loss;
import org.chainrule.network.Network;
import org.chainrule.network.Sample;
import org.chainrule.pass.Name;

/**
 * A net at rest: what its own forward pass, run afresh, gives before anything is moved.
 *
 * <p>Matrices are kept as plain arrays, column by column, so that a sample's entries stand
 * together, and in a weight those that one input unit reaches. Layers count from 1.
 */
final class Baseline {

  final int depth;
  final int samples;
  final double[][] weights;
  final double[][] z;

  /** What leaves each layer's activation; at 0 the input x. */
  final double[][] a;

  /** |dℓ/dz| and |dℓ/da|, by which rounding in a unit reaches the loss. */
  final double[][] sensitivityOfZ;

  final double[][] sensitivityOfA;

  /** What each entry of the output adds to the loss, before any division. */
  final double[] losses;

  final double[] target;
  final double divisor;

  private final Network network;
  private final Matrix[] y;
  private final Optional<Loss.Fusion> fusion;

  Baseline(Network network, Sample sample, Function<Name, Matrix> gradients) {
    this.network = network;
    this.depth = network.depth();
    this.samples = sample.count();
    this.y = new Matrix[samples];
    Arrays.setAll(y, sample.y()::columnAt);
    this.target = byColumn(sample.y());
    this.fusion = network.fusion();
    this.divisor = network.loss().divisor(network.outputs(), samples, network.batch());
    this.weights = new double[depth + 1][];
    this.z = new double[depth + 1][];
    this.a = new double[depth + 1][];
    this.sensitivityOfZ = new double[depth + 1][];
    this.sensitivityOfA = new double[depth + 1][];
    this.losses = run(sample);
    takeSensitivities(gradients);
  }

  private double[] run(Sample sample) {
    Matrix input = sample.x();
    Matrix linear = input;
    a[0] = byColumn(input);
    for (int k = 1; k <= depth; k++) {
      Layer layer = network.layer(k);
      weights[k] = byColumn(layer.weight());
      linear = linear(layer, input);
      input = layer.activation().apply(linear);
      z[k] = byColumn(linear);
      a[k] = byColumn(input);
    }
    return byColumn(
        fusion.isPresent()
            ? fusion.get().values(linear, sample.y())
            : input.zip(sample.y(), network.loss()::value));
  }

  private static Matrix linear(Layer layer, Matrix input) {
    Matrix product = layer.weight().times(input);
    return layer
        .bias()
        .map(
            bias ->
                Matrix.generate(
                    product.rows(),
                    product.columns(),
                    (i, s) -> product.get(i, s) + bias.get(i, 0)))
        .orElse(product);
  }

  private void takeSensitivities(Function<Name, Matrix> gradients) {
    for (int k = 1; k <= depth; k++) {
      sensitivityOfZ[k] = magnitudes(gradients.apply(Name.linearOutput(k).gradient()));
      // A fused loss never forms dℓ/dŷ, which may be infinite there.
      sensitivityOfA[k] =
          k == depth && fused()
              ? new double[a[k].length]
              : magnitudes(gradients.apply(Name.of(network.activationOutput(k)).gradient()));
    }
  }

  Activation activation(int layer) {
    return network.layer(layer).activation();
  }

  /** The number of units of a layer; for 0 of the input. */
  int width(int layer) {
    return layer == 0 ? network.inputs() : network.layer(layer).outputs();
  }

  Loss loss() {
    return network.loss();
  }

  /** Whether the loss is computed from the last z rather than from ŷ. */
  boolean fused() {
    return fusion.isPresent();
  }

  /** Whether the entries of a sample's output mix on their way to the loss. */
  boolean mixesOutputs() {
    return fused() && network.last().activation().elementwise().isEmpty();
  }

  /** Returns z of a layer for a sample, moved by the entries of {@code delta} that belong to it. */
  Matrix movedZ(int layer, int sample, double[] delta) {
    int from = sample * width(layer);
    double[] before = z[layer];
    return Matrix.generate(width(layer), 1, (i, j) -> before[from + i] + delta[from + i]);
  }

  /** Returns what the entries of a sample add to the loss, given its last z; of a fused loss. */
  Matrix fusedLosses(Matrix lastZ, int sample) {
    return fusion.orElseThrow().values(lastZ, y[sample]);
  }

  /** Whether the loss of the whole batch is finite. */
  boolean finite() {
    double sum = 0;
    for (double value : losses) {
      sum += value;
    }
    return Double.isFinite(sum / divisor);
  }

  /** The number of units, counted for each sample, that stand exactly at a kink. */
  int unitsAtKinks() {
    int count = 0;
    for (int k = 1; k <= depth; k++) {
      Optional<Elementwise> activation = activation(k).elementwise();
      for (double place : z[k]) {
        count += activation.isPresent() && Kinks.at(activation.get(), place) ? 1 : 0;
      }
    }
    return count;
  }

  private static double[] byColumn(Matrix matrix) {
    double[] entries = new double[matrix.rows() * matrix.columns()];
    for (int column = 0, k = 0; column < matrix.columns(); column++) {
      for (int row = 0; row < matrix.rows(); row++) {
        entries[k++] = matrix.get(row, column);
      }
    }
    return entries;
  }

  private static double[] magnitudes(Matrix matrix) {
    return byColumn(matrix.map(Math::abs));
  }
}
