package org.chainrule.pass.operation;

import java.util.List;
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

  /** Returns the result. */
  Quantity result();

  /**
   * Returns a factor that the backward pass takes along, made when it is first looked at.
   *
   * @param made what computes it
   */
  Quantity taken(Name name, int rows, int columns, Operation made);

  /** Returns the transpose of an operand, which the backward pass takes along. */
  default Quantity transposed(Quantity operand) {
    return taken(
        operand.name().transpose(), operand.columns(), operand.rows(), new Transposition(operand));
  }
}
