package org.chainrule.pass;

import java.util.List;
import org.chainrule.algebra.Matrix;

/** h + z: an earlier value added to what an activation gives. */
record Addition() implements Primitive {

  @Override
  public Matrix value(Values operands) {
    return operands.get(0).plus(operands.get(1));
  }

  @Override
  public Operation operation(Bindings bound) {
    return new Operation.Add(bound.operand(0), bound.operand(1));
  }

  @Override
  public Matrix handBack(int operand, Values operands, Matrix arriving) {
    return arriving;
  }

  @Override
  public Operation handBackOperation(int operand, Bindings bound) {
    return new Operation.CopyBack(bound.arriving());
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
}
