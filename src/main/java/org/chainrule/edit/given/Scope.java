package org.chainrule.edit.given;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * What an edit of many numbers is about.
 *
 * @param matrix x, y, one W or one b; none for all parameters, that is every W and b that is not
 *     frozen
 */
public record Scope(Optional<Name> matrix) {

  /** Every W and b that is not frozen. */
  public static Scope parameters() {
    return new Scope(Optional.empty());
  }

  /** One matrix: x, y, a W or a b. */
  public static Scope only(Name matrix) {
    return new Scope(Optional.of(matrix));
  }

  /**
   * Returns the scenario with each matrix of the scope replaced by what the function makes of it.
   */
  public Scenario map(Scenario scenario, BiFunction<Name, Matrix, Matrix> function) {
    Scenario changed = scenario;
    for (Name name : names(scenario)) {
      Matrix made = function.apply(name, Givens.get(scenario, name));
      changed = Givens.with(changed, name, made);
    }
    return changed;
  }

  private List<Name> names(Scenario scenario) {
    return matrix.map(List::of).orElseGet(() -> free(scenario.network()));
  }

  private static List<Name> free(Network network) {
    List<Name> free =
        network.parameters().stream()
            .filter(parameter -> !network.isFrozen(parameter))
            .map(Name::of)
            .toList();
    if (free.isEmpty()) {
      throw new RefusedEditException("allFrozen");
    }
    return free;
  }

  /** Returns what it is called. */
  public String words(Scenario scenario, Naming naming) {
    return matrix
        .map(name -> naming.label(scenario, name))
        .orElseGet(() -> Words.of(key(scenario.network())));
  }

  private static String key(Network network) {
    boolean some = network.parameters().stream().anyMatch(network::isFrozen);
    return some ? "edit.parameters.free" : "edit.parameters";
  }
}
