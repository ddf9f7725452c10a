package org.chainrule.explain.sheet;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;

/** Nets of one layer that multiplies by the unit matrix, so that z₁ is what is given as x. */
public final class OneLayer {

  private OneLayer() {}

  /** Explains the net that is given this z₁; rows are units and columns samples. */
  public static Explainer of(double[][] z, Activation f, Loss loss, double[][] y) {
    int units = z.length;
    Matrix identity = Matrix.generate(units, units, (i, j) -> i == j ? 1 : 0);
    Layer layer = new Layer(identity, Matrix.generate(units, 1, (i, j) -> 0), f);
    Sample sample = new Sample(Matrix.of(z), Matrix.of(y));
    Network network = new Network(List.of(layer), loss);
    return Explainer.of(Pass.run(new Scenario("", network, sample)), Numbers.DEFAULT, 0.05);
  }

  /** A column of numbers. */
  public static double[][] column(double... entries) {
    double[][] rows = new double[entries.length][];
    for (int row = 0; row < entries.length; row++) {
      rows[row] = new double[] {entries[row]};
    }
    return rows;
  }
}
