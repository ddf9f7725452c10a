package org.chainrule.layout.depth;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.layout.Box;

/**
 * Where layers stand from left to right, the one nearest the input first.
 *
 * @param plot the area over which they are spread
 * @param depth how many there is room for
 */
public record LayerScale(Box plot, int depth) {

  private static final double LEFT = 4.2;
  private static final double RIGHT = 0.9;
  private static final double LABEL = 2.2;

  /** Returns the scale of a panel: all panels of one width have the same layers at the same x. */
  public static LayerScale in(Box area, double top, double bottom, int depth) {
    return new LayerScale(area.within(LEFT, top, RIGHT, bottom), depth);
  }

  /** How wide the place of one layer is. */
  public double step() {
    return plot.width() / depth;
  }

  /** Returns the middle of a layer's place. */
  public double x(double layer) {
    return plot.x() + (layer - 0.5) * step();
  }

  /** Returns the layer at this x, at the ends the outermost. */
  public int layerAt(double x) {
    int layer = (int) Math.floor((x - plot.x()) / step()) + 1;
    return Math.max(1, Math.min(depth, layer));
  }

  /** Returns the layers whose numbers fit under the plot, the first and the last among them. */
  public List<Integer> labelled() {
    int every =
        IntStream.of(1, 2, 5, 10, 20, 50)
            .filter(step -> step * step() >= LABEL)
            .findFirst()
            .orElse(depth);
    return IntStream.rangeClosed(1, depth)
        .filter(
            layer ->
                layer == 1
                    || layer == depth
                    || layer % every == 0 && far(layer, depth) && far(layer, 1))
        .boxed()
        .toList();
  }

  private boolean far(int layer, int other) {
    return Math.abs(layer - other) * step() >= LABEL;
  }
}
