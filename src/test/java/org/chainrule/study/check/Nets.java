package org.chainrule.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/** Nets made at random, the same ones for the same seed. */
public final class Nets {

  private final Random random;

  public Nets(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a net whose hidden layers have any activations and which ends in this pair. */
  public Scenario endingIn(Activation last, Loss loss, int depth, int samples, double scale) {
    List<Activation> activations = new ArrayList<>();
    int[] widths = new int[depth + 1];
    for (int k = 0; k < depth; k++) {
      widths[k] = 1 + random.nextInt(5);
      activations.add(k < depth - 1 ? anyActivation() : last);
    }
    widths[depth] = 2 + random.nextInt(3);
    return of(widths, samples, activations, loss, scale);
  }

  /** Returns a net of these widths, the input's first. */
  public Scenario of(
      int[] widths, int samples, List<Activation> activations, Loss loss, double scale) {
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k < widths.length; k++) {
      Matrix weight = normal(widths[k], widths[k - 1], scale / Math.sqrt(widths[k - 1]));
      layers.add(new Layer(weight, normal(widths[k], 1, scale / 2), activations.get(k - 1)));
    }
    Matrix y = targets(widths[widths.length - 1], samples, loss);
    Sample sample = new Sample(normal(widths[0], samples, 1), y);
    return new Scenario("", new Network(layers, loss), sample);
  }

  private Activation anyActivation() {
    return Activations.all().get(random.nextInt(Activations.all().size()));
  }

  private Matrix targets(int outputs, int samples, Loss loss) {
    if (!loss.needsProbabilities()) {
      return normal(outputs, samples, 1);
    }
    return Matrix.generate(outputs, samples, (i, s) -> i == s % outputs ? 1 : 0);
  }

  private Matrix normal(int rows, int columns, double deviation) {
    return Matrix.generate(rows, columns, (i, j) -> deviation * random.nextGaussian());
  }
}
