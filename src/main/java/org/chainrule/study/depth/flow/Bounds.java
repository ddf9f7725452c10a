package org.chainrule.study.depth.flow;

import java.util.Optional;

/**
 * The lengths of a gradient at the first layer beyond which it counts as vanished or exploded, as
 * decimal logarithms of ‖dℓ/dz‖.
 *
 * @param vanishedBelow where it begins to have vanished
 * @param explodedAbove where it begins to have exploded
 */
public record Bounds(double vanishedBelow, double explodedAbove) {

  /** The bounds of {@link Outcome}, for a gradient of this length at the last layer. */
  static Optional<Bounds> around(Norm last) {
    double log = last.log10();
    return Double.isFinite(log)
        ? Optional.of(
            new Bounds(
                log + Math.log10(Outcome.VANISHED_BELOW), log + Math.log10(Outcome.EXPLODED_ABOVE)))
        : Optional.empty();
  }
}
