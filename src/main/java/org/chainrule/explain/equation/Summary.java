package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Bracket;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/** Writes every gradient of a net out in the net's own quantities, as the sheet does at its end. */
public final class Summary {

  static final int MOST_LAYERS = 4;

  private final Trace trace;
  private final Labels labels;
  private final Arrangement arrangement;
  private final Matrices matrix;
  private final SampleSummary ofEach;
  private final Numbers numbers;

  /** The summary of a pass. */
  public Summary(Trace trace, Labels labels, Numbers numbers) {
    this.trace = trace;
    this.labels = labels;
    this.arrangement = new Arrangement(labels);
    this.matrix = new Matrices(numbers, arrangement);
    this.ofEach = new SampleSummary(trace, labels, arrangement);
    this.numbers = numbers;
  }

  /** Returns a formula a parameter, from the last layer to the first. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int k = trace.network().depth(); k >= 1; k--) {
      boolean each = ofEach.isNeeded(k);
      Formula weight = each ? ofEach.weightGradient(k) : weightGradient(k);
      blocks.add(display(Name.weight(k), penalty(k, weight)));
      if (trace.network().layer(k).bias().isPresent()) {
        Formula bias = each ? ofEach.biasGradient(k) : overSamples(writtenOut(k));
        blocks.add(display(Name.bias(k), bias));
      }
    }
    return blocks;
  }

  /**
   * Returns the Jacobians that the formulas speak of, of which each sample of a batch has its own.
   *
   * @param sample the sample whose Jacobians are shown, from 0
   */
  public List<Block> jacobians(int sample) {
    List<Block> blocks = new ArrayList<>();
    if (ofEach.isNeeded(1)) {
      String number = String.valueOf(sample + 1);
      blocks.add(new Block.Paragraph(Prose.of("say.summary.jacobians", number)));
      trace.steps().stream()
          .filter(step -> step.operation() instanceof ActivationFunction.JacobianProduct)
          .flatMap(step -> jacobian(step, sample).stream())
          .forEach(jacobian -> blocks.add(new Block.Display(SpokenFormula.of(jacobian))));
    }
    return blocks;
  }

  private Optional<Formula> jacobian(Step step, int sample) {
    return JacobianFormula.of(step, sample, numbers, labels);
  }

  /** With what the penalty adds to the gradient of a weight. */
  private Formula penalty(int k, Formula gradient) {
    return trace
        .network()
        .penalty()
        .map(l2 -> Formulas.product(Times.SCALAR, l2.slopeFactorFormula(), weightLike(k)))
        .map(added -> Formulas.sum(gradient, added))
        .orElse(gradient);
  }

  private Formula weightLike(int k) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    return arrangement.symbol(arrangement.like(gradient, trace.quantity(Name.weight(k))));
  }

  private Block display(Name parameter, Formula writtenOut) {
    Quantity gradient = trace.quantity(parameter.gradient());
    Formula formula =
        Formulas.equal(
            labels.symbol(gradient.name()), Formulas.equal(writtenOut, matrix.alone(gradient)));
    String spoken =
        Words.of("spoken.summary", labels.spoken(gradient.name()), String.valueOf(gradient.rows()));
    return new Block.Display(new SpokenFormula(formula, spoken));
  }

  /** Writes dℓ/dz of Linear k out from ŷ and y on; in a deep net only down to the layer above. */
  private Formula writtenOut(int k) {
    Network network = trace.network();
    Quantity delta = delta(k);
    if (isSum(trace, Name.linearOutput(k))) {
      return labels.symbol(delta.name());
    }
    if (k == network.depth()) {
      return lastDelta();
    }
    Name output = Name.of(network.activationOutput(k));
    if (output.role() == Variable.Role.BRANCH || isSum(trace, output)) {
      return behindActivation(labels.symbol(output.gradient()), k);
    }
    Formula above =
        network.depth() - k < MOST_LAYERS ? writtenOut(k + 1) : labels.symbol(delta(k + 1).name());
    Quantity weight = trace.quantity(Name.weight(k + 1));
    Formula product =
        arrangement.turns(delta)
            ? product(above, arrangement.symbol(Operand.plain(weight)))
            : product(arrangement.symbol(Operand.transposed(weight)), above);
    return behindActivation(product, k);
  }

  /** Where ways meet, a gradient is a sum, and is not written out further. */
  static boolean isSum(Trace trace, Name variable) {
    return !trace.firstGradient(variable).equals(variable.gradient());
  }

  private Formula behindActivation(Formula arriving, int k) {
    boolean identity = trace.network().layer(k).activation().isIdentity();
    return identity ? arriving : bracketed(arriving, k);
  }

  private static Formula product(Formula left, Formula right) {
    return Formulas.product(Times.MATRIX, left, right);
  }

  /** What arrives at the activation of a layer, with its slopes. */
  private Formula bracketed(Formula arriving, int k) {
    Quantity derivative = trace.derivatives(k).get(0);
    if (derivative.name().form() == Name.Form.SLOPE) {
      Formula slope = arrangement.symbol(arrangement.like(delta(k), derivative));
      return Formulas.square(Formulas.product(Times.ENTRYWISE, arriving, slope));
    }
    Formula jacobian = labels.symbol(Name.linearOutput(k).jacobian());
    return Formulas.square(
        arrangement.turns(delta(k)) ? product(arriving, jacobian) : product(jacobian, arriving));
  }

  private Formula lastDelta() {
    Network network = trace.network();
    int depth = network.depth();
    if (trace.fused()) {
      return SymbolFormula.rightOf(trace.stepOf(delta(depth).name()).orElseThrow(), labels);
    }
    Name output = Name.of(network.activationOutput(depth));
    return behindActivation(labels.symbol(output.gradient()), depth);
  }

  private Quantity delta(int k) {
    return trace.quantity(Name.linearOutput(k).gradient());
  }

  /** Writes dℓ/dW out: what is remembered from the forward pass meets what was written out. */
  private Formula weightGradient(int k) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    Quantity input = trace.quantity(Name.of(trace.network().layerInput(k)));
    boolean turned = arrangement.turns(gradient);
    Formula delta = writtenOut(k);
    Formula oriented = arrangement.turns(delta(k)) == turned ? delta : transposed(delta);
    return turned
        ? product(arrangement.symbol(Operand.plain(input)), oriented)
        : product(oriented, arrangement.symbol(Operand.transposed(input)));
  }

  private Formula overSamples(Formula columns) {
    return trace.sample().count() == 1
        ? columns
        : Formulas.sumOver("s", Formulas.low(columns, Formulas.letter("s")));
  }

  /** The transpose of what may stand in brackets already. */
  public static Formula transposed(Formula product) {
    boolean bracketed =
        product instanceof Formula.Group group && group.bracket() == Bracket.TALL_SQUARE;
    return new Formula.Transpose(bracketed ? product : Formulas.square(product));
  }
}
