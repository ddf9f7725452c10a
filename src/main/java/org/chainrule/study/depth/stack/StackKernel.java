package org.chainrule.study.depth.stack;

import java.util.function.IntToLongFunction;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.study.depth.flow.Norm;

/**
 * Runs several random nets of a stack with an elementwise activation, forward and back, in memory
 * that is used again and again.
 *
 * <p>Each net's numbers are those of the pass of its {@link RandomNetwork}, to the last bit,
 * however many nets run beside it. Its loops are its own, and not those of the program that the
 * pass runs, since nets side by side are many times as fast; a test holds it to the pass. One
 * thread at a time may use a kernel.
 */
final class StackKernel implements NetRunner {

  /** Enough nets side by side for loops over them to run in vectors. */
  private static final int MOST_NETS = 64;

  /** How many weights of all nets together may take room, 8 bytes each. */
  private static final int ROOM = 1 << 20;

  private final int width;
  private final ArrayLayout layout;
  private final WeightFiller filler;
  private final double[][][] weights;
  private final double[][][] inputs;
  private final double[][][] slopes;
  private final double[][][] gradients;
  private final double[][] z;
  private final double[][] arriving;
  private final double[] oneColumn;
  private Stack stack;
  private int nets;

  /** Makes room for stacks of this width that are at most so deep. */
  StackKernel(int width, int mostDepth) {
    this.width = width;
    this.layout = ArrayLayout.of(width, netsFitting(width, mostDepth));
    this.filler = new WeightFiller(width, layout);
    this.weights = new double[mostDepth][][];
    this.inputs = new double[mostDepth + 1][][];
    this.slopes = new double[mostDepth][][];
    this.gradients = new double[mostDepth][][];
    for (int k = 0; k < mostDepth; k++) {
      weights[k] = layout.matrix();
      inputs[k] = layout.column();
      slopes[k] = layout.column();
      gradients[k] = layout.column();
    }
    this.inputs[mostDepth] = layout.column();
    this.z = layout.column();
    this.arriving = layout.column();
    this.oneColumn = new double[width];
  }

  private static int netsFitting(int width, int depth) {
    return Math.max(1, Math.min(MOST_NETS, ROOM / (depth * width * width)));
  }

  @Override
  public int most() {
    return layout.most();
  }

  @Override
  public void run(Stack of, int count, IntToLongFunction seed) {
    stack = of;
    nets = count;
    filler.take(count, seed);
    forward();
    new OutputGradient(stack, layout)
        .set(z, inputs[last() + 1], slopes[last()], gradients[last()], nets);
    backward();
  }

  private int last() {
    return stack.depth() - 1;
  }

  private void forward() {
    Elementwise activation = stack.activation().elementwise().orElseThrow();
    ArrayActivation units = ArrayActivation.of(activation);
    filler.inputs(inputs[0]);
    for (int k = 0; k <= last(); k++) {
      filler.weights(stack, k, weights[k]);
      layout.affine(weights[k], inputs[k], stack.bias(), z, nets);
      for (int array = 0; array < z.length; array++) {
        units.apply(z[array], inputs[k + 1][array], slopes[k][array], layout.used(nets));
      }
    }
  }

  private void backward() {
    for (int k = last() - 1; k >= 0; k--) {
      layout.transposeTimes(weights[k + 1], gradients[k + 1], arriving, nets);
      for (int array = 0; array < arriving.length; array++) {
        multiply(arriving[array], slopes[k][array], gradients[k][array], layout.used(nets));
      }
    }
  }

  private static void multiply(double[] one, double[] other, double[] product, int count) {
    for (int k = 0; k < count; k++) {
      product[k] = one[k] * other[k];
    }
  }

  @Override
  public Norm gradient(int layer, int net) {
    return norm(gradients[layer], net);
  }

  /** The gradient is the outer product of dℓ/dz and the layer's input. */
  @Override
  public Norm weightGradient(int layer, int net) {
    return gradient(layer, net).times(norm(inputs[layer], net));
  }

  private Norm norm(double[][] column, int net) {
    for (int row = 0; row < width; row++) {
      oneColumn[row] = layout.entry(column, row, net);
    }
    return Norm.of(oneColumn);
  }
}
