package org.chainrule.practice.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;

/**
 * Nets that are made like another one but have other numbers: two formulas that give the same on
 * all of them are the same formula.
 *
 * <p>Activations, loss, batch and shapes stay; weights, biases, inputs and targets are drawn. A
 * target stays of its kind: where the loss wants probabilities labels stay labels and shares stay
 * shares, and behind a softmax a column of targets keeps its total.
 */
public final class AlikeNets {

  private static final long SEED = 17;

  /** So many numbers of nets are enough to tell formulas apart, but never fewer nets than two. */
  private static final int ENTRIES = 400_000;

  private static final int MOST = 16;
  private static final int FEWEST = 2;

  private static final double WEIGHT = 1.4;
  private static final double BIAS = 0.6;

  private final Trace trace;
  private List<Trace> drawn;

  /** The pass of a net, and those of nets like it; they are drawn when they are first asked for. */
  public AlikeNets(Trace trace) {
    this.trace = trace;
  }

  /** The pass itself. */
  Trace itself() {
    return trace;
  }

  /** The passes of the others; the same for nets of the same shapes. */
  synchronized List<Trace> others() {
    if (drawn == null) {
      drawn = draw();
    }
    return drawn;
  }

  private List<Trace> draw() {
    RandomGenerator random = new SplittableRandom(SEED);
    int count = Math.max(FEWEST, Math.min(MOST, ENTRIES / entries(trace)));
    List<Trace> nets = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      nets.add(Pass.run(network(trace.network(), random), sample(trace, random)));
    }
    return List.copyOf(nets);
  }

  private static int entries(Trace trace) {
    int samples = trace.sample().count();
    return trace.network().layers().stream()
        .mapToInt(layer -> layer.outputs() * (layer.inputs() + samples))
        .sum();
  }

  private static Network network(Network network, RandomGenerator random) {
    return network.withLayers(
        network.layers().stream().map(layer -> layer(layer, random)).toList());
  }

  private static Layer layer(Layer layer, RandomGenerator random) {
    Matrix weight = normal(layer.weight(), WEIGHT / Math.sqrt(layer.inputs()), random);
    Optional<Matrix> bias = layer.bias().map(held -> normal(held, BIAS, random));
    return layer.with(weight, bias);
  }

  private static Matrix normal(Matrix like, double width, RandomGenerator random) {
    return Matrix.generate(
        like.rows(), like.columns(), (row, column) -> width * random.nextGaussian());
  }

  private static Sample sample(Trace trace, RandomGenerator random) {
    return new Sample(normal(trace.sample().x(), 1, random), targets(trace, random));
  }

  private static Matrix targets(Trace trace, RandomGenerator random) {
    Matrix y = trace.sample().y();
    if (!trace.network().loss().needsProbabilities()) {
      return normal(y, 1, random);
    }
    return trace.network().last().activation().elementwise().isEmpty()
        ? ofColumns(y, random)
        : y.map(entry -> share(entry, random));
  }

  private static double share(double target, RandomGenerator random) {
    return isLabel(target) ? random.nextInt(2) : random.nextDouble();
  }

  private static boolean isLabel(double target) {
    return target == 0 || target == 1;
  }

  /** Columns of the same totals; a column of labels has the same labels in another order. */
  private static Matrix ofColumns(Matrix y, RandomGenerator random) {
    double[][] drawn = new double[y.rows()][y.columns()];
    for (int column = 0; column < y.columns(); column++) {
      double[] of = labels(y, column) ? shuffled(y, column, random) : split(y, column, random);
      for (int row = 0; row < of.length; row++) {
        drawn[row][column] = of[row];
      }
    }
    return Matrix.of(drawn);
  }

  private static boolean labels(Matrix y, int column) {
    return y.columnAt(column).count(entry -> !isLabel(entry)) == 0;
  }

  private static double[] shuffled(Matrix y, int column, RandomGenerator random) {
    double[] entries = y.columnAt(column).entries(entry -> true).toArray();
    for (int k = entries.length - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      double held = entries[k];
      entries[k] = entries[other];
      entries[other] = held;
    }
    return entries;
  }

  /** Weights the entries at random and brings them back to their total. */
  private static double[] split(Matrix y, int column, RandomGenerator random) {
    double[] entries =
        y.columnAt(column).entries(entry -> true).map(e -> e * random.nextDouble(0.3, 1)).toArray();
    double total = y.columnAt(column).sum();
    double sum = java.util.Arrays.stream(entries).sum();
    for (int k = 0; k < entries.length && sum != 0; k++) {
      entries[k] *= total / sum;
    }
    return entries;
  }
}
