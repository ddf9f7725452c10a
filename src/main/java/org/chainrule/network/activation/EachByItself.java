package org.chainrule.network.activation;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.algebra.Storage;

/** Asks a function for each entry. */
final class EachByItself implements AtOnce {

  private final DoubleUnaryOperator value;
  private final DoubleBinaryOperator passing;

  EachByItself(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    this.value = value;
    this.passing = (gradient, at) -> gradient * slope.applyAsDouble(at);
  }

  @Override
  public Matrix apply(Matrix z, Storage storage) {
    return z.map(value, storage);
  }

  @Override
  public Matrix handBack(Matrix arriving, Matrix z, Storage storage) {
    return arriving.zip(z, passing, storage);
  }
}
