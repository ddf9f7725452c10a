package org.chainrule.edit;

import java.util.Optional;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Growth;
import org.chainrule.edit.given.Limits;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.NewTargets;
import org.chainrule.edit.given.Resizing;
import org.chainrule.edit.given.Skips;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Sets how many entries x has; W₁ follows by its columns. Layers to which skips add x get as many
 * units.
 *
 * @param count how many
 * @param filling fills what grows
 */
public record SetInputs(int count, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Network network = before.network();
    Limits.requireInputs(count, network.inputs());
    return Growth.of(before, filling, drawn -> Resizing.of(before, drawn).sized(0, count));
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Skips.described(Words.of("edit.inputs", count), before.network(), 0);
  }

  @Override
  public Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    return NewTargets.remark(before, after, naming);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(SetInputs.class);
  }
}
