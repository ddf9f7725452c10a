package org.chainrule.file.scenario;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way to read the matrices of a file, which may be written in another convention.
 *
 * @param weights which W are inputs × outputs: the number of a layer, {@link #EACH} or {@link
 *     #NONE}
 * @param x whether x has a row a sample
 * @param y whether y has a row a sample
 * @param labels whether y holds the numbers of classes, one a sample
 */
record Reading(int weights, boolean x, boolean y, boolean labels) {

  static final int NONE = -1;
  static final int EACH = 0;

  /** As a file is meant to be written. */
  static final Reading PLAIN = new Reading(NONE, false, false, false);

  /** This with x and y read in each other way, the likeliest first. */
  Stream<Reading> withSamplesTurned() {
    Reading onlyX = new Reading(weights, true, false, labels);
    return labels
        ? Stream.of(onlyX)
        : Stream.of(
            new Reading(weights, true, true, false),
            onlyX,
            new Reading(weights, false, true, false));
  }

  /** This with the W of all layers, or of one of these, read the other way. */
  Stream<Reading> withWeightsTurned(IntStream layers) {
    return IntStream.concat(IntStream.of(EACH), layers)
        .mapToObj(turned -> new Reading(turned, x, y, labels));
  }

  /** This with y read as the numbers of classes. */
  Reading withLabels() {
    return new Reading(weights, x, false, true);
  }

  /** Whether the shapes of the file fit together, a b that is a row taken for the column. */
  boolean fits(ScenarioDraft draft) {
    List<LayerDraft> layers = draft.layers;
    int units = x ? draft.x.matrix().columns() : draft.x.matrix().rows();
    for (int k = 1; k <= layers.size(); k++) {
      LayerDraft layer = layers.get(k - 1);
      if (inputs(layer, k) != units || !suits(layer, outputs(layer, k))) {
        return false;
      }
      units = outputs(layer, k);
    }
    return targetsFit(draft, units);
  }

  private boolean targetsFit(ScenarioDraft draft, int outputs) {
    int samples = x ? draft.x.matrix().rows() : draft.x.matrix().columns();
    int rows = draft.y.matrix().rows();
    int columns = draft.y.matrix().columns();
    if (labels) {
      return outputs > 1 && Math.min(rows, columns) == 1 && rows * columns == samples;
    }
    return (y ? columns : rows) == outputs && (y ? rows : columns) == samples;
  }

  private static boolean suits(LayerDraft layer, int outputs) {
    return layer.bias == null
        || Math.min(layer.bias.rows(), layer.bias.columns()) == 1
            && Math.max(layer.bias.rows(), layer.bias.columns()) == outputs;
  }

  private int inputs(LayerDraft layer, int number) {
    return turns(number) ? layer.weight.rows() : layer.weight.columns();
  }

  private int outputs(LayerDraft layer, int number) {
    return turns(number) ? layer.weight.columns() : layer.weight.rows();
  }

  private boolean turns(int layer) {
    return weights == EACH || weights == layer;
  }
}
