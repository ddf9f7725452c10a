package org.chainrule.pass;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.L2;

/**
 * λ Σ W² or half of it, over the entries of all weights.
 *
 * @param l2 how large the penalty is
 */
record WeightPenalty(L2 l2) implements Primitive {

  @Override
  public Matrix value(Values operands) {
    double sum = 0;
    for (int k = 0; k < operands.count(); k++) {
      sum += l2.value(operands.get(k));
    }
    return Matrix.scalar(sum);
  }

  @Override
  public Operation operation(Bindings bound) {
    return new Operation.Penalty(l2, bound.operands());
  }

  @Override
  public Matrix handBack(int operand, Values operands, Matrix arriving) {
    return l2.slopes(operands.get(operand));
  }

  @Override
  public Operation handBackOperation(int operand, Bindings bound) {
    return new Operation.PenaltyGradient(l2, bound.operand(operand));
  }

  @Override
  public Matrix push(Values operands, List<Matrix> speeds) {
    double sum = 0;
    for (int k = 0; k < operands.count(); k++) {
      Matrix speed = speeds.get(k);
      sum += speed == null ? 0 : l2.slopes(operands.get(k)).hadamard(speed).sum();
    }
    return Matrix.scalar(sum);
  }

  /** (w + Δ)² − w² = Δ (2w + Δ) for the entry that moves. */
  @Override
  public void move(Motion motion) {
    motion.clearChange();
    for (int operand = 0; operand < motion.operands(); operand++) {
      if (motion.moves(operand)) {
        double weight = motion.rest(operand)[motion.movedEntry()];
        double move = motion.change(operand)[motion.movedEntry()];
        double change = l2.factor() * move * (2 * weight + move);
        motion.change()[0] += change;
        motion.roundNumber(change);
      }
    }
  }
}
