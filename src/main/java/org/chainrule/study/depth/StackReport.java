package org.chainrule.study.depth;

import java.util.List;
import org.chainrule.study.depth.flow.Quartiles;

/**
 * What a {@link Sampling} found.
 *
 * @param sampling what was asked
 * @param tally what became of the gradients
 * @param ratio ρ, the ratio of ‖dℓ/dz‖ at the first layer to that at the last, over the nets
 * @param layers each layer, the one nearest the input first
 */
public record StackReport(Sampling sampling, Tally tally, Quartiles ratio, List<Layer> layers) {

  /**
   * The norms of a layer's gradients over the nets.
   *
   * @param layer its number, 1 nearest the input
   * @param gradient ‖dℓ/dz‖ at the linear output
   * @param weightGradient ‖dℓ/dW‖
   */
  public record Layer(int layer, Quartiles gradient, Quartiles weightGradient) {}

  /** Copies the list. */
  public StackReport {
    layers = List.copyOf(layers);
  }
}
