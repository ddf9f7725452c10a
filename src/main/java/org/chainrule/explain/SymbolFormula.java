package org.chainrule.explain;

import org.chainrule.network.Activation;
import org.chainrule.pass.Name;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.words.Words;

/** Writes the formula of a step in symbols, and how it is said. */
final class SymbolFormula implements Operation.Visitor<Formula> {

  private final Labels labels;
  private final Quantity result;

  private SymbolFormula(Labels labels, Quantity result) {
    this.labels = labels;
    this.result = result;
  }

  static Formula of(Step step, Labels labels) {
    return step.operation().accept(new SymbolFormula(labels, step.result()));
  }

  @Override
  public Formula affine(Operation.Affine op) {
    return formula(
        tex(op.weight()) + "\\," + tex(op.input()) + "+" + tex(op.bias()),
        "affine",
        say(op.weight()),
        say(op.input()),
        say(op.bias()));
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
    String factor = LossText.symbols(op.form().loss(), op.output());
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
    return formula(
        LossText.scaled(
            LossText.symbols(op.form().loss(), op.output()),
            op.form().loss().slopeFormula("\\hat{y}", "y")),
        "lossSlope",
        lossWords(op.form().loss().id()));
  }

  @Override
  public Formula slopeProduct(Operation.SlopeProduct op) {
    String slope = tex(op.slope());
    String body = tex(op.arriving()) + "\\odot " + slope;
    String detail = op.activation().slopeFormula(tex(op.z()));
    if (op.activation().isIdentity()) {
      body = tex(op.arriving()) + "\\odot 1=" + tex(op.arriving());
    } else if (!detail.equals(slope)) {
      body += "=" + tex(op.arriving()) + "\\odot " + detail;
    }
    return formula(body, "slopeProduct", say(op.arriving()), say(op.slope()));
  }

  @Override
  public Formula jacobianProduct(Operation.JacobianProduct op) {
    Quantity transpose = op.transposes().get(0);
    if (op.transposes().size() > 1) {
      String jacobian = labels.spoken(op.z().name().jacobian());
      String body = jacobianOfEach(transpose.name()) + "\\," + ofEach(op.arriving());
      String spoken = spoken("backThrough.each", jacobian, say(op.arriving()));
      return new Formula(ofEach(result) + "=" + body, spoken);
    }
    return formula(
        tex(transpose) + "\\," + tex(op.arriving()),
        "backThrough",
        say(transpose),
        say(op.arriving()));
  }

  @Override
  public Formula fusedSlope(Operation.FusedSlope op) {
    String spoken = op.weighsOutputs() ? "fusedSlope.weighed" : "fusedSlope";
    return formula(LossText.fusedSlope(op), spoken, lossWords(op.loss().id()));
  }

  @Override
  public Formula weightGradient(Operation.WeightGradient op) {
    return formula(
        tex(op.gradient()) + "\\cdot " + transposed(op.input()),
        "weightGradient",
        say(op.gradient()),
        say(op.input()));
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
    return formula(
        tex(op.transpose()) + "\\cdot " + tex(op.gradient()),
        "backThrough",
        say(op.transpose()),
        say(op.gradient()));
  }

  /** A sample's column. */
  private String ofEach(Quantity quantity) {
    return "\\left(" + tex(quantity) + "\\right)_{s}";
  }

  /** The transposed Jacobian of any sample. */
  private String jacobianOfEach(Name name) {
    return labels.latex(name).replace("_{" + name.sample() + "}^", "_{s}^");
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

  private String transposed(Quantity quantity) {
    Name name = quantity.name();
    return labels.latex(name.transpose());
  }

  private String say(Quantity quantity) {
    return labels.spoken(quantity.name());
  }
}
