package org.chainrule.edit;

import java.util.List;
import java.util.Optional;
import org.chainrule.explain.Numbers;
import org.chainrule.network.Scenario;
import org.chainrule.words.Words;

/**
 * Multiplies the numbers of one matrix, or of all parameters.
 *
 * @param scope what is multiplied
 * @param factor by what, finite
 */
public record Scale(Scope scope, double factor) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    if (!Double.isFinite(factor)) {
      throw new RefusedEditException("factor");
    }
    return scope.map(before, (name, old) -> old.map(entry -> entry * factor));
  }

  @Override
  public String describe(Scenario before, Numbers numbers) {
    return Words.of("edit.scale", scope.words(before), numbers.plain(factor));
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(Scale.class, scope));
  }
}
