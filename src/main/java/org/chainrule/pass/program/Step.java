package org.chainrule.pass.program;

import java.util.List;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/**
 * One quantity of a pass being computed: a result of the pass in its order, or a factor that the
 * backward pass takes along (Wᵀ, σ′(z), dℓ/dℓ).
 *
 * @param number the place in the pass, counted from 1; of a factor that of the step that takes it
 * @param phase the direction
 * @param stage the row of the layer table that the step belongs to
 * @param operation what computed the result, with its operands
 * @param result the quantity computed
 */
public record Step(int number, Phase phase, Stage stage, Operation operation, Quantity result) {

  /** The quantities that the result was computed from. */
  public List<Quantity> operands() {
    return operation.operands();
  }

  /** Which quantity is computed. */
  public Name name() {
    return result.name();
  }

  /** The name in trace files and on the command line. */
  public String id() {
    return name().id();
  }

  /** Returns which operand entries made the result's entry (row, column), summand by summand. */
  public List<Term> terms(int row, int column) {
    return operation.terms(row, column);
  }

  /** Whether no later gradient needs the result: that of a weight or a bias. */
  public boolean sideBranch() {
    return name().isGradient() && name().variable().isParameter();
  }
}
