package org.chainrule.study.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.pass.program.Sweep;
import org.chainrule.pass.program.Updating;

/**
 * All that the rest of a run follows from.
 *
 * @param iteration how many steps were taken
 * @param network the net with its weights and biases
 * @param age how many steps the optimiser remembers
 * @param memory what the optimiser keeps of each parameter that it has moved
 */
public record State(int iteration, Network network, int age, Map<Variable, List<Matrix>> memory) {

  /** Copies the map. */
  public State {
    memory = Map.copyOf(memory);
  }

  /** The state of a net before any training. */
  public static State before(Network network) {
    return new State(0, network, 0, Map.of());
  }

  /** Returns the same with other weights and biases; what the optimiser remembers stays. */
  public State with(Network other) {
    return new State(iteration, other, age, memory);
  }

  /** Returns the same as an optimiser finds that has not seen any of it. */
  public State forgetting() {
    return new State(iteration, network, 0, Map.of());
  }

  /** Returns how the step that follows moves the weights and biases. */
  public Updating updating(Course course) {
    return new Updating(course.optimiser(), course.rate(), age, memory);
  }

  /**
   * Returns the state after one step.
   *
   * @param pass of this net over the samples that the step looks at
   * @throws org.chainrule.network.valid.InvalidNetworkException if an entry is no longer finite
   */
  State after(Sweep pass, Course course) {
    Map<Variable, List<Matrix>> next = new HashMap<>();
    Network moved =
        Parameters.moved(
            network,
            (parameter, value) -> {
              Optimiser.Moved step = moved(parameter, pass.gradient(parameter), course);
              next.put(parameter, step.memory());
              return step.parameter();
            });
    return new State(iteration + 1, moved, age + 1, next);
  }

  /** Returns what a step makes of a parameter with this gradient. */
  Optimiser.Moved moved(Variable parameter, Matrix gradient, Course course) {
    Matrix value = network.parameter(parameter);
    List<Matrix> memory = remembered(parameter, value, course.optimiser());
    return course.optimiser().move(value, gradient, memory, age + 1, course.rate());
  }

  /**
   * Returns what an optimiser remembers of a parameter; before its first step all of it is 0.
   *
   * @param value a matrix of the parameter's shape
   */
  public List<Matrix> remembered(Variable parameter, Matrix value, Optimiser optimiser) {
    List<Matrix> known = memory.get(parameter);
    if (known != null) {
      return known;
    }
    Matrix none = value.map(entry -> 0);
    return Stream.generate(() -> none).limit(optimiser.kept()).toList();
  }

  /** How many numbers it holds once an optimiser remembers what it keeps. */
  long size(Optimiser optimiser) {
    return network.parameters().stream().mapToLong(this::entries).sum() * (1 + optimiser.kept());
  }

  private long entries(Variable parameter) {
    Layer layer = network.layer(parameter.layer());
    boolean weight = parameter.role() == Variable.Role.WEIGHT;
    return (long) layer.outputs() * (weight ? layer.inputs() : 1);
  }
}
