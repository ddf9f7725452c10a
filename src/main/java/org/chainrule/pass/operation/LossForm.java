package org.chainrule.pass.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Reduction;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/**
 * A loss as a pass computes it: from ŷ by its formula, or straight from z where it fuses with the
 * activation before it.
 *
 * @param loss the loss
 * @param fusion how it joins with the activation before it, if it does
 * @param batch what is made of the losses of the samples
 */
public record LossForm(Loss loss, Optional<Loss.Fusion> fusion, Reduction batch) {

  /** The loss of a network. */
  public static LossForm of(Network network) {
    return new LossForm(network.loss(), network.fusion(), network.batch());
  }

  /** What each entry adds to the loss, before any division; from z if fused, else from ŷ. */
  Matrix values(Matrix output, Matrix target) {
    return fusion.isPresent()
        ? fusion.get().values(output, target)
        : output.zip(target, loss::value);
  }

  /** The loss; from z if fused, else from ŷ. */
  double total(Matrix output, Matrix target) {
    double sum =
        fusion.isPresent()
            ? fusion.get().values(output, target).sum()
            : output.zipSum(target, loss::value);
    return sum / divisor(output);
  }

  /**
   * The derivative of the loss with respect to ŷ, for this divisor; from z if fused, else from ŷ.
   */
  Matrix outputSlopes(Matrix output, Matrix target, double divisor) {
    return fusion.isPresent()
        ? fusion.get().outputSlopes(output, target).map(slope -> slope / divisor)
        : output.zip(target, (yhat, y) -> loss.slope(yhat, y) / divisor);
  }

  /** Whether the loss of a batch is the mean over its samples. */
  public boolean meanOverSamples() {
    return loss.meanOverSamples(batch);
  }

  /** What the entries are divided by. */
  public double divisor(Quantity output) {
    return loss.divisor(output.rows(), output.columns(), batch);
  }

  /** What the entries are divided by, for this many rows and columns of the output. */
  double divisor(int rows, int columns) {
    return loss.divisor(rows, columns, batch);
  }

  /** What the entries are divided by. */
  double divisor(Matrix output) {
    return loss.divisor(output.rows(), output.columns(), batch);
  }

  /** The entries that a term is made of: its own z or ŷ and its target, then what else it needs. */
  List<Entry> entries(Quantity output, Quantity target, int row, int column) {
    boolean mixes = fusion.map(Loss.Fusion::mixes).orElse(false);
    return SampleEntries.of(List.of(output, target), mixes ? output : null, row, column);
  }

  /** The term of one entry, the function applied to its sample alone. */
  Term term(
      Quantity output, Quantity target, int row, int column, BinaryOperator<Matrix> function) {
    Matrix sample =
        function.apply(output.value().columnAt(column), target.value().columnAt(column));
    return new Term(entries(output, target, row, column), sample.get(row, 0));
  }
}
