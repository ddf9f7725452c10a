package org.chainrule.explain;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;

/** Writes the gradient of a weight over a small batch as the sum of the samples' outer products. */
final class OuterProducts {

  private static final int MOST_SAMPLES = 4;
  private static final int MOST_ENTRIES = 12;

  private OuterProducts() {}

  static Optional<String> of(
      Operation.WeightGradient op, Quantity result, Numbers numbers, Labels labels) {
    int samples = op.gradient().columns();
    int entries = op.gradient().rows() * op.input().rows();
    if (samples < 2 || samples > MOST_SAMPLES || entries > MOST_ENTRIES) {
      return Optional.empty();
    }
    MatrixLatex latex = new MatrixLatex(numbers, labels);
    boolean turned = labels.convention().turns(result.name());
    return Optional.of(
        IntStream.range(0, samples)
            .mapToObj(
                s -> "\\underbrace{" + latex.of(product(op, s, turned)) + "}_{" + (s + 1) + "}")
            .collect(Collectors.joining("+")));
  }

  private static Matrix product(Operation.WeightGradient op, int sample, boolean turned) {
    Matrix product =
        op.gradient().value().columnAt(sample).timesTranspose(op.input().value().columnAt(sample));
    return turned ? product.transpose() : product;
  }
}
