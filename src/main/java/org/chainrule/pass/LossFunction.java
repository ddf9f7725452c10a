package org.chainrule.pass;

import java.util.List;
import java.util.function.IntFunction;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Activation;
import org.chainrule.network.Loss;

/**
 * The loss of the outputs, from ŷ and y, or from z and y where it fuses with the activation before
 * it: then dℓ/dŷ is a step too, but nothing needs it.
 *
 * @param form the loss
 * @param last the activation before it
 */
record LossFunction(LossForm form, Activation last) implements Primitive {

  private static final int OUTPUT = 0;

  private boolean fused() {
    return form.fusion().isPresent();
  }

  /** Which operand the loss is computed from: ŷ, or z after it. */
  private int from() {
    return fused() ? 1 : OUTPUT;
  }

  private int target() {
    return from() + 1;
  }

  @Override
  public Matrix value(Values operands) {
    return Operation.Measure.evaluate(form, operands.get(from()), operands.get(target()));
  }

  @Override
  public Operation operation(Bindings bound) {
    return new Operation.Measure(
        form, bound.operand(from()), bound.operand(target()), bound.operand(OUTPUT));
  }

  @Override
  public boolean handsBackTo(int operand) {
    return operand != target();
  }

  @Override
  public Matrix handBack(int operand, Values operands, Matrix arriving) {
    Matrix output = operands.get(from());
    Matrix target = operands.get(target());
    return operand == OUTPUT
        ? Operation.LossSlope.evaluate(form, output, target)
        : Operation.FusedSlope.evaluate(form, output, target);
  }

  @Override
  public Operation handBackOperation(int operand, Bindings bound) {
    Quantity yhat = bound.operand(OUTPUT);
    Quantity target = bound.operand(target());
    return operand == OUTPUT
        ? new Operation.LossSlope(form, bound.operand(from()), target, yhat)
        : new Operation.FusedSlope(last, form, bound.operand(from()), yhat, target);
  }

  @Override
  public Matrix push(Values operands, List<Matrix> speeds) {
    Matrix speed = speeds.get(from());
    Matrix output = operands.get(from());
    Matrix target = operands.get(target());
    if (fused()) {
      return Matrix.scalar(
          Operation.FusedSlope.evaluate(form, output, target).hadamard(speed).sum());
    }
    double sum = 0;
    for (int i = 0; i < output.rows(); i++) {
      for (int s = 0; s < output.columns(); s++) {
        double moving = speed.get(i, s);
        double slope = moving == 0 ? 0 : slope(output.get(i, s), target.get(i, s), moving);
        sum += moving == 0 ? 0 : moving * slope;
      }
    }
    return Matrix.scalar(sum / form.divisor(output));
  }

  private double slope(double yhat, double y, double moving) {
    Loss loss = form.loss();
    boolean kink = yhat == y && Kinks.atTarget(loss, y);
    return loss.slope(kink ? Math.nextAfter(y, moving * Double.POSITIVE_INFINITY) : yhat, y);
  }

  @Override
  public void move(Motion motion) {
    motion.clearChange();
    new LossMotion(form, motion, from(), target()).move();
  }

  @Override
  public double[] kinks(IntFunction<double[]> rest, int place) {
    double y = rest.apply(target())[place];
    return !fused() && Kinks.atTarget(form.loss(), y) ? new double[] {y} : NO_KINKS;
  }

  @Override
  public boolean hasKinks() {
    return !fused();
  }
}
