package org.chainrule.pass.operation;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Bare;
import org.chainrule.formula.Formula;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** f′(z), by which the backward pass multiplies entry by entry; of some activations a mask. */
public record Slopes(Elementwise activation, Quantity z) implements Operation {

  @Override
  public List<Quantity> operands() {
    return List.of(z);
  }

  @Override
  public Matrix evaluate() {
    return activation.slopes(z.value());
  }

  @Override
  public List<Term> terms(int row, int column) {
    Entry entry = new Entry(z, row, column);
    return List.of(new Term(List.of(entry), activation.slope(entry.value())));
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
    return activation.slopeIsMask() && !activation.isIdentity() ? "mask" : "slopes";
  }

  /** Whether every slope is the derivative itself: tanh′(400) is 0 only by rounding. */
  public boolean isExact() {
    return ExactFunction.slopes(activation).isExact(z);
  }

  @Override
  public Formula formula(OperandFormulas operands) {
    Formula argument = operands.shown(z);
    return operands.entrywise(argument, () -> Bare.sum(activation.slopeFormula(argument)));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.slopes(this);
  }
}
