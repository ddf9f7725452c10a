package org.chainrule.practice.mistake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.loss.Reduction;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.GradientSum;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.Slopes;
import org.chainrule.pass.operation.WeightPenalty;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * The numbers of each mistake in plain loops, straight from the table of mistakes. Of the program
 * it takes only what a pass computes, which is tested elsewhere, and which step is which.
 */
public final class WrongByHand {

  /** What is done with the gradient that arrives, and not with the slope by itself. */
  private static final Set<Mistake> WITH_GRADIENT =
      EnumSet.of(Mistake.NO_SLOPE, Mistake.SLOPE_OF_G, Mistake.MASK_ONLY, Mistake.RELU_OF_G);

  private final Trace trace;
  private final Trace before;
  private final Step step;
  private final List<double[][]> found = new ArrayList<>();

  private WrongByHand(Trace trace, Trace before, Step step) {
    this.trace = trace;
    this.before = before;
    this.step = step;
  }

  /** Returns what the mistake gives in each way in which it can be made, shapes as they come. */
  public static List<double[][]> of(Mistake mistake, Trace trace, Trace before, Step step) {
    WrongByHand hand = new WrongByHand(trace, before, step);
    hand.make(mistake);
    return hand.found;
  }

  private Network net() {
    return trace.network();
  }

  private double[][] rows(Quantity quantity) {
    return quantity.value().toRows();
  }

  private double[][] rows(Name name) {
    return rows(trace.quantity(name));
  }

  private void add(double[][] wrong) {
    found.add(wrong);
  }

  private interface Entry {
    double at(int i, int j);
  }

