package org.chainrule.pass.program;

import java.util.List;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.Primitive;

/**
 * One function of a program with what it takes and what it gives.
 *
 * @param primitive the function
 * @param operands the variables that it takes
 * @param result the variable that it gives
 * @param stage the row of the layer table that it is
 * @param bypassed whether the backward pass goes past it, as the loss fuses with it
 */
public record Node(
    Primitive primitive, List<Variable> operands, Variable result, Stage stage, boolean bypassed) {

  /** Copies the list. */
  public Node {
    operands = List.copyOf(operands);
  }

  /** Whether the gradient of its result goes on to an operand. */
  boolean handsBackTo(int operand) {
    return !bypassed && primitive.handsBackTo(operand);
  }
}
