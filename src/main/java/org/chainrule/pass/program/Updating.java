package org.chainrule.pass.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
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

  /**
   * Returns the same for a net that was edited meanwhile: where what is remembered no longer fits
   * in shape, the optimiser begins anew.
   */
  public Updating fitting(Network network) {
    boolean fits = memory.entrySet().stream().allMatch(kept -> fits(network, kept));
    return fits ? this : first(optimiser, rate);
  }

  private static boolean fits(Network network, Map.Entry<Variable, List<Matrix>> kept) {
    return network.parameters().contains(kept.getKey())
        && kept.getValue().stream()
            .allMatch(matrix -> matrix.sameShape(network.parameter(kept.getKey())));
  }

  /** Returns the same with another rate. */
  public Updating with(double other) {
    return new Updating(optimiser, other, age, memory);
  }

  /** The letters of the rule's formulas that stand for numbers. */
  public Map<String, Double> symbols() {
    Map<String, Double> symbols = new LinkedHashMap<>();
    symbols.put("η", rate);
    for (Optimiser.Constant constant : optimiser.constants()) {
      symbols.put(constant.id(), constant.value());
    }
    symbols.put("t", (double) step());
    return symbols;
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
