package org.chainrule.practice.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/**
 * A pass of one sample or several, and what comes of mistakes in it, in plain loops over arrays: it
 * shares nothing with the program but the numbers that are given. By the equations of the solution
 * sheet, and the wrong formulas of the table of mistakes.
 */
final class PlainPass {

  final int depth;
  final int samples;
  final double[][][] weight;
  final double[][] bias;
  final double[][][] z;
  final double[][][] a;
  final double[][][] slope;
  final double[][][] dz;
  final double[][][] da;
  final double[][] y;
  final String loss;
  private final List<String> activations = new ArrayList<>();
  private final Map<String, double[][]> values = new LinkedHashMap<>();

  PlainPass(Network network, Sample sample) {
    depth = network.depth();
    samples = sample.count();
    weight = new double[depth + 1][][];
    bias = new double[depth + 1][];
    z = new double[depth + 1][][];
    a = new double[depth + 1][][];
    slope = new double[depth + 1][][];
    dz = new double[depth + 1][][];
    da = new double[depth + 1][][];
    y = sample.y().toRows();
    loss = network.loss().id();
    a[0] = sample.x().toRows();
    activations.add("");
    for (int k = 1; k <= depth; k++) {
      Layer layer = network.layer(k);
      weight[k] = layer.weight().toRows();
      bias[k] = column(layer.bias().orElseThrow());
      activations.add(layer.activation().id());
      forward(k);
    }
    backward();
    name();
  }

  PlainPass(Scenario scenario) {
    this(scenario.network(), scenario.sample());
  }

  private static double[] column(Matrix matrix) {
    double[] column = new double[matrix.rows()];
    for (int i = 0; i < column.length; i++) {
      column[i] = matrix.get(i, 0);
    }
    return column;
  }

