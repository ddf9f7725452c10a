package org.chainrule.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.explain.Arrangement.Operand;
import org.chainrule.network.Activation;
import org.chainrule.network.Loss;
import org.chainrule.pass.Name;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.words.Words;

/** Writes the formula of a step in symbols, and how it is said. */
final class SymbolFormula implements Operation.Visitor<Formula> {

  private final Labels labels;
  private final Arrangement arrangement;
  private final Quantity result;

  private SymbolFormula(Labels labels, Quantity result) {
    this.labels = labels;
    this.arrangement = new Arrangement(labels);
    this.result = result;
  }

  static Formula of(Step step, Labels labels) {
    return step.operation().accept(new SymbolFormula(labels, step.result()));
  }

  @Override
  public Formula affine(Operation.Affine op) {
    List<Operand> product = product(Arrangement.plain(op.weight()), Arrangement.plain(op.input()));
    String body = symbols(product, "\\,");
    String weight = arrangement.spoken(product.get(0));
    String input = arrangement.spoken(product.get(1));
    return op.bias()
        .map(bias -> formula(body + "+" + tex(bias), "affine", weight, input, say(bias)))
        .orElseGet(() -> formula(body, "linear", weight, input));
  }

  @Override
  public Formula activate(Operation.Activate op) {
    Activation f = op.activation();
    String z = tex(op.z());
    String body = f.formula(z);
    if (!f.definition(z).equals(body)) {
      body += "=" + f.definition(z);
    }
    return formula(body, "activate", Labels.activation(f), say(op.z()));
  }

  @Override
  public Formula measure(Operation.Measure op) {
    String factor = LossText.symbols(op.form(), op.output());
    String body = LossText.scaled(factor, op.form().loss().formula("\\hat{y}", "y"));
    if (op.form().fusion().isPresent()) {
      body +=
          "\\\\=" + factor + op.form().fusion().get().formula("{" + tex(op.output()) + "}", "y");
      body = "\\begin{array}{l}" + tex(result) + "=" + body + "\\end{array}";
      return new Formula(body, spoken("measure", lossWords(op.form().loss().id())));
    }
    return formula(body, "measure", lossWords(op.form().loss().id()));
  }

  @Override
  public Formula lossSlope(Operation.LossSlope op) {
    Loss loss = op.form().loss();
    String slope = loss.slopeFormula(like(op.yhat()), like(op.target()));
    return formula(
        LossText.scaled(LossText.symbols(op.form(), op.output()), slope),
        "lossSlope",
        lossWords(loss.id()));
  }

  @Override
  public Formula slopeProduct(Operation.SlopeProduct op) {
    String slope = like(op.slope());
    String body = tex(op.arriving()) + "\\odot " + slope;
    String detail = op.activation().slopeFormula(like(op.z()));
    if (op.activation().isIdentity()) {
      body = tex(op.arriving()) + "\\odot 1=" + tex(op.arriving());
    } else if (!op.activation().slopeFormula(tex(op.z())).equals(tex(op.slope()))) {
      body += "=" + tex(op.arriving()) + "\\odot " + detail;
    }
    return formula(body, "slopeProduct", say(op.arriving()), say(op.slope()));
  }

  @Override
  public Formula jacobianProduct(Operation.JacobianProduct op) {
    Quantity transpose = op.transposes().get(0);
    List<Operand> product = product(Arrangement.plain(transpose), Arrangement.plain(op.arriving()));
    if (op.transposes().size() == 1) {
      return product(product, "\\,");
    }
    String body = product.stream().map(this::ofEach).collect(Collectors.joining("\\,"));
    String spoken =
        spoken("backThrough.each", labels.spoken(op.z().name().jacobian()), say(op.arriving()));
    return new Formula(ofEach(arrangement.shown(result)) + "=" + body, spoken);
  }

  @Override
  public Formula fusedSlope(Operation.FusedSlope op) {
    String spoken = op.weighsOutputs() ? "fusedSlope.weighed" : "fusedSlope";
    return formula(LossText.fusedSlope(op, arrangement, result), spoken, lossWords(op.loss().id()));
  }

