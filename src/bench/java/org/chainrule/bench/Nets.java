package org.chainrule.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;

/** Nets of two layers with ReLU and the squared error, from a fixed seed. */
public final class Nets {

  private Nets() {}

  /**
   * Makes a net.
   *
   * @param sizes inputs, hidden units and outputs, such as {@code 2-3-2}
   * @param samples the number of samples
   */
  public static Scenario of(String sizes, int samples) {
    String[] parts = sizes.split("-");
    int inputs = Integer.parseInt(parts[0]);
    int hidden = Integer.parseInt(parts[1]);
    int outputs = Integer.parseInt(parts[2]);
    Random random = new Random(7);
    Layer first =
        new Layer(random(hidden, inputs, random), random(hidden, 1, random), Activations.RELU);
    Layer last =
        new Layer(
            random(outputs, hidden, random), random(outputs, 1, random), Activations.IDENTITY);
    Sample sample =
        new Sample(random(inputs, samples, random), random(outputs, samples, random));
    Network network = new Network(List.of(first, last), Losses.MSE);
    return new Scenario(sizes + ", " + samples, network, sample);
  }

  /**
   * Makes the net of a name: its sizes, such as {@code 2-3-2}; its sizes and samples, such as {@code
   * 784-256-10x64}; or {@code deep}, a hundred layers of 256.
   */
  public static Scenario named(String name) {
    if (name.equals("deep")) {
      return deep(100, 256);
    }
    String[] parts = name.split("x");
    return of(parts[0], parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
  }

  private static Scenario deep(int depth, int units) {
    Random random = new Random(7);
    List<Layer> layers =
        Stream.generate(
                () ->
                    new Layer(
                        random(units, units, random), random(units, 1, random), Activations.TANH))
            .limit(depth)
            .toList();
    Sample sample = new Sample(random(units, 1, random), random(units, 1, random));
    return new Scenario(
        depth + " × " + units, new Network(layers, Losses.MSE), sample);
  }

  private static Matrix random(int rows, int columns, Random random) {
    double scale = Math.sqrt(1.0 / columns);
    return Matrix.generate(rows, columns, (i, j) -> random.nextGaussian() * scale);
  }
}