  private static double[][] make(int rows, int columns, Entry entry) {
    double[][] made = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        made[i][j] = entry.at(i, j);
      }
    }
    return made;
  }

  private static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  private static double[][] turned(double[][] a) {
    return make(a[0].length, a.length, (i, j) -> a[j][i]);
  }

  private static double[][] scaled(double[][] a, double by) {
    return make(a.length, a[0].length, (i, j) -> a[i][j] * by);
  }

  /** Gauss and Jordan, with the largest pivot. */
  private static double[][] inverse(double[][] a) {
    int n = a.length;
    double[][] left = make(n, n, (i, j) -> a[i][j]);
    double[][] right = make(n, n, (i, j) -> i == j ? 1 : 0);
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k; i < n; i++) {
        pivot = Math.abs(left[i][k]) > Math.abs(left[pivot][k]) ? i : pivot;
      }
      double[] row = left[pivot];
      left[pivot] = left[k];
      left[k] = row;
      row = right[pivot];
      right[pivot] = right[k];
      right[k] = row;
      double by = left[k][k];
      for (int j = 0; j < n; j++) {
        left[k][j] /= by;
        right[k][j] /= by;
      }
      for (int i = 0; i < n; i++) {
        double factor = left[i][k];
        for (int j = 0; i != k && j < n; j++) {
          left[i][j] -= factor * left[k][j];
          right[i][j] -= factor * right[k][j];
        }
      }
    }
    return right;
  }

  private void make(Mistake mistake) {
    Operation op = step.operation();
    if (op instanceof LinearMap.BackThrough back) {
      back(mistake, back);
    } else if (op instanceof LinearMap.WeightGradient weight) {
      weight(mistake, weight);
    } else if (op instanceof LinearMap.BiasGradient bias) {
      bias(mistake, bias);
    } else if (op instanceof LinearMap.Affine affine) {
      affine(mistake, affine);
    } else if (op instanceof ActivationFunction.SlopeProduct slope) {
      slope(mistake, slope.activation().id(), rows(slope.arriving()), slope.z());
    } else if (op instanceof Slopes slopes && !WITH_GRADIENT.contains(mistake)) {
      double[][] z = rows(slopes.z());
      double[][] ones = make(z.length, z[0].length, (i, s) -> 1);
      slope(mistake, slopes.activation().id(), ones, slopes.z());
    } else if (op instanceof ActivationFunction.JacobianProduct jacobian) {
      softmax(mistake, rows(jacobian.arriving()), output(jacobian.z()));
    } else if (op instanceof LossFunction.FusedSlope fused) {
      fused(mistake, fused);
    } else if (op instanceof LossFunction.LossSlope loss) {
      lossSlope(mistake, loss);
    } else if (op instanceof GradientSum sum && mistake == Mistake.OVERWRITTEN) {
      sum.operands().forEach(part -> add(rows(part)));
    } else if (mistake == Mistake.FACTOR_TWO) {
      penalty(op);
    }
    anywhere(mistake);
  }

  private void penalty(Operation op) {
    if (op instanceof WeightPenalty.PenaltyGradient penalty) {
      add(scaled(rows(step.result()), penalty.l2().half() ? 2 : 0.5));
    } else if (op instanceof WeightPenalty.Penalty penalty) {
      add(scaled(rows(step.result()), penalty.l2().half() ? 2 : 0.5));
    }
  }

  private double[][] output(Quantity z) {
    return rows(Name.of(net().activationOutput(z.name().layer())));
  }

  /** dℓ/da of the layer of a δ. */
  private double[][] g(Quantity delta) {
    return rows(Name.of(net().activationOutput(delta.name().layer())).gradient());
  }

  private boolean bends(Quantity delta) {
    return !net().layer(delta.name().layer()).activation().isIdentity();
  }

  private void back(Mistake mistake, LinearMap.BackThrough op) {
    double[][] w = rows(op.weight());
    double[][] delta = rows(op.gradient());
    boolean square = w.length == w[0].length;
    if (mistake == Mistake.STALE_UPDATE && !net().isFrozen(op.weight().name().variable())) {
      double[][] dw = rows(op.weight().name().gradient());
      add(times(turned(make(w.length, w[0].length, (i, j) -> w[i][j] - 0.1 * dw[i][j])), delta));
    } else if (mistake == Mistake.NO_TRANSPOSE && square) {
      add(times(w, delta));
    } else if (mistake == Mistake.INVERSE && square) {
      add(times(inverse(w), delta));
    } else if (mistake == Mistake.G_FOR_DELTA && bends(op.gradient())) {
      add(times(turned(w), g(op.gradient())));
    }
  }

  private void weight(Mistake mistake, LinearMap.WeightGradient op) {
    double[][] delta = rows(op.gradient());
    double[][] input = rows(op.input());
    int n = delta[0].length;
    boolean square = delta.length == input.length;
    if (mistake == Mistake.OUTER_FLIPPED && square) {
      add(times(input, turned(delta)));
    } else if (mistake == Mistake.ENTRYWISE && square && (n == 1 || n == input.length)) {
      add(
          make(
              delta.length,
              input.length,
              (i, j) -> n == 1 ? delta[i][0] * input[i][0] : delta[i][j] * input[i][j]));
    } else if (mistake == Mistake.OWN_INPUT && square) {
      add(times(delta, turned(rows(op.gradient().name().value()))));
      add(times(delta, turned(output(op.gradient()))));
    } else if (mistake == Mistake.G_FOR_DELTA && bends(op.gradient())) {
      add(times(g(op.gradient()), turned(input)));
    }
    for (int s = 0; mistake == Mistake.NO_BATCH_SUM && n > 1 && s < n; s++) {
      int one = s;
      add(make(delta.length, input.length, (i, j) -> delta[i][one] * input[j][one]));
    }
  }

  private void bias(Mistake mistake, LinearMap.BiasGradient op) {
    double[][] delta = rows(op.gradient());
    int n = delta[0].length;
    if (mistake == Mistake.G_FOR_DELTA && bends(op.gradient())) {
      double[][] g = g(op.gradient());
      double[][] sums = new double[g.length][1];
      for (int i = 0; i < g.length; i++) {
        for (int s = 0; s < n; s++) {
          sums[i][0] += g[i][s];
        }
      }
      add(sums);
    }
    for (int s = 0; mistake == Mistake.NO_BATCH_SUM && n > 1 && s < n; s++) {
      int one = s;
      add(make(delta.length, 1, (i, j) -> delta[i][one]));
    }
  }

  private void affine(Mistake mistake, LinearMap.Affine op) {
    double[][] z = rows(step.result());
    double[][] w = rows(op.weight());
    double[][] input = rows(op.input());
    if (mistake == Mistake.BIAS_LEFT && op.bias().isPresent()) {
      double[][] b = rows(op.bias().get());
      add(make(z.length, z[0].length, (i, s) -> z[i][s] - b[i][0]));
    }
    for (int k = 0; mistake == Mistake.PRODUCT_LEFT && k < input.length; k++) {
      int left = k;
      add(make(z.length, z[0].length, (i, s) -> z[i][s] - w[i][left] * input[left][s]));
    }
  }

  private static double sigma(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** f′ of the functions that are mistaken for each other. */
  private static double slopeOf(String f, double z) {
    return switch (f) {
      case "relu" -> z > 0 ? 1 : 0;
      case "leaky_relu" -> z > 0 ? 1 : 0.01;
      case "sigmoid" -> sigma(z) * (1 - sigma(z));
      case "tanh" -> 1 - Math.tanh(z) * Math.tanh(z);
      default -> throw new IllegalArgumentException(f);
    };
  }

  private void slope(Mistake mistake, String f, double[][] g, Quantity input) {
    if (f.equals("identity")) {
      return;
    }
    double[][] z = rows(input);
    double[][] a = output(input);
    boolean sigma = f.equals("sigmoid");
    boolean tanh = f.equals("tanh");
    boolean relu = f.equals("relu");
    Entry slope = (i, s) -> slopeOf(f, z[i][s]);
    int m = g.length;
    int n = g[0].length;
    switch (mistake) {
      case NO_SLOPE -> add(g);
      case SIGMA_TWICE -> {
        if (sigma || tanh) {
          add(make(m, n, (i, s) -> g[i][s] * slopeOf(f, a[i][s])));
        }
      }
      case SLOPE_OF_Z -> byOwn(sigma, tanh, m, n, (i, s) -> g[i][s], (i, s) -> z[i][s]);
      case SLOPE_OF_G -> byOwn(sigma, tanh, m, n, (i, s) -> 1, (i, s) -> g[i][s]);
      case HALF_SLOPE -> {
        if (sigma || tanh) {
          add(make(m, n, (i, s) -> g[i][s] * (1 - a[i][s])));
        }
        if (sigma) {
          add(make(m, n, (i, s) -> g[i][s] * a[i][s]));
        }
      }
      case OTHER_SLOPE -> {
        for (String other : List.of("relu", "sigmoid", "tanh")) {
          if (!other.equals(f)) {
            add(make(m, n, (i, s) -> g[i][s] * slopeOf(other, z[i][s])));
            byOwn(
                other.equals("sigmoid"),
                other.equals("tanh"),
                m,
                n,
                (i, s) -> g[i][s],
                (i, s) -> a[i][s]);
          }
        }
      }
      case SLOPE_TIMES -> add(make(m, n, (i, s) -> g[i][s] * slope.at(i, s) * z[i][s]));
      case MASK_ONLY -> add(make(m, n, slope));
      case MASK_OF_A -> {
        if (relu) {
          add(g);
        }
      }
      case MASK_AT_0 -> {
        if (relu) {
          add(make(m, n, (i, s) -> z[i][s] >= 0 ? g[i][s] : 0));
        }
      }
      case RELU_OF_G -> {
        if (relu) {
          add(make(m, n, (i, s) -> Math.max(0, g[i][s])));
        }
      }
      default -> {}
    }
  }

  /** x(1 − x) or 1 − x² times something. */
  private void byOwn(boolean sigma, boolean tanh, int m, int n, Entry times, Entry x) {
    DoubleUnaryOperator slope = sigma ? v -> v * (1 - v) : v -> 1 - v * v;
    if (sigma || tanh) {
      add(make(m, n, (i, s) -> times.at(i, s) * slope.applyAsDouble(x.at(i, s))));
    }
  }

  private void softmax(Mistake mistake, double[][] g, double[][] p) {
    if (mistake == Mistake.SOFTMAX_THROUGH) {
      add(g);
    } else if (mistake == Mistake.SOFTMAX_DIAGONAL) {
      add(make(g.length, g[0].length, (i, s) -> g[i][s] * p[i][s] * (1 - p[i][s])));
    }
  }

  private void fused(Mistake mistake, LossFunction.FusedSlope op) {
    double[][] delta = rows(step.result());
    double[][] p = rows(op.yhat());
    double[][] y = rows(op.target());
    double[][] g = rows(Name.yhat().gradient());
    int m = p.length;
    int n = p[0].length;
    boolean softmax = op.activation().id().equals("softmax");
    if (softmax) {
      softmax(mistake, g, p);
    }
    if (mistake == Mistake.NO_SLOPE && !softmax) {
      add(g);
    } else if (mistake == Mistake.SLOPE_TWICE) {
      add(make(m, n, (i, s) -> delta[i][s] * p[i][s] * (1 - p[i][s])));
      if (softmax) {
        add(make(m, n, (i, s) -> jacobianTimes(p, delta, i, s)));
      }
    } else if (mistake == Mistake.BCE_SIGN && !softmax) {
      double by = divisor(m, n);
      add(make(m, n, (i, s) -> -(y[i][s] * (1 - p[i][s]) + (1 - y[i][s]) * p[i][s]) / by));
    }
  }

  private static double jacobianTimes(double[][] p, double[][] delta, int i, int s) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += p[i][s] * ((i == k ? 1 : 0) - p[k][s]) * delta[k][s];
    }
    return sum;
  }

  private double divisor(int d, int n) {
    return d * (net().batch() == Reduction.MEAN ? n : 1);
  }

  private void lossSlope(Mistake mistake, LossFunction.LossSlope op) {
    double[][] p = rows(op.yhat());
    double[][] y = rows(op.target());
    if (mistake == Mistake.BCE_SIGN && net().loss().id().equals("bce")) {
      double by = divisor(p.length, p[0].length);
      add(
          make(
              p.length,
              p[0].length,
              (i, s) -> -(y[i][s] / p[i][s] + (1 - y[i][s]) / (1 - p[i][s])) / by));
    }
  }

  /** What is inherited from the loss. */
  private void anywhere(Mistake mistake) {
    double[][] right = rows(step.result());
    int n = trace.sample().count();
    int d = net().outputs();
    String loss = net().loss().id();
    boolean square = loss.equals("mse") || loss.startsWith("squared");
    boolean mean = net().batch() == Reduction.MEAN;
    boolean inherits = step.name().isGradient() && !ofPenalty();
    boolean isLoss = step.operation() instanceof LossFunction.Measure;
    if (mistake == Mistake.ZERO_UNKNOWN) {
      add(scaled(right, 0));
    } else if (mistake == Mistake.NUMERATOR && step.name().isGradient()) {
      add(turned(right));
    } else if (mistake == Mistake.KEPT && isWholeParameter()) {
      double[][] old = before.quantity(step.name()).value().toRows();
      add(make(right.length, right[0].length, (i, j) -> old[i][j] + right[i][j]));
    } else if (mistake == Mistake.SIGN && inherits) {
      add(scaled(right, -1));
    }
    if (!inherits && !isLoss) {
      return;
    }
    if (mistake == Mistake.NO_MEAN && n > 1) {
      add(scaled(right, mean ? n : 1.0 / n));
    } else if (mistake == Mistake.MEAN_TWICE && n > 1 && mean) {
      add(scaled(right, 1.0 / n));
    } else if (mistake == Mistake.FACTOR_TWO && square) {
      add(scaled(right, loss.equals("squared_error_half") ? 2 : 0.5));
    } else if (mistake == Mistake.MEAN_OUTPUTS) {
      if (loss.equals("squared_error_mean") || loss.equals("bce")) {
        add(scaled(right, d));
      } else if (square) {
        add(scaled(right, 1.0 / d));
      }
    }
  }

  private boolean isWholeParameter() {
    return step.name().form() == Name.Form.GRADIENT && step.name().variable().isParameter();
  }

  /** With a penalty the gradient of a weight has two parts, of which the first is the loss's. */
  private boolean ofPenalty() {
    return net().penalty().isPresent()
        && step.name().role() == Variable.Role.WEIGHT
        && step.name().part() != 1;
  }
}
