package org.chainrule.pass;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Loss;

/**
 * A loss as a pass computes it: from ŷ by its formula, or straight from z where it fuses with the
 * activation before it.
 *
 * @param loss the loss
 * @param fusion how it joins with the activation before it, if it does
 */
public record LossForm(Loss loss, Optional<Loss.Fusion> fusion) {

  /** What each entry adds to the loss, before any division; from z if fused, else from ŷ. */
  Matrix values(Matrix output, Matrix target) {
    return fusion.isPresent()
        ? fusion.get().values(output, target)
        : output.zip(target, loss::value);
  }

  /** The derivative of the values with respect to ŷ; from z if fused, else from ŷ. */
  Matrix outputSlopes(Matrix output, Matrix target) {
    return fusion.isPresent()
        ? fusion.get().outputSlopes(output, target)
        : output.zip(target, loss::slope);
  }

  /** What the entries are divided by. */
  double divisor(Quantity output) {
    return loss.divisor(output.rows(), output.columns());
  }

  /** What the entries are divided by. */
  double divisor(Matrix output) {
    return loss.divisor(output.rows(), output.columns());
  }

  /** The term of one entry, the function applied to its sample alone. */
  static Term term(
      Quantity output,
      Quantity target,
      int row,
      int column,
      double divisor,
      BinaryOperator<Matrix> function) {
    Matrix sample =
        function.apply(output.value().columnAt(column), target.value().columnAt(column));
    List<Entry> entries = List.of(new Entry(output, row, column), new Entry(target, row, column));
    return new Term(entries, sample.get(row, 0) / divisor);
  }
}
