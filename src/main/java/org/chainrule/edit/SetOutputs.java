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
 * Sets how many entries ŷ and y have: the units of the last layer, and of what skips join with it.
 *
 * @param count how many
 * @param filling fills what grows
 */
public record SetOutputs(int count, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Network network = before.network();
    Limits.requireOutputs(count, network.outputs());
    return Growth.of(
        before, filling, drawn -> Resizing.of(before, drawn).sized(network.depth(), count));
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Skips.described(
        Words.of("edit.outputs", count), before.network(), before.network().depth());
  }

  @Override
  public Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    return NewTargets.remark(before, after, naming);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(SetOutputs.class);
  }
}
