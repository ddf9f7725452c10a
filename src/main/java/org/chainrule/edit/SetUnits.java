package org.chainrule.edit;

import java.util.List;
import java.util.Optional;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Growth;
import org.chainrule.edit.given.Limits;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.NewTargets;
import org.chainrule.edit.given.Resizing;
import org.chainrule.edit.given.Skips;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Sets how many units a layer has. Units come and go at its end; the W of the layer behind it
 * follows by its columns, or y by its rows. What skips add to the layer, or add the layer to, gets
 * as many.
 *
 * @param layer which layer, from 1
 * @param units how many
 * @param filling fills what grows
 */
public record SetUnits(int layer, int units, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Limits.requireUnits(units, Givens.layer(before, layer).outputs());
    return Growth.of(before, filling, drawn -> Resizing.of(before, drawn).sized(layer, units));
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Skips.described(Words.of("edit.units", units, layer), before.network(), layer);
  }

  @Override
  public Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    return NewTargets.remark(before, after, naming);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(SetUnits.class, layer));
  }
}