  private void forward(int k) {
    int rows = bias[k].length;
    z[k] = new double[rows][samples];
    a[k] = new double[rows][samples];
    slope[k] = new double[rows][samples];
    for (int s = 0; s < samples; s++) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        z[k][i][s] = bias[k][i];
        for (int j = 0; j < a[k - 1].length; j++) {
          z[k][i][s] += weight[k][i][j] * a[k - 1][j][s];
        }
        sum += Math.exp(z[k][i][s]);
      }
      for (int i = 0; i < rows; i++) {
        double v = z[k][i][s];
        a[k][i][s] = activations.get(k).equals("softmax") ? Math.exp(v) / sum : value(k, v);
        slope[k][i][s] = activations.get(k).equals("softmax") ? Double.NaN : slope(k, v);
      }
    }
  }

  private double value(int k, double v) {
    return switch (activations.get(k)) {
      case "relu" -> v > 0 ? v : 0;
      case "leaky_relu" -> v > 0 ? v : 0.5 * v;
      case "sigmoid" -> 1 / (1 + Math.exp(-v));
      case "tanh" -> (Math.exp(2 * v) - 1) / (Math.exp(2 * v) + 1);
      case "identity" -> v;
      default -> throw new IllegalArgumentException(activations.get(k));
    };
  }

  String activation(int k) {
    return activations.get(k);
  }

  double valueAt(int k, double v) {
    return activations.get(k).equals("softmax") ? Math.exp(v) : value(k, v);
  }

  private double slope(int k, double v) {
    return switch (activations.get(k)) {
      case "relu" -> v > 0 ? 1 : 0;
      case "leaky_relu" -> v > 0 ? 1 : 0.5;
      case "sigmoid" -> value(k, v) * (1 - value(k, v));
      case "tanh" -> 1 - value(k, v) * value(k, v);
      case "identity" -> 1;
      default -> throw new IllegalArgumentException(activations.get(k));
    };
  }

  private double lossValue() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      for (int s = 0; s < samples; s++) {
        double p = a[depth][i][s];
        double t = y[i][s];
        sum +=
            switch (loss) {
              case "mse" -> (p - t) * (p - t);
              case "squared_error_half" -> (p - t) * (p - t) / 2;
              case "squared_error_mean" -> (p - t) * (p - t) / y.length;
              case "bce" -> -(t * Math.log(p) + (1 - t) * Math.log(1 - p)) / y.length;
              case "cross_entropy" -> t == 0 ? 0 : -t * Math.log(p);
              default -> throw new IllegalArgumentException(loss);
            };
      }
    }
    return sum / samples;
  }

  private void backward() {
    da[depth] = new double[y.length][samples];
    dz[depth] = new double[y.length][samples];
    for (int i = 0; i < y.length; i++) {
      for (int s = 0; s < samples; s++) {
        double p = a[depth][i][s];
        double t = y[i][s];
        switch (loss) {
          case "mse" -> da[depth][i][s] = 2 * (p - t) / samples;
          case "squared_error_half" -> da[depth][i][s] = (p - t) / samples;
          case "squared_error_mean" -> da[depth][i][s] = 2 * (p - t) / y.length / samples;
          case "bce" -> da[depth][i][s] = (p - t) / (p * (1 - p)) / y.length / samples;
          case "cross_entropy" -> da[depth][i][s] = -t / p / samples;
          default -> throw new IllegalArgumentException(loss);
        }
        dz[depth][i][s] =
            loss.equals("cross_entropy") ? (p - t) / samples : da[depth][i][s] * slope[depth][i][s];
      }
    }
    for (int k = depth; k >= 1; k--) {
      da[k - 1] = times(transposed(weight[k]), dz[k]);
      if (k > 1) {
        dz[k - 1] = entrywise(da[k - 1], slope[k - 1]);
      }
    }
  }

  static double[][] times(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right[0].length; j++) {
        for (int k = 0; k < right.length; k++) {
          product[i][j] += left[i][k] * right[k][j];
        }
      }
    }
    return product;
  }

  static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[0].length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }

  static double[][] entrywise(double[][] left, double[][] right) {
    double[][] product = new double[left.length][left[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < left[0].length; j++) {
        product[i][j] = left[i][j] * right[i][j];
      }
    }
    return product;
  }

  static double[][] rowSums(double[][] matrix) {
    double[][] sums = new double[matrix.length][1];
    for (int i = 0; i < matrix.length; i++) {
      for (double entry : matrix[i]) {
        sums[i][0] += entry;
      }
    }
    return sums;
  }

  private void name() {
    for (int k = 1; k <= depth; k++) {
      values.put("z" + (2 * k - 1), z[k]);
      values.put(k == depth ? "yhat" : "z" + 2 * k, a[k]);
    }
    values.put("loss", new double[][] {{lossValue()}});
    values.put("dl_dyhat", da[depth]);
    for (int k = depth; k >= 1; k--) {
      values.put("dl_dz" + (2 * k - 1), dz[k]);
      values.put("dl_dW" + k, times(dz[k], transposed(a[k - 1])));
      values.put("dl_db" + k, rowSums(dz[k]));
      values.put(k == 1 ? "dl_dx" : "dl_dz" + (2 * k - 2), da[k - 1]);
    }
  }

  /** Every number of the pass, by the ids of trace files. */
  Map<String, double[][]> values() {
    return values;
  }

  /** What comes of mistakes at a step, by their ids. */
  Map<String, double[][]> mistakes(String id) {
    Map<String, double[][]> wrong = new LinkedHashMap<>();
    for (int k = depth; k >= 1; k--) {
      if (id.equals("dl_dz" + (2 * k - 1)) && (k < depth || !loss.matches("bce|cross_entropy"))) {
        wrong.put("no-slope", da[k]);
        wrong.put("slope-times", entrywise(dz[k], z[k]));
        wrong.put("mask-only", slope[k]);
        if (activations.get(k).equals("sigmoid")) {
          wrong.put("slope-of-g", entrywise(da[k], mapped(da[k], g -> 1 - g)));
        }
        wrong.put("sign", mapped(dz[k], d -> -d));
        if (loss.matches("mse|squared_error_half")) {
          double factor = loss.equals("mse") ? 0.5 : 2;
          wrong.put("factor-two", mapped(dz[k], d -> factor * d));
        }
      }
      if (id.equals("dl_dW" + k)) {
        wrong.put("g-for-delta", times(da[k], transposed(a[k - 1])));
        wrong.put("sign", mapped(values.get(id), d -> -d));
        if (a[k].length == a[k - 1].length) {
          wrong.put("outer-flipped", times(a[k - 1], transposed(dz[k])));
          wrong.put("own-input", times(dz[k], transposed(z[k])));
        }
      }
      if (id.equals("dl_db" + k)) {
        wrong.put("g-for-delta", rowSums(da[k]));
        wrong.put("sign", mapped(values.get(id), d -> -d));
      }
      if (id.equals(k == 1 ? "dl_dx" : "dl_dz" + (2 * k - 2))) {
        wrong.put("g-for-delta", times(transposed(weight[k]), da[k]));
        wrong.put("sign", mapped(values.get(id), d -> -d));
        if (weight[k].length == weight[k][0].length) {
          wrong.put("no-transpose", times(weight[k], dz[k]));
        }
      }
      if (id.equals("z" + (2 * k - 1))) {
        wrong.put("bias-left", times(weight[k], a[k - 1]));
        double[][] product = new double[bias[k].length][samples];
        for (int i = 0; i < product.length; i++) {
          for (int s = 0; s < samples; s++) {
            product[i][s] = z[k][i][s] - weight[k][i][0] * a[k - 1][0][s];
          }
        }
        wrong.put("product-left", product);
      }
    }
    return wrong;
  }

  static double[][] mapped(double[][] matrix, java.util.function.DoubleUnaryOperator f) {
    double[][] mapped = new double[matrix.length][matrix[0].length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[0].length; j++) {
        mapped[i][j] = f.applyAsDouble(matrix[i][j]);
      }
    }
    return mapped;
  }
}
