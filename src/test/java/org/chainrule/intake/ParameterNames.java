package org.chainrule.intake;

import java.util.List;
import java.util.Random;

/**
 * A way of naming the W and b of a net.
 *
 * @param weight the name of W, %d for the number of its layer
 * @param bias the name of b
 * @param first the number of the first layer
 * @param step from one layer to the next
 * @param outIn whether W may be written as outputs × inputs
 * @param inOut whether W may be written as inputs × outputs
 */
record ParameterNames(
    String weight, String bias, int first, int step, boolean outIn, boolean inOut) {

  /** What merely counts, as NumPy's savez does. */
  static final ParameterNames COUNTED = new ParameterNames("", "", 0, 1, true, true);

  private static final List<ParameterNames> ALL =
      List.of(
          COUNTED,
          hand("W%d", "b%d", 0),
          hand("W%d", "b%d", 1),
          hand("w%d", "bias%d", 0),
          hand("weight_%d", "bias_%d", 1),
          new ParameterNames("fc%d.weight", "fc%d.bias", 1, 1, true, false),
          new ParameterNames("fc%d.weight", "fc%d.bias", 0, 1, true, false),
          new ParameterNames("layers.%d.weight", "layers.%d.bias", 0, 2, true, false),
          new ParameterNames("net.%d.weight", "net.%d.bias", 1, 3, true, false),
          new ParameterNames("dense_%d/kernel:0", "dense_%d/bias:0", 1, 1, false, true),
          new ParameterNames("dense%d/kernel", "dense%d/bias", 4, 2, false, true),
          new ParameterNames("coefs_%d", "intercepts_%d", 0, 1, false, true));

  private static ParameterNames hand(String weight, String bias, int first) {
    return new ParameterNames(weight, bias, first, 1, true, true);
  }

  static ParameterNames any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  String weight(int layer) {
    return String.format(weight, number(layer));
  }

  String bias(int layer) {
    return String.format(bias, number(layer));
  }

  private int number(int layer) {
    return first + (layer - 1) * step;
  }
}
