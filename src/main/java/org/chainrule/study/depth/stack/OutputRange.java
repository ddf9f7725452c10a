package org.chainrule.study.depth.stack;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activation;
import org.chainrule.words.Words;

/** Whether the outputs of a stack can lie where its loss is not defined. */
public final class OutputRange {

  /** So far from 0 that what is not bounded between 0 and 1 has left them. */
  private static final double FAR = 30;

  private OutputRange() {}

  /** Says that the loss is not defined for some outputs of the stack; nothing if it always is. */
  public static Optional<String> caution(Stack stack) {
    return stack.loss().needsProbabilities() && !probabilities(stack.activation())
        ? Optional.of(
            Words.of(
                "depth.range.outputs",
                Words.of("loss." + stack.loss().id()),
                Words.of("activation." + stack.activation().id())))
        : Optional.empty();
  }

  /** Tries the activation out: an activation does not say of itself what range it has. */
  private static boolean probabilities(Activation activation) {
    return DoubleStream.of(-FAR, FAR)
        .mapToObj(z -> activation.apply(Matrix.column(z, 0)))
        .flatMapToDouble(a -> DoubleStream.of(a.get(0, 0), a.get(1, 0)))
        .allMatch(output -> output >= 0 && output <= 1);
  }
}