  @Override
  public Formula weightGradient(Operation.WeightGradient op) {
    Operand input = Arrangement.transposed(op.input());
    return product(product(Arrangement.plain(op.gradient()), input), "\\cdot ");
  }

  @Override
  public Formula biasGradient(Operation.BiasGradient op) {
    String body =
        op.gradient().columns() == 1
            ? tex(op.gradient())
            : "\\sum_{s=1}^{n}\\left(" + tex(op.gradient()) + "\\right)_{s}";
    return formula(body, "biasGradient", say(op.gradient()));
  }

  @Override
  public Formula backThrough(Operation.BackThrough op) {
    Operand weight = Arrangement.transposed(op.weight());
    return product(product(weight, Arrangement.plain(op.gradient())), "\\cdot ");
  }

  @Override
  public Formula add(Operation.Add op) {
    return sum(op.operands());
  }

  @Override
  public Formula copyBack(Operation.CopyBack op) {
    return sum(op.operands());
  }

  @Override
  public Formula penalty(Operation.Penalty op) {
    String squares =
        op.weights().stream()
            .map(weight -> "\\left\\|" + tex(weight) + "\\right\\|_F^2")
            .collect(Collectors.joining("+"));
    String sum = op.weights().size() == 1 ? squares : "\\left(" + squares + "\\right)";
    return formula((op.l2().half() ? "\\frac{\\lambda}{2}" : "\\lambda\\,") + sum, "penalty");
  }

  @Override
  public Formula penaltyGradient(Operation.PenaltyGradient op) {
    String factor = op.l2().half() ? "\\lambda" : "2\\lambda";
    String key = op.l2().half() ? "penaltyGradient.half" : "penaltyGradient";
    return formula(factor + "\\," + like(op.weight()), key, say(op.weight()));
  }

  @Override
  public Formula total(Operation.Total op) {
    return sum(op.operands());
  }

  @Override
  public Formula gradientSum(Operation.GradientSum op) {
    return sum(op.operands());
  }

  private Formula sum(List<Quantity> summands) {
    String body = summands.stream().map(this::like).collect(Collectors.joining("+"));
    String spoken =
        summands.stream()
            .map(this::say)
            .reduce((left, right) -> Words.of("spoken.plus", left, right))
            .orElseThrow();
    return formula(body, "sum", spoken);
  }

  private List<Operand> product(Operand left, Operand right) {
    return arrangement.product(result, left, right);
  }

  private Formula product(List<Operand> factors, String sign) {
    return formula(
        symbols(factors, sign),
        "product",
        arrangement.spoken(factors.get(0)),
        arrangement.spoken(factors.get(1)));
  }

  private String symbols(List<Operand> factors, String sign) {
    return factors.stream().map(arrangement::symbol).collect(Collectors.joining(sign));
  }

  /** An operand whose entries share the places with the result's. */
  private String like(Quantity operand) {
    return arrangement.symbol(arrangement.like(result, operand));
  }

  /** A sample's part of an operand. */
  private String ofEach(Operand operand) {
    Name name = operand.quantity().name();
    String symbol = arrangement.symbol(operand);
    return name.form() == Name.Form.JACOBIAN
        ? symbol.replace(")_{" + name.sample() + "}", ")_{s}")
        : "\\left(" + symbol + "\\right)_{s}";
  }

  private Formula formula(String body, String key, String... words) {
    return new Formula(tex(result) + "=" + body, spoken(key, words));
  }

  private String spoken(String key, String... words) {
    return Words.of("spoken.equals", say(result), Words.of("spoken." + key, (Object[]) words));
  }

  private static String lossWords(String id) {
    return Words.of("loss." + id);
  }

  private String tex(Quantity quantity) {
    return labels.latex(quantity.name());
  }

  private String say(Quantity quantity) {
    return labels.spoken(quantity.name());
  }
}
