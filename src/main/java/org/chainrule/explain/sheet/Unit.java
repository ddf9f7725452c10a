package org.chainrule.explain.sheet;

import org.chainrule.network.Network;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * One unit of a layer, for one sample.
 *
 * @param layer its layer, from 1
 * @param row its row, from 0
 * @param sample the sample, from 0
 */
public record Unit(int layer, int row, int sample) {

  /**
   * Returns the unit that an entry belongs to: that of its row for all that leaves or parametrises
   * a layer, the first of the first layer for an input, the first of the last for the loss.
   *
   * @param sample the sample in focus, from 0, where the entry has none of its own
   */
  public static Unit of(Network network, Target entry, int sample) {
    Name name = entry.name();
    boolean turned = name.form() == Name.Form.TRANSPOSE;
    int row = turned ? entry.column() : entry.row();
    int column = name.hasSampleColumns() ? entry.column() : sample;
    return switch (name.role()) {
      case INPUT -> new Unit(1, 0, column);
      case WEIGHT, BIAS, LINEAR, BRANCH, ACTIVATION -> new Unit(name.layer(), row, column);
      case OUTPUT, TARGET -> new Unit(network.depth(), row, column);
      case DATA_LOSS, PENALTY, LOSS -> new Unit(network.depth(), 0, column);
    };
  }

  /** Returns the unit so many further on, layer after layer; past either end, the one there. */
  public Unit moved(Network network, int by) {
    int newLayer = layer;
    int newRow = row + by;
    while (newRow < 0 && newLayer > 1) {
      newLayer--;
      newRow += network.layer(newLayer).outputs();
    }
    while (newRow >= network.layer(newLayer).outputs() && newLayer < network.depth()) {
      newRow -= network.layer(newLayer).outputs();
      newLayer++;
    }
    int last = network.layer(newLayer).outputs() - 1;
    return new Unit(newLayer, Math.max(0, Math.min(last, newRow)), sample);
  }

  /** What enters its activation. */
  public Target z() {
    return Target.cell(Name.linearOutput(layer), row, sample);
  }
}
