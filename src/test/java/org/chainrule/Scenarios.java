package org.chainrule;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/** The two scenarios of the solution sheet, with numbers that can be checked by hand. */
public final class Scenarios {

  private Scenarios() {}

  /** ReLU, then identity, with the squared error. */
  public static Scenario relu() {
    return twoLayers(
        new double[][] {{0.5, -1}, {1.5, 0.5}, {-1, -0.5}},
        new double[] {0, -1, 0.5},
        Activations.RELU,
        new double[][] {{1, -0.5, 2}, {-1, 0.5, 1}},
        new double[] {0.5, 0},
        Activations.IDENTITY,
        new double[] {3, -1},
        Losses.MSE);
  }

  /** σ twice, with the binary cross-entropy. */
  public static Scenario sigmoid() {
    return sigmoid(Losses.BCE);
  }

  /** σ twice, with this loss. */
  public static Scenario sigmoid(Loss loss) {
    return twoLayers(
        new double[][] {{2, -2}, {0.5, 0.25}, {-3, 2}},
        new double[] {0, 0.5, 0},
        Activations.SIGMOID,
        new double[][] {{1.5, -2, 1}, {-3, 0.5, 2}},
        new double[] {0.25, -0.5},
        Activations.SIGMOID,
        new double[] {0, 1},
        loss);
  }

  /** The sheet's first layer on three samples, then three outputs through σ. */
  public static Scenario batch() {
    Layer first = relu().network().layer(1);
    Layer second =
        new Layer(
            Matrix.of(new double[][] {{1, -0.5, 2}, {-1, 0.5, 1}, {0.5, 0.25, -1.5}}),
            Matrix.column(0.5, 0, 0.25),
            Activations.SIGMOID);
    Sample samples =
        new Sample(
            Matrix.of(new double[][] {{1, -2, 0.5}, {-2, 1, 3}}),
            Matrix.of(new double[][] {{1, 0, 0}, {0, 1, 1}, {1, 1, 0}}));
    return new Scenario("2–3–3", new Network(List.of(first, second), Losses.BCE), samples);
  }

  private static Scenario twoLayers(
      double[][] w1,
      double[] b1,
      Activation f,
      double[][] w2,
      double[] b2,
      Activation g,
      double[] y,
      Loss loss) {
    Layer first = new Layer(Matrix.of(w1), Matrix.column(b1), f);
    Layer second = new Layer(Matrix.of(w2), Matrix.column(b2), g);
    Sample sample = new Sample(Matrix.column(1, -2), Matrix.column(y));
    return new Scenario("", new Network(java.util.List.of(first, second), loss), sample);
  }
}
