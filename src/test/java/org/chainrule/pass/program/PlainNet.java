package org.chainrule.pass.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.scenario.Scenario;

/**
 * A second pass, in plain loops over arrays and straight from the solution sheet's formulas, one
 * sample at a time. It shares no code with the program's.
 */
public final class PlainNet {

  public final List<double[][]> weights = new ArrayList<>();
  public final List<double[]> biases = new ArrayList<>();
  public final double[][] x;
  final double[][] y;
  private final List<Activation> activations = new ArrayList<>();
  private final String loss;

  /** Copies the numbers of a scenario, to be changed at will. */
  public PlainNet(Scenario scenario) {
    scenario
        .network()
        .layers()
        .forEach(
            layer -> {
              weights.add(layer.weight().toRows());
              biases.add(layer.bias().orElseThrow().transpose().toRows()[0]);
              activations.add(layer.activation());
            });
    x = scenario.sample().x().toRows();
    y = scenario.sample().y().toRows();
    loss = scenario.network().loss().id();
  }

  int samples() {
    return x[0].length;
  }

  /** The loss of the whole batch. */
  public double loss() {
    double sum = 0;
    for (int s = 0; s < samples(); s++) {
      double[] yhat = output(s);
      for (int i = 0; i < yhat.length; i++) {
        sum += lossOf(yhat[i], y[i][s], yhat.length);
      }
    }
    return sum / divisor();
  }

  /** ŷ of a sample, counted from 0. */
  public double[] output(int s) {
    List<double[]> z = linearOutputs(s);
    return activated(activations.size() - 1, z.get(z.size() - 1));
  }

  /** A mean over the samples, but where the gradient is given. */
  private int divisor() {
    return loss.equals("given") ? 1 : samples();
  }

  /** Every gradient of the loss, by its name in trace files. */
  public Map<String, double[][]> gradients() {
    Map<String, double[][]> all = new HashMap<>();
    for (int s = 0; s < samples(); s++) {
      backward(s, all);
    }
    return all;
  }

  /** The nearest that anything comes to where it has no derivative. */
  public double distanceFromKinks() {
    double distance = Double.POSITIVE_INFINITY;
    for (int s = 0; s < samples(); s++) {
      List<double[]> z = linearOutputs(s);
      for (int k = 0; k < z.size(); k++) {
        for (double entry : z.get(k)) {
          boolean kinked = activations.get(k).id().endsWith("relu");
          distance = kinked ? Math.min(distance, Math.abs(entry)) : distance;
        }
      }
      double[] yhat = activated(z.size() - 1, z.get(z.size() - 1));
      for (int i = 0; loss.equals("mae") && i < yhat.length; i++) {
        distance = Math.min(distance, Math.abs(yhat[i] - y[i][s]));
      }
    }
    return distance;
  }

  private void backward(int s, Map<String, double[][]> all) {
    int depth = weights.size();
    List<double[]> z = linearOutputs(s);
    double[] yhat = activated(depth - 1, z.get(depth - 1));
    double[] gradient = new double[yhat.length];
    for (int i = 0; i < yhat.length; i++) {
      double target = y[i][s];
      gradient[i] = lossSlope(yhat[i], target, yhat.length) / divisor();
    }
    put(all, "dl_dyhat", gradient, s);
    for (int k = depth - 1; k >= 0; k--) {
      double[] input = k == 0 ? column(x, s) : activated(k - 1, z.get(k - 1));
      throughActivation(k, z.get(k), gradient);
      put(all, "dl_dz" + (2 * k + 1), gradient, s);
      double[] next = new double[input.length];
      for (int i = 0; i < gradient.length; i++) {
        for (int j = 0; j < input.length; j++) {
          entry(all, "dl_dW" + (k + 1), gradient.length, input.length)[i][j] +=
              gradient[i] * input[j];
          next[j] += weights.get(k)[i][j] * gradient[i];
        }
        entry(all, "dl_db" + (k + 1), gradient.length, 1)[i][0] += gradient[i];
      }
      gradient = next;
      put(all, k == 0 ? "dl_dx" : "dl_dz" + 2 * k, gradient, s);
    }
  }

