package org.chainrule.pass.operation;

import org.chainrule.algebra.Matrix;
import org.chainrule.pass.quantity.Quantity;

/**
 * A matrix in a formula.
 *
 * @param quantity what it is
 * @param isTransposed whether the formula takes the transpose of what the pass holds
 */
public record Operand(Quantity quantity, boolean isTransposed) {

  /** What the pass holds. */
  public static Operand plain(Quantity quantity) {
    return new Operand(quantity, false);
  }

  /** The transpose of what the pass holds. */
  public static Operand transposed(Quantity quantity) {
    return new Operand(quantity, true);
  }

  /** The transpose of this. */
  public Operand flipped() {
    return new Operand(quantity, !isTransposed);
  }

  /** The matrix that the formula multiplies. */
  public Matrix value() {
    return isTransposed ? quantity.value().transpose() : quantity.value();
  }
}
