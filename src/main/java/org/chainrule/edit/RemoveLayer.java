package org.chainrule.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Growth;
import org.chainrule.edit.given.LayerKeys;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.NewTargets;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Resizing;
import org.chainrule.edit.given.Skips;
import org.chainrule.network.Layer;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * Takes a layer out, with the keys of its own that its file gives it. The W of the layer behind it
 * gets as many columns as the removed layer had inputs; for the last layer, y gets as many rows.
 * Where a skip added what the layer gave, it adds what the layer took, or is gone if that does not
 * fit.
 *
 * @param number which layer, from 1
 * @param filling fills what grows
 */
public record RemoveLayer(int number, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Givens.layer(before, number);
    if (before.network().depth() == 1) {
      throw new RefusedEditException("onlyLayer");
    }
    List<Layer> layers = new ArrayList<>(before.network().layers());
    layers.remove(number - 1);
    int inputs = before.network().inputs();
    List<Layer> left = Skips.removed(layers, number, inputs);
    Map<String, String> unknown = LayerKeys.removed(before.unknown(), number);
    return Growth.of(
        before, filling, drawn -> Resizing.of(before, drawn).chained(left, inputs, unknown));
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    List<Integer> lost = Skips.lost(before.network(), number);
    String layers = lost.stream().map(String::valueOf).collect(Lists.joining());
    return lost.isEmpty()
        ? Words.of("edit.remove", number)
        : Words.of("edit.remove.skips", number, layers, lost.size());
  }

  @Override
  public Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    return NewTargets.remark(before, after, naming);
  }
}
