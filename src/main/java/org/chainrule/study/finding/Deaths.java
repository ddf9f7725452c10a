package org.chainrule.study.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Forward;
import org.chainrule.study.train.Off;
import org.chainrule.study.train.Run;

/** What of a step switched a unit off: each of its moves is tried alone. */
final class Deaths {

  private final Network before;
  private final Network after;
  private final Sample sample;
  private final int layer;
  private final int unit;
  private final Elementwise activation;

  private Deaths(Run run, Off off) {
    this.before = run.at(off.since() - 1).network();
    this.after = run.at(off.since()).network();
    this.sample = run.sample();
    this.layer = off.layer();
    this.unit = off.unit();
    this.activation = before.layer(layer).activation().elementwise().orElseThrow();
  }

  /** Returns how the unit died; its last state so far is that in which it did. */
  static Finding.OfUnit of(Run run, Off off) {
    Deaths death = new Deaths(run, off);
    int on = death.on(death.before);
    return new Finding.Died(off, on, run.sample().count(), death.killer(), off.since());
  }

  private Finding.Killer killer() {
    boolean weights = isOff(true, false, false);
    boolean bias = isOff(false, true, false);
    if (weights && bias) {
      return Finding.Killer.EITHER;
    }
    if (weights || bias) {
      return weights ? Finding.Killer.WEIGHTS : Finding.Killer.BIAS;
    }
    if (isOff(true, true, false)) {
      return Finding.Killer.BOTH;
    }
    return isOff(false, false, true) ? Finding.Killer.BEFORE : Finding.Killer.TOGETHER;
  }

  private boolean isOff(boolean weights, boolean bias, boolean earlier) {
    return on(made(weights, bias, earlier)) == 0;
  }

  /** Returns the net before the step in which some of its moves are made. */
  private Network made(boolean weights, boolean bias, boolean earlier) {
    List<Layer> layers = new ArrayList<>(before.layers());
    for (int k = 1; k < layer && earlier; k++) {
      layers.set(k - 1, after.layer(k));
    }
    Layer old = before.layer(layer);
    Layer next = after.layer(layer);
    Matrix rows = weights ? withRow(old.weight(), next.weight()) : old.weight();
    Optional<Matrix> biases =
        bias ? old.bias().map(b -> withRow(b, next.bias().orElseThrow())) : old.bias();
    layers.set(layer - 1, old.with(rows, biases));
    return before.withLayers(layers);
  }

  private Matrix withRow(Matrix rows, Matrix other) {
    return Matrix.generate(
        rows.rows(),
        rows.columns(),
        (row, column) -> (row == unit ? other : rows).get(row, column));
  }

  /** For how many samples it is on. */
  private int on(Network network) {
    Matrix z = new Forward(network, sample).value(new Variable(Variable.Role.LINEAR, layer));
    int on = 0;
    for (int s = 0; s < z.columns(); s++) {
      on += activation.slope(z.get(unit, s)) == 0 ? 0 : 1;
    }
    return on;
  }
}
