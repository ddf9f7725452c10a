package org.chainrule.pass.operation;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** The gradient of a variable that is used more than once: what its uses hand back, added. */
public record GradientSum(List<Quantity> contributions) implements Operation {

  @Override
  public List<Quantity> operands() {
    return contributions;
  }

  @Override
  public Matrix evaluate() {
    return contributions.stream().map(Quantity::value).reduce(Matrix::plus).orElseThrow();
  }

  @Override
  public List<Term> terms(int row, int column) {
    return Term.each(contributions, row, column);
  }

  @Override
  public String key() {
    return "gradientSum";
  }

  @Override
  public Formula formula(OperandFormulas operands) {
    return operands.sum(contributions);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.gradientSum(this);
  }
}
