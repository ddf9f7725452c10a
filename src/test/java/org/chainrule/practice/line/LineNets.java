package org.chainrule.practice.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;

/** The nets that lines are typed for in tests, by their names. */
final class LineNets {

  private LineNets() {}

  /** The net of this name. */
  static Trace of(String name) {
    return switch (name) {
      case "sheet" -> sheet();
      case "bce" ->
          random(
              Losses.BCE,
              List.of(Activations.SIGMOID, Activations.SIGMOID),
              Matrix.of(new double[][] {{1, 0, 1}, {0, 0, 1}}),
              2,
              3,
              2);
      case "softmax" ->
          random(
              Losses.CROSS_ENTROPY,
              List.of(Activations.TANH, Activations.SOFTMAX),
              Matrix.of(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 1}, {0, 0, 1, 0}}),
              3,
              3,
              3);
      case "deep" ->
          random(
              Losses.SQUARED_ERROR_HALF,
              List.of(Activations.LEAKY_RELU, Activations.TANH, Activations.IDENTITY),
              Matrix.of(new double[][] {{1, -1}, {0.5, 2}}),
              2,
              2,
              2,
              2);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The net of the solution sheet. */
  private static Trace sheet() {
    Layer first =
        new Layer(
            Matrix.of(new double[][] {{0.5, -1}, {1.5, 0.5}, {-1, -0.5}}),
            Matrix.column(0, -1, 0.5),
            Activations.RELU);
    Layer second =
        new Layer(
            Matrix.of(new double[][] {{1, -0.5, 2}, {-1, 0.5, 1}}),
            Matrix.column(0.5, 0),
            Activations.IDENTITY);
    return Pass.run(
        new Network(List.of(first, second), Losses.MSE),
        new Sample(Matrix.column(1, -2), Matrix.column(3, -1)));
  }

  private static Trace random(Loss loss, List<Activation> functions, Matrix y, int... sizes) {
    Random random = new Random(3);
    List<Layer> layers = new ArrayList<>();
    for (int k = 0; k < functions.size(); k++) {
      Matrix weight = drawn(sizes[k + 1], sizes[k], random);
      layers.add(new Layer(weight, drawn(sizes[k + 1], 1, random), functions.get(k)));
    }
    return Pass.run(new Network(layers, loss), new Sample(drawn(sizes[0], y.columns(), random), y));
  }

  private static Matrix drawn(int rows, int columns, Random random) {
    return Matrix.generate(rows, columns, (row, column) -> random.nextGaussian());
  }

  /** The task to type the line of a step, with the names of the sheet, a column a sample. */
  static LineTask task(Trace trace, String asked) {
    Labels labels = new Labels(trace.network());
    return new LineTask(
        trace,
        trace.stepOf(asked).orElseThrow(),
        new Lettering(false, labels::symbol),
        Convention.DEFAULT);
  }
}
