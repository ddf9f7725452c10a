package org.chainrule.study.depth.stack;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.depth.flow.Outcome;
import org.chainrule.study.random.CountedRandom;

/**
 * One net of a stack, which its seed makes again: first the inputs are drawn, independent and
 * standard normal, then the weights layer by layer.
 *
 * @param stack what it is a net of
 * @param seed what its numbers follow from
 */
public record RandomNetwork(Stack stack, long seed) {

  /** How many nets a cell of a map can have. */
  static final int MOST = 1 << 24;

  /** Returns net {@code index} of a map's cell, both counted from 0: a pure function of all. */
  public static RandomNetwork of(Stack stack, long mapSeed, int cell, int index) {
    return new RandomNetwork(stack, seed(mapSeed, cell, index));
  }

  /** Returns the seed of net {@code index} of a cell; no two of a map are equal. */
  public static long seed(long mapSeed, int cell, int index) {
    return CountedRandom.at(CountedRandom.at(mapSeed, 0), (long) cell * MOST + index);
  }

  /** Runs the net and returns what becomes of its gradient. */
  public Outcome outcome() {
    NetRunner runner = NetRunner.of(stack);
    runner.run(stack, 1, only -> seed);
    return runner.outcome(stack.depth(), 0);
  }

  /** Makes the net with its input and its target. */
  public Scenario scenario(String name) {
    CountedRandom random = new CountedRandom(seed);
    int width = stack.width();
    Matrix x = Matrix.generate(width, 1, (row, column) -> random.nextGaussian());
    Layer[] layers = new Layer[stack.depth()];
    Matrix bias = filled(stack.bias());
    for (int k = 0; k < layers.length; k++) {
      layers[k] = new Layer(stack.weight(random), bias, stack.activation());
    }
    Network network = new Network(List.of(layers), stack.loss());
    return new Scenario(name, network, new Sample(x, filled(Stack.TARGET)));
  }

  private Matrix filled(double entry) {
    return Matrix.generate(stack.width(), 1, (row, column) -> entry);
  }
}
