package org.chainrule.study.landscape;

import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Forward;
import org.chainrule.pass.quantity.Target;

/** The loss of some samples over two entries of W or b, while all others stay as they are. */
public final class TwoWeights implements Terrain {

  private static final Variable LOSS = Variable.of(Variable.Role.LOSS);

  private final Forward pass;
  private final Target across;
  private final Target up;

  /**
   * The loss over two entries.
   *
   * @param across the one that moves along the abscissa
   * @param up the one that moves along the ordinate, another one
   */
  public TwoWeights(Network network, Sample sample, Target across, Target up) {
    this.pass = new Forward(network, sample);
    this.across = across;
    this.up = up;
  }

  /** Returns an entry of W or b of a net. */
  public static double entry(Network network, Target entry) {
    return network.parameter(entry.name().variable()).get(entry.row(), entry.column());
  }

  @Override
  public Matrix at(Matrix points) {
    double[] losses = new double[points.columns()];
    for (int k = 0; k < losses.length; k++) {
      move(across, points.get(0, k));
      move(up, points.get(1, k));
      losses[k] = pass.value(LOSS).get(0, 0);
    }
    return Matrix.column(losses).transpose();
  }

  /** What stands there already is not computed anew. */
  private void move(Target entry, double value) {
    Variable parameter = entry.name().variable();
    Matrix before = pass.value(parameter);
    if (before.get(entry.row(), entry.column()) != value) {
      pass.give(parameter, before.with(entry.row(), entry.column(), value));
    }
  }
}
