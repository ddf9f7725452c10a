package org.chainrule.pass;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.chainrule.network.Loss;

/**
 * A loss as a pass computes it: from ŷ by its formula, or straight from z where it fuses with the
 * activation before it.
 *
 * @param loss the loss
 * @param fusion how it joins with the activation before it, if it does
 */
public record LossForm(Loss loss, Optional<Loss.Fusion> fusion) {

  /** What one entry adds to the loss, before any division; from z if fused, else from ŷ. */
  double value(double output, double target) {
    return fusion.isPresent()
        ? fusion.get().value(output, target)
        : loss.value(output, target);
  }

  /** The derivative of {@link #value} with respect to ŷ; from z if fused, else from ŷ. */
  double outputSlope(double output, double target) {
    return fusion.isPresent()
        ? fusion.get().outputSlope(output, target)
        : loss.slope(output, target);
  }

  /** What the entries are divided by. */
  double divisor(Quantity output) {
    return loss.divisor(output.rows(), output.columns());
  }

  static Term term(
      Quantity output,
      Quantity target,
      int row,
      int column,
      double divisor,
      DoubleBinaryOperator function) {
    Entry left = new Entry(output, row, column);
    Entry right = new Entry(target, row, column);
    return new Term(
        List.of(left, right), function.applyAsDouble(left.value(), right.value()) / divisor);
  }
}
