package org.chainrule.pass.operation;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** Wᵀ or aᵀ, as the backward pass takes it along: the same numbers, rows and columns exchanged. */
public record Transposition(Quantity of) implements Operation {

  @Override
  public List<Quantity> operands() {
    return List.of(of);
  }

  @Override
  public Matrix evaluate() {
    return of.value().transpose();
  }

  @Override
  public List<Term> terms(int row, int column) {
    return List.of(Term.product(new Entry(of, column, row)));
  }

  @Override
  public boolean hasOneTerm() {
    return true;
  }

  @Override
  public boolean isOfEachEntry() {
    return true;
  }

  @Override
  public String key() {
    return "transposition";
  }

  @Override
  public Formula formula(OperandFormulas operands) {
    return operands.transposed(of);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.transposition(this);
  }
}
