package org.chainrule.pass.operation;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** h + z: an earlier value added to what an activation gives. */
public record Addition() implements Primitive {

  @Override
  public Matrix value(Values operands) {
    return operands.get(0).plus(operands.get(1));
  }

  @Override
  public Operation operation(Bindings bound) {
    return new Add(bound.operand(0), bound.operand(1));
  }

  @Override
  public Matrix handBack(int operand, Values operands, Matrix arriving) {
    return arriving;
  }

  @Override
  public Operation handBackOperation(int operand, Bindings bound) {
    return new CopyBack(bound.arriving());
  }

  @Override
  public Matrix push(Values operands, List<Matrix> speeds) {
    if (speeds.get(0) == null || speeds.get(1) == null) {
      return speeds.get(speeds.get(0) == null ? 1 : 0);
    }
    return speeds.get(0).plus(speeds.get(1));
  }

  @Override
  public void move(Motion motion) {
    motion.clearChange();
    for (int operand = 0; operand < 2; operand++) {
      if (motion.moves(operand)) {
        double[] moved = motion.change(operand);
        int end = motion.endSample() * motion.rows();
        for (int k = motion.firstSample() * motion.rows(); k < end; k++) {
          motion.change()[k] += moved[k];
        }
      }
    }
  }

  /** h + z, an earlier value added to what an activation gives. */
  public record Add(Quantity branch, Quantity added) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(branch, added);
    }

    @Override
    public Matrix evaluate() {
      return branch.value().plus(added.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      return Term.each(operands(), row, column);
    }

    @Override
    public String key() {
      return "add";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.sum(operands());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.add(this);
    }
  }

  /** What an addition hands back to each summand: the gradient that arrives, as it is. */
  public record CopyBack(Quantity arriving) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(arriving);
    }

    @Override
    public Matrix evaluate() {
      return arriving.value();
    }

    @Override
    public List<Term> terms(int row, int column) {
      return Term.each(operands(), row, column);
    }

    @Override
    public String key() {
      return "copyBack";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.sum(operands());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.copyBack(this);
    }
  }
}
