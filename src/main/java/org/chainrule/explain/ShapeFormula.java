package org.chainrule.explain;

import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;

/** Writes the formula of a step with the shapes put in for the quantities. */
final class ShapeFormula implements Operation.Visitor<String> {

  private ShapeFormula() {}

  static String of(Step step) {
    return shape(step.result()) + "=" + step.operation().accept(new ShapeFormula());
  }

  @Override
  public String affine(Operation.Affine op) {
    String bias = shape(op.bias());
    return shape(op.weight()) + "\\," + shape(op.input()) + "+" + bias;
  }

  @Override
  public String activate(Operation.Activate op) {
    return op.activation().symbol() + shape(op.z());
  }

  @Override
  public String measure(Operation.Measure op) {
    return "\\ell\\,\\left(" + shape(op.output()) + ",\\," + shape(op.target()) + "\\right)";
  }

  @Override
  public String lossSlope(Operation.LossSlope op) {
    return shape(op.output()) + "-" + shape(op.target());
  }

  @Override
  public String slopeProduct(Operation.SlopeProduct op) {
    return shape(op.arriving()) + "\\odot " + shape(op.slope());
  }

  @Override
  public String jacobianProduct(Operation.JacobianProduct op) {
    return shape(op.transposes().get(0)) + "\\," + shape(op.arriving());
  }

  @Override
  public String fusedSlope(Operation.FusedSlope op) {
    return shape(op.yhat()) + "-" + shape(op.target());
  }

  @Override
  public String weightGradient(Operation.WeightGradient op) {
    return shape(op.gradient()) + "\\," + shape(op.input().columns(), op.input().rows());
  }

  @Override
  public String biasGradient(Operation.BiasGradient op) {
    return op.gradient().columns() == 1
        ? shape(op.gradient())
        : "\\sum_{s=1}^{" + op.gradient().columns() + "}" + shape(op.gradient().rows(), 1);
  }

  @Override
  public String backThrough(Operation.BackThrough op) {
    return shape(op.transpose()) + "\\," + shape(op.gradient());
  }

  private static String shape(Quantity quantity) {
    return shape(quantity.rows(), quantity.columns());
  }

  private static String shape(int rows, int columns) {
    return "(" + rows + "\\times " + columns + ")";
  }
}
