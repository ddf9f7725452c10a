package org.chainrule.file;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activations;
import org.chainrule.network.Layer;
import org.chainrule.network.Losses;
import org.chainrule.network.Network;
import org.chainrule.network.Sample;
import org.chainrule.network.Scenario;

/** Scenarios of any shape, with any numbers, odd names and keys that nobody knows. */
final class AnyScenario {

  private AnyScenario() {}

  /** Returns a scenario of the next random numbers. */
  static Scenario of(Random random) {
    int inputs = 1 + random.nextInt(4);
    int hidden = 1 + random.nextInt(5);
    int outputs = 1 + random.nextInt(3);
    int samples = 1 + random.nextInt(3);
    Network network =
        new Network(
            List.of(
                new Layer(any(random, hidden, inputs), any(random, hidden, 1), Activations.SIGMOID),
                new Layer(
                    any(random, outputs, hidden), any(random, outputs, 1), Activations.IDENTITY)),
            Losses.MSE);
    Sample sample = new Sample(any(random, inputs, samples), any(random, outputs, samples));
    String name = "lone \uD800, line\nbreak, \\ and \u0001 and \uD83D\uDE00 " + random.nextInt();
    Map<String, String> unknown =
        Map.of("k\" " + random.nextInt(), "{\"a\": [1.0, 2e5]}", "/layers/0/~1a~0", "\"ü\"");
    return new Scenario(name, network, sample, unknown);
  }

  /** Numbers of every size, told by their bits. */
  private static Matrix any(Random random, int rows, int columns) {
    return Matrix.generate(
        rows,
        columns,
        (i, j) -> {
          double number = Double.longBitsToDouble(random.nextLong());
          return Double.isFinite(number) && number != 0 ? number : random.nextInt(100);
        });
  }
}
