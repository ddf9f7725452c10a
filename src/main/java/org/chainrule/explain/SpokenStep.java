package org.chainrule.explain;

import java.util.List;
import org.chainrule.explain.Arrangement.Operand;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.words.Words;

/** How a screen reader says the formula of a step: in words rather than sign by sign. */
final class SpokenStep implements Operation.Visitor<String> {

  private final Labels labels;
  private final Arrangement arrangement;
  private final Quantity result;

  private SpokenStep(Labels labels, Quantity result) {
    this.labels = labels;
    this.arrangement = new Arrangement(labels);
    this.result = result;
  }

  static String of(Step step, Labels labels) {
    return step.operation().accept(new SpokenStep(labels, step.result()));
  }

  @Override
  public String affine(Operation.Affine op) {
    List<Operand> factors = factors(Arrangement.plain(op.weight()), Arrangement.plain(op.input()));
    String weight = said(factors, 0);
    String input = said(factors, 1);
    return op.bias()
        .map(bias -> equal("affine", weight, input, say(bias)))
        .orElseGet(() -> equal("linear", weight, input));
  }

  @Override
  public String activate(Operation.Activate op) {
    return equal("activate", Labels.activation(op.activation()), say(op.z()));
  }

  @Override
  public String measure(Operation.Measure op) {
    return equal("measure", loss(op.form().loss().id()));
  }

  @Override
  public String lossSlope(Operation.LossSlope op) {
    return equal("lossSlope", loss(op.form().loss().id()));
  }

  @Override
  public String slopeProduct(Operation.SlopeProduct op) {
    return equal("slopeProduct", say(op.arriving()), say(op.slope()));
  }

  @Override
  public String jacobianProduct(Operation.JacobianProduct op) {
    if (op.transposes().size() > 1) {
      String jacobian = labels.spoken(op.z().name().jacobian());
      return equal("backThrough.each", jacobian, say(op.arriving()));
    }
    return product(Arrangement.plain(op.transposes().get(0)), Arrangement.plain(op.arriving()));
  }

  @Override
  public String fusedSlope(Operation.FusedSlope op) {
    return equal(op.weighsOutputs() ? "fusedSlope.weighed" : "fusedSlope", loss(op.loss().id()));
  }

  @Override
  public String weightGradient(Operation.WeightGradient op) {
    return product(Arrangement.plain(op.gradient()), Arrangement.transposed(op.input()));
  }

  @Override
  public String biasGradient(Operation.BiasGradient op) {
    return equal("biasGradient", say(op.gradient()));
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
    return equal("penalty");
  }

  @Override
  public String penaltyGradient(Operation.PenaltyGradient op) {
    String key = op.l2().half() ? "penaltyGradient.half" : "penaltyGradient";
    return equal(key, say(op.weight()));
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
    return equal(
        "sum",
        op.operands().stream()
            .map(this::say)
            .reduce((left, right) -> Words.of("spoken.plus", left, right))
            .orElseThrow());
  }

  private String product(Operand left, Operand right) {
    List<Operand> factors = factors(left, right);
    return equal("product", said(factors, 0), said(factors, 1));
  }

  private List<Operand> factors(Operand left, Operand right) {
    return arrangement.product(result, left, right);
  }

  private String said(List<Operand> factors, int index) {
    return arrangement.spoken(factors.get(index));
  }

  private String equal(String key, String... words) {
    return Words.of("spoken.equals", say(result), Words.of("spoken." + key, (Object[]) words));
  }

  private static String loss(String id) {
    return Words.of("loss." + id);
  }

  private String say(Quantity quantity) {
    return labels.spoken(quantity.name());
  }
}
