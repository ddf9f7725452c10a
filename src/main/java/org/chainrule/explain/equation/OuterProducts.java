package org.chainrule.explain.equation;

import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.quantity.Quantity;

/** Writes the gradient of a weight over a small batch as the sum of the samples' outer products. */
public final class OuterProducts {

  private static final int MOST_SAMPLES = 4;
  private static final int MOST_ENTRIES = 12;

  private OuterProducts() {}

  /** Returns the sum, or nothing where the samples or entries are too many to be read. */
  public static Optional<Formula> of(
      LinearMap.WeightGradient op, Quantity result, Numbers numbers, Labels labels) {
    int samples = op.gradient().columns();
    int entries = op.gradient().rows() * op.input().rows();
    if (samples < 2 || samples > MOST_SAMPLES || entries > MOST_ENTRIES) {
      return Optional.empty();
    }
    Matrices matrices = new Matrices(numbers, labels);
    boolean turned = labels.convention().turns(result.name());
    return Optional.of(
        Formulas.sum(
            IntStream.range(0, samples)
                .mapToObj(
                    s ->
                        new Formula.Braced(
                            matrices.of(product(op, s, turned)), Formulas.whole(s + 1)))
                .toList()));
  }

  private static Matrix product(LinearMap.WeightGradient op, int sample, boolean turned) {
    Matrix product =
        op.gradient().value().columnAt(sample).timesTranspose(op.input().value().columnAt(sample));
    return turned ? product.transpose() : product;
  }
}
