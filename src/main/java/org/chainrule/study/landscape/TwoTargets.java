package org.chainrule.study.landscape;

import java.util.List;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;

/** The two targets of a net whose samples may have only one. */
final class TwoTargets {

  private TwoTargets() {}

  /** Returns the lower and the higher one. */
  static List<Double> two(Network network, double[] known) {
    if (known.length == 2) {
      return List.of(known[0], known[1]);
    }
    boolean signed = network.last().activation().equals(Activations.TANH);
    double low = signed ? -1 : 0;
    double only = known.length == 0 ? 1 : known[0];
    return only > low ? List.of(low, only) : List.of(only, only < 0 && !signed ? 0.0 : 1.0);
  }
}
