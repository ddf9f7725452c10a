package org.chainrule.explain.equation;

import java.util.List;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.writing.Spoken;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.Addition;
import org.chainrule.pass.operation.GradientSum;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.operation.LossTotal;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.WeightPenalty;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/** How a screen reader says the formula of a step: in words rather than sign by sign. */
public final class SpokenStep implements Operation.Visitor<String> {

  private final Labels labels;
  private final Arrangement arrangement;
  private final Step step;
  private final Quantity result;

  private SpokenStep(Labels labels, Step step) {
    this.labels = labels;
    this.arrangement = new Arrangement(labels);
    this.step = step;
    this.result = step.result();
  }

  /** Returns what is said of the formula of a step. */
  public static String of(Step step, Labels labels) {
    return step.operation().accept(new SpokenStep(labels, step));
  }

  @Override
  public String operation(Operation operation) {
    String key = operation.key();
    String[] names = operation.operands().stream().map(this::say).toArray(String[]::new);
    return Words.has("spoken." + key)
        ? equal(key, names)
        : Spoken.of(SymbolFormula.of(step, labels));
  }

  @Override
  public String affine(LinearMap.Affine op) {
    List<Operand> factors = factors(Operand.plain(op.weight()), Operand.plain(op.input()));
    String weight = said(factors, 0);
    String input = said(factors, 1);
    return op.bias()
        .map(bias -> equal("affine", weight, input, say(bias)))
        .orElseGet(() -> equal("linear", weight, input));
  }

  @Override
  public String activate(ActivationFunction.Activate op) {
    return equal("activate", Labels.activation(op.activation()), say(op.z()));
  }

  @Override
  public String measure(LossFunction.Measure op) {
    return equal("measure", loss(op.form().loss().id()));
  }

  @Override
  public String lossSlope(LossFunction.LossSlope op) {
    return equal("lossSlope", loss(op.form().loss().id()));
  }

  @Override
  public String jacobianProduct(ActivationFunction.JacobianProduct op) {
    if (op.transposes().size() > 1) {
      String jacobian = labels.spoken(op.z().name().jacobian());
      return equal("backThrough.each", jacobian, say(op.arriving()));
    }
    return product(Operand.plain(op.transposes().get(0)), Operand.plain(op.arriving()));
  }

  @Override
  public String fusedSlope(LossFunction.FusedSlope op) {
    return equal(op.weighsOutputs() ? "fusedSlope.weighed" : "fusedSlope", loss(op.loss().id()));
  }

  @Override
  public String weightGradient(LinearMap.WeightGradient op) {
    return product(Operand.plain(op.gradient()), Operand.transposed(op.input()));
  }

  @Override
  public String backThrough(LinearMap.BackThrough op) {
    return product(Operand.transposed(op.weight()), Operand.plain(op.gradient()));
  }

  @Override
  public String add(Addition.Add op) {
    return sum(op);
  }

  @Override
  public String copyBack(Addition.CopyBack op) {
    return sum(op);
  }

  @Override
  public String penaltyGradient(WeightPenalty.PenaltyGradient op) {
    String key = op.l2().half() ? "penaltyGradient.half" : "penaltyGradient";
    return equal(key, say(op.weight()));
  }

  @Override
  public String total(LossTotal.Total op) {
    return sum(op);
  }

  @Override
  public String gradientSum(GradientSum op) {
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
