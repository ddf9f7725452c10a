package org.chainrule.pass.operation;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** dℓ/dℓ = 1, from which the backward pass starts: the loss moves just as much as it moves. */
public record OwnDerivative(Quantity loss) implements Operation {

  @Override
  public List<Quantity> operands() {
    return List.of(loss);
  }

  @Override
  public Matrix evaluate() {
    return Matrix.scalar(1);
  }

  @Override
  public List<Term> terms(int row, int column) {
    return List.of(new Term(List.of(new Entry(loss, row, column)), 1));
  }

  @Override
  public boolean sumsProducts() {
    return false;
  }

  @Override
  public boolean hasOneTerm() {
    return true;
  }

  @Override
  public String key() {
    return "ownDerivative";
  }

  @Override
  public Formula formula(OperandFormulas operands) {
    return operands.entrywise(operands.shown(loss), () -> Formulas.whole(1));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.ownDerivative(this);
  }
}
