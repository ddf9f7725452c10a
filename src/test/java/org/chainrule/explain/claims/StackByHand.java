package org.chainrule.explain.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.scenario.Scenario;

/**
 * The pass of a random stack once more, by plain loops and textbook formulas: forward, then
 * backward, one sample.
 */
final class StackByHand {

  final List<double[]> z = new ArrayList<>();
  final List<double[]> outputs = new ArrayList<>();

  /** dℓ/dz of each layer, the one nearest the input first. */
  final List<double[]> delta = new ArrayList<>();

  /** What arrives at each layer's activation, dℓ/da. */
  final List<double[]> arriving = new ArrayList<>();

  private final Scenario scenario;

  StackByHand(Scenario scenario) {
    this.scenario = scenario;
    Network network = scenario.network();
    double[] input = column(scenario.sample().x());
    for (Layer layer : network.layers()) {
      double[] sum = times(layer.weight(), input);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += layer.bias().map(b -> b.get(0, 0)).orElse(0.0);
      }
      z.add(sum);
      input = activated(layer.activation(), sum);
      outputs.add(input);
    }
    double[] y = column(scenario.sample().y());
    double[] back = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      back[i] = lossSlope(network.loss().id(), input[i] - y[i], y.length);
    }
    for (int k = network.depth(); k >= 1; k--) {
      Layer layer = network.layer(k);
      arriving.add(0, back);
      double[] here = backThrough(layer.activation(), z.get(k - 1), outputs.get(k - 1), back);
      delta.add(0, here);
      back = times(layer.weight().transpose(), here);
    }
  }

  private static double lossSlope(String loss, double error, int outputs) {
    return switch (loss) {
      case "mse" -> 2 * error;
      case "squared_error_half" -> error;
      case "mae" -> Math.signum(error) / outputs;
      default -> throw new IllegalArgumentException(loss);
    };
  }

  int depth() {
    return delta.size();
  }

  /** Whether every number of the way back is finite. */
  boolean isFinite() {
    return delta.stream().flatMapToDouble(DoubleStream::of).allMatch(Double::isFinite);
  }

  double[] input(int layer) {
    return layer == 1 ? column(scenario.sample().x()) : outputs.get(layer - 2);
  }

  Matrix weight(int layer) {
    return scenario.network().layer(layer).weight();
  }

  double gradient(int layer, int i, int j) {
    return delta.get(layer - 1)[i] * input(layer)[j];
  }

  /** The logarithm of the norm, which can be out of the range of doubles; −∞ for zeros. */
  static double log2Norm(double[] numbers) {
    double largest = 0;
    for (double number : numbers) {
      largest = Double.isNaN(number) ? Double.NaN : Math.max(largest, Math.abs(number));
    }
    if (!(largest > 0) || Double.isInfinite(largest)) {
      return Math.log(largest) / Math.log(2);
    }
    double sum = 0;
    for (double number : numbers) {
      sum += number / largest * (number / largest);
    }
    return (Math.log(largest) + Math.log(sum) / 2) / Math.log(2);
  }

  /** ‖W‖₂ by repeated multiplication with WᵀW. */
  static double spectralNorm(Matrix weight) {
    double[] v = new double[weight.columns()];
    for (int j = 0; j < v.length; j++) {
      v[j] = 1 + 0.1 * Math.sin(7.0 * j);
    }
    double norm = 0;
    for (int k = 0; k < 3000; k++) {
      v = times(weight.transpose(), times(weight, v));
      norm = Math.pow(2, log2Norm(v));
      if (norm == 0) {
        return 0;
      }
      for (int j = 0; j < v.length; j++) {
        v[j] /= norm;
      }
    }
    return Math.sqrt(norm);
  }

  private static double[] times(Matrix matrix, double[] vector) {
    double[] product = new double[matrix.rows()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        product[i] += matrix.get(i, j) * vector[j];
      }
    }
    return product;
  }

  private static double[] column(Matrix matrix) {
    double[] column = new double[matrix.rows()];
    for (int i = 0; i < column.length; i++) {
      column[i] = matrix.get(i, 0);
    }
    return column;
  }

  private static double[] activated(Activation activation, double[] z) {
    double[] output = new double[z.length];
    double largest = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (double each : z) {
      largest = Math.max(largest, each);
    }
    for (double each : z) {
      sum += Math.exp(each - largest);
    }
    for (int i = 0; i < z.length; i++) {
      output[i] =
          switch (activation.id()) {
            case "relu" -> Math.max(0, z[i]);
            case "sigmoid" -> 1 / (1 + Math.exp(-z[i]));
            case "tanh" -> Math.tanh(z[i]);
            case "identity" -> z[i];
            case "leaky_relu" -> z[i] > 0 ? z[i] : 0.01 * z[i];
            case "softplus" -> Math.max(0, z[i]) + Math.log1p(Math.exp(-Math.abs(z[i])));
            case "silu" -> z[i] / (1 + Math.exp(-z[i]));
            case "elu" -> z[i] > 0 ? z[i] : Math.expm1(z[i]);
            case "softmax" -> Math.exp(z[i] - largest) / sum;
            default -> throw new IllegalArgumentException(activation.id());
          };
    }
    return output;
  }

  private static double[] backThrough(
      Activation activation, double[] z, double[] a, double[] back) {
    double[] here = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      here[i] =
          activation.id().equals("softmax")
              ? byDifferences(a, back, i)
              : slope(activation, z[i]) * back[i];
    }
    return here;
  }

  /** Σⱼ aᵢaⱼ(bᵢ − bⱼ), which is 0 where all that arrives is equal. */
  private static double byDifferences(double[] a, double[] back, int i) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * (back[i] - back[j]);
    }
    return a[i] * sum;
  }

  /** The slope; at a kink that on its left. */
  static double slope(Activation activation, double z) {
    double sigma = 1 / (1 + Math.exp(-z));
    return switch (activation.id()) {
      case "relu" -> z > 0 ? 1 : 0;
      case "sigmoid" -> sigma / (1 + Math.exp(z));
      case "tanh" -> 1 / (Math.cosh(z) * Math.cosh(z));
      case "identity" -> 1;
      case "leaky_relu" -> z > 0 ? 1 : 0.01;
      case "softplus" -> sigma;
      case "silu" -> sigma + z * sigma / (1 + Math.exp(z));
      case "elu" -> z > 0 ? 1 : Math.exp(z);
      default -> throw new IllegalArgumentException(activation.id());
    };
  }
}
