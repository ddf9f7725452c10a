package org.chainrule.study.nudge;

import java.util.List;
import java.util.function.Function;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Forward;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Program;
import org.chainrule.pass.quantity.Name;

/**
 * A net at rest: what its own forward pass, run afresh, gives before anything is moved.
 *
 * <p>Matrices are kept as plain arrays, column by column, so that a sample's entries stand
 * together, and in a weight those that one input unit reaches; each at the place of its variable in
 * the program.
 */
public final class Baseline {

  /** The program of the net. */
  public final Program program;

  /** How many samples there are. */
  final int samples;

  /** What every variable is. */
  final double[][] values;

  /** |dℓ/dv| for what is computed, by which rounding in v reaches the loss; else null. */
  final double[][] sensitivities;

  /** Runs a net, whose pass gave these gradients. */
  public Baseline(Network network, Sample sample, Function<Name, Matrix> gradients) {
    this.program = Program.of(network);
    this.samples = sample.count();
    List<Variable> variables = program.variables();
    this.values = new double[variables.size()][];
    this.sensitivities = new double[variables.size()][];
    Forward pass = new Forward(network, sample);
    for (int k = 0; k < values.length; k++) {
      values[k] = byColumn(pass.value(variables.get(k)));
      sensitivities[k] = sensitivity(variables.get(k), k, gradients);
    }
  }

  /** A fused loss never forms dℓ/dŷ, which may be infinite there. */
  private double[] sensitivity(Variable variable, int place, Function<Name, Matrix> gradients) {
    if (variable.isGiven() || !variable.hasSampleColumns()) {
      return null;
    }
    boolean bypassed = program.maker(variable).orElseThrow().bypassed();
    return bypassed
        ? new double[values[place].length]
        : byColumn(gradients.apply(Name.of(variable).gradient()).map(Math::abs));
  }

  /** Whether the loss of the whole batch is finite. */
  public boolean finite() {
    return Double.isFinite(values[program.place(Variable.of(Variable.Role.LOSS))][0]);
  }

  /** The number of units, counted for each sample, that stand exactly at a kink. */
  public int unitsAtKinks() {
    int count = 0;
    for (Node node : program.nodes()) {
      boolean units = node.primitive().hasKinks() && node.result().hasSampleColumns();
      int[] places = program.places(node);
      for (int k = 0; units && k < values[places[0]].length; k++) {
        double place = values[places[0]][k];
        for (double kink : node.primitive().kinks(operand -> values[places[operand]], k)) {
          count += place == kink ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static double[] byColumn(Matrix matrix) {
    double[] entries = new double[matrix.rows() * matrix.columns()];
    for (int column = 0, k = 0; column < matrix.columns(); column++) {
      for (int row = 0; row < matrix.rows(); row++) {
        entries[k++] = matrix.get(row, column);
      }
    }
    return entries;
  }
}
