package org.chainrule.study.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.loss.L2;
import org.chainrule.network.optimiser.InvalidTrainingException;

/**
 * Where a run goes on otherwise.
 *
 * @param at the iteration of the state from which it does
 * @param course how it goes on
 * @param edits the weights and biases that are other ones from there on
 * @param penalty what is added for the size of the weights from there on, if that is something else
 */
public record Change(
    int at, Course course, Map<Variable, Matrix> edits, Optional<NewPenalty> penalty) {

  /**
   * What takes the place of a penalty.
   *
   * @param penalty it; nothing if none is added any more
   */
  public record NewPenalty(Optional<L2> penalty) {}

  /** Copies the map. */
  public Change {
    edits = Map.copyOf(edits);
  }

  /** A change that leaves the penalty as it is. */
  public Change(int at, Course course, Map<Variable, Matrix> edits) {
    this(at, course, edits, Optional.empty());
  }

  /**
   * Returns the change that makes one net of another.
   *
   * @return nothing if more is other than weights, biases and the penalty
   */
  public static Optional<Change> between(int at, Course course, Network before, Network after) {
    if (!before.parameters().equals(after.parameters())) {
      return Optional.empty();
    }
    Optional<NewPenalty> penalty =
        Optional.of(new NewPenalty(after.penalty()))
            .filter(now -> !now.penalty().equals(before.penalty()));
    Change change = new Change(at, course, edits(before, after), penalty);
    return Optional.of(change).filter(some -> some.fits(before) && some.made(before).equals(after));
  }

  private boolean fits(Network network) {
    return edits.entrySet().stream()
        .allMatch(edit -> edit.getValue().sameShape(network.parameter(edit.getKey())));
  }

  /** Returns the same with another course. */
  Change with(Course other) {
    return new Change(at, other, edits, penalty);
  }

  /** Returns the weights and biases that two nets do not share. */
  private static Map<Variable, Matrix> edits(Network before, Network after) {
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
    Network edited =
        Parameters.replaced(network, (parameter, value) -> edits.getOrDefault(parameter, value));
    return penalty
        .map(now -> new Network(edited.layers(), edited.loss(), edited.batch(), now.penalty()))
        .orElse(edited);
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
