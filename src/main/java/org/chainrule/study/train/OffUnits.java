package org.chainrule.study.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.program.Sweep;

/** Notes from state to state which units are off for all samples, and since when. */
final class OffUnits {

  private static final int ON = -1;

  private final List<Watched> layers = new ArrayList<>();

  private record Watched(int layer, Elementwise activation, int[] since) {}

  /** Watches the units whose activation has a piece on which its slope is exactly 0. */
  OffUnits(Network network) {
    for (int k = 1; k <= network.depth(); k++) {
      int layer = k;
      int units = network.layer(k).outputs();
      network
          .layer(k)
          .activation()
          .elementwise()
          .filter(Elementwise::hasOffPiece)
          .ifPresent(f -> layers.add(new Watched(layer, f, new int[units])));
    }
    layers.forEach(watched -> Arrays.fill(watched.since, ON));
  }

  /** Looks at the next state. */
  void look(Sweep pass, int iteration) {
    for (Watched watched : layers) {
      Matrix z = pass.value(new Variable(Variable.Role.LINEAR, watched.layer));
      for (int unit = 0; unit < watched.since.length; unit++) {
        if (!isOff(watched.activation, z, unit)) {
          watched.since[unit] = ON;
        } else if (watched.since[unit] == ON) {
          watched.since[unit] = iteration;
        }
      }
    }
  }

  private static boolean isOff(Elementwise activation, Matrix z, int unit) {
    for (int s = 0; s < z.columns(); s++) {
      if (activation.slope(z.get(unit, s)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Those that are off now. */
  List<Off> all() {
    List<Off> all = new ArrayList<>();
    for (Watched watched : layers) {
      for (int unit = 0; unit < watched.since.length; unit++) {
        if (watched.since[unit] != ON) {
          all.add(new Off(watched.layer, unit, watched.since[unit]));
        }
      }
    }
    return all;
  }
}
