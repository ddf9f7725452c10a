package org.chainrule.pass.program;

import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.optimiser.Optimiser;

/**
 * How the weights and biases are to be moved after a pass, from what its optimiser remembers.
 *
 * @param optimiser the rule by which they are moved
 * @param rate η, positive
 * @param age how many steps the optimiser remembers
 * @param memory what it keeps of each parameter, in the order of {@link Optimiser#keeps}; of one
 *     that is missing it keeps zeros
 */
public record Updating(
    Optimiser optimiser, double rate, int age, Map<Variable, List<Matrix>> memory) {

  /** Checks the rate and copies the map. */
  public Updating {
    InvalidTrainingException.requirePositive("rate", rate);
    memory = Map.copyOf(memory);
  }

  /** The first step of an optimiser, which remembers nothing. */
  public static Updating first(Optimiser optimiser, double rate) {
    return new Updating(optimiser, rate, 0, Map.of());
  }

  /** Whether each matrix that is remembered has the size of its parameter in this net. */
  public boolean fits(Network network) {
    return memory.entrySet().stream()
        .allMatch(
            entry ->
                network.parameters().contains(entry.getKey())
                    && entry.getValue().stream()
                        .allMatch(kept -> isLike(kept, entry.getKey(), network)));
  }

  private static boolean isLike(Matrix kept, Variable parameter, Network network) {
    Layer layer = network.layer(parameter.layer());
    int columns = parameter.role() == Variable.Role.WEIGHT ? layer.inputs() : 1;
    return kept.rows() == layer.outputs() && kept.columns() == columns;
  }

  /** The number t of the step that is to be taken, from 1. */
  public int step() {
    return age + 1;
  }

  /** Returns the parameters of a net that are moved: those that are not frozen, in their order. */
  public static List<Variable> moved(Network network) {
    return network.parameters().stream().filter(some -> !network.isFrozen(some)).toList();
  }
}
