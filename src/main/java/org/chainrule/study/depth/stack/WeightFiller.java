package org.chainrule.study.depth.stack;

import java.util.function.IntToLongFunction;
import org.chainrule.algebra.Matrix;
import org.chainrule.study.random.CountedRandom;
import org.chainrule.study.random.Ziggurat;

/**
 * Draws the inputs and weights of several nets, each as its {@link RandomNetwork} draws its own.
 */
final class WeightFiller {

  private final int width;
  private final ArrayLayout layout;
  private final long[] seeds;
  private final long[] bits;
  private final int[] undecided;
  private int nets;

  WeightFiller(int width, ArrayLayout layout) {
    this.width = width;
    this.layout = layout;
    this.seeds = new long[layout.most()];
    this.bits = new long[layout.used(layout.most())];
    this.undecided = new int[bits.length];
  }

  /** Says which nets are meant from now on. */
  void take(int count, IntToLongFunction seed) {
    nets = count;
    for (int net = 0; net < count; net++) {
      seeds[net] = seed.applyAsLong(net);
    }
  }

  /** Draws the inputs. */
  void inputs(double[][] to) {
    normal(0, 1, to);
  }

  /** Draws the weights of a layer, counted from 0. */
  void weights(Stack stack, int layer, double[][] to) {
    long place = width * (1L + (long) layer * width);
    switch (stack.initialisation().kind()) {
      case NORMAL -> normal(place, stack.spread(), to);
      case UNIFORM -> uniform(place, Math.sqrt(3) * stack.spread(), to);
      case CONSTANT, IDENTITY, ORTHOGONAL -> copies(stack, place, to);
    }
  }

  private void normal(long place, double deviation, double[][] to) {
    int used = layout.used(nets);
    for (int array = 0; array < to.length; array++) {
      layout.bits(seeds, nets, place, array, bits);
      Ziggurat.fill(bits, used, deviation, to[array], undecided);
    }
  }

  private void uniform(long place, double bound, double[][] to) {
    int used = layout.used(nets);
    for (int array = 0; array < to.length; array++) {
      layout.bits(seeds, nets, place, array, bits);
      CountedRandom.uniform(bits, used, bound, to[array]);
    }
  }

  private void copies(Stack stack, long place, double[][] to) {
    for (int net = 0; net < nets; net++) {
      Matrix weight = stack.weight(new CountedRandom(seeds[net], place));
      for (int row = 0; row < width; row++) {
        for (int column = 0; column < width; column++) {
          layout.put(to, row, column, net, weight.get(row, column));
        }
      }
    }
  }
}
