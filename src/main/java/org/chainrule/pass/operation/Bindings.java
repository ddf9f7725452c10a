package org.chainrule.pass.operation;

import java.util.List;
import java.util.function.Supplier;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** The quantities of a pass that a node's variables stand for. */
public interface Bindings {

  /** Returns an operand, counted from 0. */
  Quantity operand(int operand);

  /** Returns every operand. */
  List<Quantity> operands();

  /** Returns the gradient with respect to the result. */
  Quantity arriving();

  /** Returns what the backward pass takes along of an operand, made when it is first looked at. */
  Quantity taken(Name name, int rows, int columns, Supplier<Matrix> value);

  /** Returns the transpose of an operand, which the backward pass takes along. */
  default Quantity transposed(Quantity operand) {
    return taken(
        operand.name().transpose(),
        operand.columns(),
        operand.rows(),
        () -> operand.value().transpose());
  }
}
