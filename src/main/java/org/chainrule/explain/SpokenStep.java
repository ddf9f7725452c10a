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
    List<Operand> factors =
        factors(Arrangement.plain(op.weight()), Arrangement.plain(op.input()));
    String weight = said(factors, 0);
    String input = said(factors, 1);
    return op.bias()
        .map(bias -> equals("affine", weight, input, say(bias)))
        .orElseGet(() -> equals("linear", weight, input));
  }

  @Override
  public String activate(Operation.Activate op) {
    return equals("activate", Labels.activation(op.activation()), say(op.z()));
  }

  @Override
  public String measure(Operation.Measure op) {
    return equals("measure", loss(op.form().loss().id()));
  }

  @Override
  public String lossSlope(Operation.LossSlope op) {
    return equals("lossSlope", loss(op.form().loss().id()));
  }

  @Override
  public String slopeProduct(Operation.SlopeProduct op) {
    return equals("slopeProduct", say(op.arriving()), say(op.slope()));
  }

  @Override
  public String jacobianProduct(Operation.JacobianProduct op) {
    if (op.transposes().size() > 1) {
      String jacobian = labels.spoken(op.z().name().jacobian());
      return equals("backThrough.each", jacobian, say(op.arriving()));
    }
    return product(
        Arrangement.plain(op.transposes().get(0)), Arrangement.plain(op.arriving()));
  }

  @Override
  public String fusedSlope(Operation.FusedSlope op) {
    return equals(op.weighsOutputs() ? "fusedSlope.weighed" : "fusedSlope", loss(op.loss().id()));
  }

  @Override
  public String weightGradient(Operation.WeightGradient op) {
    return product(Arrangement.plain(op.gradient()), Arrangement.transposed(op.input()));
  }

  @Override
  public String biasGradient(Operation.BiasGradient op) {
    return equals("biasGradient", say(op.gradient()));
  }

  @Override
  public String backThrough(Operation.BackThrough op) {
    return product(Arrangement.transposed(op.weight()), Arrangement.plain(op.gradient()));
  }

  private String product(Operand left, Operand right) {
    List<Operand> factors = factors(left, right);
    return equals("product", said(factors, 0), said(factors, 1));
  }

  private List<Operand> factors(Operand left, Operand right) {
    return arrangement.product(result, left, right);
  }

  private String said(List<Operand> factors, int index) {
    return arrangement.spoken(factors.get(index));
  }

  private String equals(String key, String... words) {
    return Words.of("spoken.equals", say(result), Words.of("spoken." + key, (Object[]) words));
  }

  private static String loss(String id) {
    return Words.of("loss." + id);
  }

  private String say(Quantity quantity) {
    return labels.spoken(quantity.name());
  }
}