  private void throughActivation(int k, double[] z, double[] gradient) {
    String activation = activations.get(k).id();
    if (activation.equals("softmax")) {
      double[] p = softmax(z);
      double mean = 0;
      for (int i = 0; i < p.length; i++) {
        mean += p[i] * gradient[i];
      }
      for (int i = 0; i < p.length; i++) {
        gradient[i] = p[i] * (gradient[i] - mean);
      }
      return;
    }
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= slope(activation, z[i]);
    }
  }

  private List<double[]> linearOutputs(int s) {
    List<double[]> outputs = new ArrayList<>();
    double[] input = column(x, s);
    for (int k = 0; k < weights.size(); k++) {
      double[] z = biases.get(k).clone();
      for (int i = 0; i < z.length; i++) {
        for (int j = 0; j < input.length; j++) {
          z[i] += weights.get(k)[i][j] * input[j];
        }
      }
      outputs.add(z);
      input = activated(k, z);
    }
    return outputs;
  }

  private double[] activated(int k, double[] z) {
    if (activations.get(k).id().equals("softmax")) {
      return softmax(z);
    }
    double[] a = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      a[i] = value(activations.get(k).id(), z[i]);
    }
    return a;
  }

  private static double value(String activation, double z) {
    return switch (activation) {
      case "relu" -> Math.max(0, z);
      case "leaky_relu" -> z > 0 ? z : z / 100;
      case "sigmoid" -> sigmoid(z);
      case "tanh" -> 1 - 2 / (1 + Math.exp(2 * z));
      case "softplus" -> Math.log(1 + Math.exp(z));
      case "gelu" -> z * normal(z);
      case "silu" -> z * sigmoid(z);
      case "elu" -> z > 0 ? z : Math.exp(z) - 1;
      case "identity" -> z;
      default -> throw new IllegalArgumentException(activation);
    };
  }

  private static double slope(String activation, double z) {
    double s = sigmoid(z);
    return switch (activation) {
      case "relu" -> z > 0 ? 1 : 0;
      case "leaky_relu" -> z > 0 ? 1 : 0.01;
      case "sigmoid" -> s * (1 - s);
      case "tanh" -> 4 / ((1 + Math.exp(2 * z)) * (1 + Math.exp(-2 * z)));
      case "softplus" -> s;
      case "gelu" -> normal(z) + z * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      case "silu" -> s + z * s * (1 - s);
      case "elu" -> z > 0 ? 1 : Math.exp(z);
      case "identity" -> 1;
      default -> throw new IllegalArgumentException(activation);
    };
  }

  /** The normal distribution by the series z + z³/3 + z⁵/(3·5) + …, times its density. */
  private static double normal(double z) {
    double sum = 0;
    double term = z;
    for (int k = 1; k < 400; k++) {
      sum += term;
      term *= z * z / (2 * k + 1);
    }
    return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double[] softmax(double[] z) {
    double sum = 0;
    for (double entry : z) {
      sum += Math.exp(entry);
    }
    double[] p = new double[z.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(z[i]) / sum;
    }
    return p;
  }

  private double lossOf(double yhat, double y, int d) {
    double distance = Math.abs(yhat - y);
    return switch (loss) {
      case "mse" -> distance * distance;
      case "squared_error_half" -> distance * distance / 2;
      case "squared_error_mean" -> distance * distance / d;
      case "given" -> y * yhat;
      case "bce" -> (-y * Math.log(yhat) - (1 - y) * Math.log(1 - yhat)) / d;
      case "cross_entropy" -> -y * Math.log(yhat);
      case "mae" -> distance / d;
      case "huber" -> (distance < 1 ? distance * distance / 2 : distance - 0.5) / d;
      default -> throw new IllegalArgumentException(loss);
    };
  }

  private double lossSlope(double yhat, double y, int d) {
    double distance = yhat - y;
    return switch (loss) {
      case "mse" -> 2 * distance;
      case "squared_error_half" -> distance;
      case "squared_error_mean" -> 2 * distance / d;
      case "given" -> y;
      case "bce" -> ((1 - y) / (1 - yhat) - y / yhat) / d;
      case "cross_entropy" -> -y / yhat;
      case "mae" -> Math.signum(distance) / d;
      case "huber" -> (Math.abs(distance) < 1 ? distance : Math.signum(distance)) / d;
      default -> throw new IllegalArgumentException(loss);
    };
  }

  private static double[] column(double[][] rows, int s) {
    double[] column = new double[rows.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = rows[i][s];
    }
    return column;
  }

  private void put(Map<String, double[][]> all, String id, double[] column, int s) {
    double[][] rows = entry(all, id, column.length, samples());
    for (int i = 0; i < column.length; i++) {
      rows[i][s] = column[i];
    }
  }

  private static double[][] entry(Map<String, double[][]> all, String id, int rows, int columns) {
    return all.computeIfAbsent(id, key -> new double[rows][columns]);
  }
}
