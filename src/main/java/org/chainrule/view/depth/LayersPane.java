package org.chainrule.view.depth;

import javafx.beans.Observable;
import org.chainrule.layout.Box;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.view.common.Appearance;

/** A chart over the layers of stacks, with one stack and one layer that are looked at. */
abstract class LayersPane extends DepthPane {

  private Box area = new Box(0, 0, 1, 1);

  /**
   * Shows the stacks.
   *
   * @param name its id, and what the message bundle calls it by
   * @param source what the chart depends on beside the stacks and what is looked at
   */
  LayersPane(DepthSession depth, Appearance appearance, String name, Observable source) {
    super(
        depth,
        appearance,
        name,
        depth.stacksProperty(),
        depth.chosenProperty(),
        depth.layerProperty(),
        source);
  }

  /**
   * Draws up the chart for a panel of this width, in units.
   *
   * @return how much higher its legend is than one line
   */
  abstract double drawUp(double width);

  /** The least height at which the chart can be read, below its legend. */
  abstract double leastHeight();

  @Override
  protected final Box extent(double width, double height) {
    double legend = drawUp(width);
    area = new Box(0, legend, width, Math.max(leastHeight(), height - legend));
    return new Box(0, 0, 1, area.bottom());
  }

  /** Where the chart stands, below the further lines of its legend. */
  final Box area() {
    return area;
  }

  /** The layer that is looked at, from 1. */
  final int layer() {
    return depth().layerProperty().get();
  }
}
