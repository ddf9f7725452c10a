package org.chainrule.pass.operation;

import java.util.List;
import java.util.function.IntFunction;
import org.chainrule.algebra.Matrix;

/**
 * A function that programs are made of. All that there is to know of it stands in its class: its
 * value, what it hands back to each operand, its derivative along a direction, and how a move of an
 * operand moves the result.
 *
 * <p>The order of the operands is the order in which their gradients are computed.
 */
public interface Primitive {

  /** Returns the value. */
  Matrix value(Values operands);

  /** Returns the step that computes the value. */
  Operation operation(Bindings bound);

  /** Whether the gradient goes on to an operand. */
  default boolean handsBackTo(int operand) {
    return true;
  }

  /**
   * Returns what the gradient of the loss with respect to an operand is by this use of it.
   *
   * @param arriving the gradient with respect to the result; nothing for a number, of which it is 1
   */
  Matrix handBack(int operand, Values operands, Matrix arriving);

  /** Returns the step that computes what this use of an operand adds to its gradient. */
  Operation handBackOperation(int operand, Bindings bound);

  /**
   * Returns the derivative of the result along a direction, as its operands move with these speeds;
   * at a kink that of the piece onto which they lead.
   *
   * @param speeds the derivatives of the operands, null for one at rest
   */
  Matrix push(Values operands, List<Matrix> speeds);

  /**
   * Moves the result as the operands have been moved, and nothing but the change: whole sums never
   * enter, nor does their rounding.
   */
  void move(Motion motion);

  /**
   * Returns where the function has no derivative in an entry of its first operand.
   *
   * @param rest the entries of an operand, column by column
   * @param place the entry
   */
  default double[] kinks(IntFunction<double[]> rest, int place) {
    return NO_KINKS;
  }

  /** Whether there are such places. */
  default boolean hasKinks() {
    return false;
  }

  /** About how many multiplications a move takes, a sample. */
  default long work(Motion motion) {
    return motion.rows();
  }

  /** No places. */
  double[] NO_KINKS = {};
}
