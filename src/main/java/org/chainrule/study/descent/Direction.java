package org.chainrule.study.descent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.pass.program.Trace;
import org.chainrule.study.train.Parameters;
import org.chainrule.study.train.State;

/**
 * Where a step leads: with a rate η, W ← W − η d for every weight and bias that is not frozen. d is
 * the gradient, or what an optimiser makes of it: v for momentum, m̂/(√v̂ + ε) for Adam. Never
 * changes.
 */
public final class Direction {

  private final Network network;
  private final Map<Variable, Matrix> down;

  private Direction(Network network, Map<Variable, Matrix> down) {
    this.network = network;
    this.down = down;
  }

  /** Down the gradient of a pass. */
  public static Direction ofGradient(Trace trace) {
    return of(State.before(trace.network()), new Sgd(), trace);
  }

  /**
   * Where an optimiser leads from a state. The step is linear in η, so that d is how far it takes a
   * parameter of 0 with η = 1, to the bit.
   *
   * @param trace the pass of that state over the samples that the step looks at
   */
  public static Direction of(State state, Optimiser optimiser, Trace trace) {
    Map<Variable, Matrix> down = new LinkedHashMap<>();
    for (Variable parameter : Parameters.of(trace.network())) {
      Matrix gradient = Parameters.gradient(trace, parameter);
      Matrix none = gradient.map(entry -> 0);
      List<Matrix> memory = state.remembered(parameter, none, optimiser);
      Matrix step = optimiser.move(none, gradient, memory, state.age() + 1, 1).parameter();
      down.put(parameter, step.map(entry -> -entry));
    }
    return new Direction(trace.network(), down);
  }

  /**
   * Returns the net after a step.
   *
   * @param rate η
   * @throws org.chainrule.network.valid.InvalidNetworkException if an entry is no longer finite
   */
  public Network at(double rate) {
    return Parameters.moved(
        network,
        (parameter, value) -> value.zip(down.get(parameter), (entry, step) -> entry - rate * step));
  }

  /**
   * Returns ⟨∇ℓ, d⟩, by how much the loss of a pass falls at first, a unit of η; along its own
   * gradient this is ‖∇ℓ‖². Negative where the step leads uphill.
   */
  public double fall(Trace trace) {
    return down.entrySet().stream()
        .mapToDouble(
            entry ->
                Parameters.gradient(trace, entry.getKey())
                    .zipSum(entry.getValue(), (slope, step) -> slope * step))
        .sum();
  }

  /** Whether it leads nowhere: every entry of d is 0. */
  public boolean isNone() {
    return down.values().stream().allMatch(step -> step.count(entry -> entry != 0) == 0);
  }
}
