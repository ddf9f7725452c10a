package org.chainrule.study.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.InvalidTrainingException;

/**
 * Where a run goes on otherwise.
 *
 * @param at the iteration of the state from which it does
 * @param course how it goes on
 * @param edits the weights and biases that are other ones from there on
 */
public record Change(int at, Course course, Map<Variable, Matrix> edits) {

  /** Copies the map. */
  public Change {
    edits = Map.copyOf(edits);
  }

  /** Returns the weights and biases that two nets of one shape do not share. */
  public static Map<Variable, Matrix> edits(Network before, Network after) {
    Map<Variable, Matrix> edits = new LinkedHashMap<>();
    for (Variable parameter : before.parameters()) {
      Matrix now = after.parameter(parameter);
      if (!now.equals(before.parameter(parameter))) {
        edits.put(parameter, now);
      }
    }
    return edits;
  }

  /**
   * Returns a net with the edits made in it.
   *
   * @throws InvalidTrainingException if it has no such weight or bias, or one of another shape
   */
  public Network made(Network network) {
    edits.forEach((parameter, edit) -> requireFit(network, parameter, edit));
    return Parameters.replaced(network, (parameter, value) -> edits.getOrDefault(parameter, value));
  }

  private static void requireFit(Network network, Variable parameter, Matrix edit) {
    if (!network.parameters().contains(parameter)) {
      throw new InvalidTrainingException("noParameter", parameter.id());
    }
    Matrix value = network.parameter(parameter);
    if (!edit.sameShape(value)) {
      throw new InvalidTrainingException("shape", parameter.id(), shape(edit), shape(value));
    }
  }

  private static String shape(Matrix matrix) {
    return matrix.rows() + " × " + matrix.columns();
  }
}
