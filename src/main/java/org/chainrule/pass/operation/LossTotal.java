package org.chainrule.pass.operation;

import java.util.List;
import java.util.Objects;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** The loss of the outputs and the penalty, added. */
public record LossTotal() implements Primitive {

  @Override
  public Matrix value(Values operands) {
    return operands.get(0).plus(operands.get(1));
  }

  @Override
  public Operation operation(Bindings bound) {
    return new Total(bound.operands());
  }

  /** What is added goes on with the derivative 1, of which no step is made. */
  @Override
  public boolean handsBackTo(int operand) {
    return false;
  }

  @Override
  public Matrix handBack(int operand, Values operands, Matrix arriving) {
    return Matrix.scalar(1);
  }

  @Override
  public Operation handBackOperation(int operand, Bindings bound) {
    throw new IllegalArgumentException("no step makes the derivative of a total");
  }

  @Override
  public Matrix push(Values operands, List<Matrix> speeds) {
    return speeds.stream().filter(Objects::nonNull).reduce(Matrix::plus).orElseThrow();
  }

  @Override
  public void move(Motion motion) {
    motion.clearChange();
    for (int operand = 0; operand < 2; operand++) {
      motion.change()[0] += motion.moves(operand) ? motion.change(operand)[0] : 0;
    }
  }

  /** The loss of the outputs and the penalty, added. */
  public record Total(List<Quantity> parts) implements Operation {

    @Override
    public List<Quantity> operands() {
      return parts;
    }

    @Override
    public Matrix evaluate() {
      return parts.stream().map(Quantity::value).reduce(Matrix::plus).orElseThrow();
    }

    @Override
    public List<Term> terms(int row, int column) {
      return Term.each(parts, row, column);
    }

    @Override
    public String key() {
      return "total";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.sum(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.total(this);
    }
  }
}
