package org.chainrule.explain;

import java.util.stream.Collectors;
import org.chainrule.network.Loss;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;

/** Writes the formula of a step with the shapes put in for the quantities. */
final class ShapeFormula implements Operation.Visitor<String> {

  private final Arrangement arrangement;
  private final Quantity result;

  private ShapeFormula(Arrangement arrangement, Quantity result) {
    this.arrangement = arrangement;
    this.result = result;
  }

  static String of(Step step, Labels labels) {
    ShapeFormula formula = new ShapeFormula(new Arrangement(labels), step.result());
    return formula.shape(step.result()) + "=" + step.operation().accept(formula);
  }

  @Override
  public String affine(Operation.Affine op) {
    String product = product(Arrangement.plain(op.weight()), Arrangement.plain(op.input()));
    return product + op.bias().map(bias -> "+" + shape(bias)).orElse("");
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
    String shapes = like(op.output()) + ",\\," + like(op.target());
    return subtracts(op.form().loss())
        ? like(op.output()) + "-" + like(op.target())
        : "\\ell'\\,\\left(" + shapes + "\\right)";
  }

  /** Whether the slope of a loss starts from the difference of output and target. */
  private static boolean subtracts(Loss loss) {
    return loss.slopeFormula("a", "b").contains("a-b");
  }

  @Override
  public String slopeProduct(Operation.SlopeProduct op) {
    return shape(op.arriving()) + "\\odot " + like(op.slope());
  }

  /** For a batch the shapes are those of one sample. */
  @Override
  public String jacobianProduct(Operation.JacobianProduct op) {
    Quantity transpose = op.transposes().get(0);
    return product(Arrangement.plain(transpose), Arrangement.plain(op.arriving()));
  }

  @Override
  public String fusedSlope(Operation.FusedSlope op) {
    return like(op.yhat()) + "-" + like(op.target());
  }

  @Override
  public String weightGradient(Operation.WeightGradient op) {
    return product(Arrangement.plain(op.gradient()), Arrangement.transposed(op.input()));
  }

  @Override
  public String biasGradient(Operation.BiasGradient op) {
    int samples = op.gradient().columns();
    return samples == 1 ? shape(op.gradient()) : "\\sum_{s=1}^{" + samples + "}" + shape(result);
  }

  @Override
  public String backThrough(Operation.BackThrough op) {
    return product(Arrangement.transposed(op.weight()), Arrangement.plain(op.gradient()));
  }

  @Override
  public String add(Operation.Add op) {
    return sum(op);
  }

  @Override
  public String copyBack(Operation.CopyBack op) {
    return sum(op);
  }

  @Override
  public String penalty(Operation.Penalty op) {
    return op.weights().stream()
        .map(this::shape)
        .collect(Collectors.joining(",\\,", "\\Omega\\,\\left(", "\\right)"));
  }

  @Override
  public String penaltyGradient(Operation.PenaltyGradient op) {
    return sum(op);
  }

  @Override
  public String total(Operation.Total op) {
    return sum(op);
  }

  @Override
  public String gradientSum(Operation.GradientSum op) {
    return sum(op);
  }

  private String sum(Operation op) {
    return op.operands().stream().map(this::like).collect(Collectors.joining("+"));
  }

  private String product(Arrangement.Operand left, Arrangement.Operand right) {
    return arrangement.product(result, left, right).stream()
        .map(arrangement::shape)
        .collect(Collectors.joining("\\,"));
  }

  private String like(Quantity operand) {
    return arrangement.shape(arrangement.like(result, operand));
  }

  private String shape(Quantity quantity) {
    return arrangement.shape(arrangement.shown(quantity));
  }
}
