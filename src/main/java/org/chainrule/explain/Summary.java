package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.Name;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.pass.Trace;
import org.chainrule.words.Words;

/** Writes every gradient of a net out in the net's own quantities, as the sheet does at its end. */
final class Summary {

  static final int MOST_LAYERS = 4;

  private final Trace trace;
  private final Labels labels;
  private final Arrangement arrangement;
  private final MatrixLatex matrix;
  private final SampleSummary ofEach;
  private final Numbers numbers;

  Summary(Trace trace, Labels labels, Numbers numbers) {
    this.trace = trace;
    this.labels = labels;
    this.arrangement = new Arrangement(labels);
    this.matrix = new MatrixLatex(numbers, arrangement);
    this.ofEach = new SampleSummary(trace, labels, arrangement);
    this.numbers = numbers;
  }

  /** Returns a formula a parameter, from the last layer to the first. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int k = trace.network().depth(); k >= 1; k--) {
      boolean each = ofEach.isNeeded(k);
      String weight = each ? ofEach.weightGradient(k) : weightGradient(k);
      blocks.add(display(Name.weight(k), weight + penalty(k)));
      if (trace.network().layer(k).bias().isPresent()) {
        String bias = each ? ofEach.biasGradient(k) : overSamples(writtenOut(k));
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
  List<Block> jacobians(int sample) {
    List<Block> blocks = new ArrayList<>();
    if (ofEach.isNeeded(1)) {
      String number = String.valueOf(sample + 1);
      blocks.add(new Block.Paragraph(Prose.of(Words.of("say.summary.jacobians", number))));
      trace.steps().stream()
          .filter(step -> step.operation() instanceof Operation.JacobianProduct)
          .flatMap(step -> jacobian(step, sample).stream())
          .forEach(latex -> blocks.add(new Block.Display(spoken(latex))));
    }
    return blocks;
  }

  private Optional<String> jacobian(Step step, int sample) {
    return JacobianFormula.of(step, sample, numbers, labels);
  }

  private static Formula spoken(String latex) {
    return new Formula(latex, PlainFormula.of(latex));
  }

  /** What the penalty adds to the gradient of a weight. */
  private String penalty(int k) {
    return trace
        .network()
        .penalty()
        .map(l2 -> "+" + (l2.half() ? "" : "2") + "\\lambda\\," + weightLike(k))
        .orElse("");
  }

  private String weightLike(int k) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    return arrangement.symbol(arrangement.like(gradient, trace.quantity(Name.weight(k))));
  }

  private Block display(Name parameter, String writtenOut) {
    Quantity gradient = trace.quantity(parameter.gradient());
    String latex = labels.latex(gradient.name()) + "=" + writtenOut + "=" + matrix.alone(gradient);
    String spoken =
        Words.of("spoken.summary", labels.spoken(gradient.name()), String.valueOf(gradient.rows()));
    return new Block.Display(new Formula(latex, spoken));
  }

  /** Writes dℓ/dz of Linear k out from ŷ and y on; in a deep net only down to the layer above. */
  private String writtenOut(int k) {
    Network network = trace.network();
    Quantity delta = delta(k);
    if (isSum(trace, Name.linearOutput(k))) {
      return labels.latex(delta.name());
    }
    if (k == network.depth()) {
      return lastDelta();
    }
    Name output = Name.of(network.activationOutput(k));
    if (output.role() == Variable.Role.BRANCH || isSum(trace, output)) {
      return behindActivation(labels.latex(output.gradient()), k);
    }
    String above =
        network.depth() - k < MOST_LAYERS ? writtenOut(k + 1) : labels.latex(delta(k + 1).name());
    Quantity weight = trace.quantity(Name.weight(k + 1));
    String product =
        arrangement.turns(delta)
            ? above + "\\," + arrangement.symbol(Arrangement.plain(weight))
            : arrangement.symbol(Arrangement.transposed(weight)) + "\\," + above;
    return behindActivation(product, k);
  }

  /** Where ways meet, a gradient is a sum, and is not written out further. */
  static boolean isSum(Trace trace, Name variable) {
    return !trace.firstGradient(variable).equals(variable.gradient());
  }

  private String behindActivation(String arriving, int k) {
    boolean identity = trace.network().layer(k).activation().isIdentity();
    return identity ? arriving : bracketed(arriving, k);
  }

  /** What arrives at the activation of a layer, with its slopes. */
  private String bracketed(String arriving, int k) {
    Quantity derivative = trace.derivatives(k).get(0);
    if (derivative.name().form() == Name.Form.SLOPE) {
      String slope = arrangement.symbol(arrangement.like(delta(k), derivative));
      return "\\left[" + arriving + "\\odot " + slope + "\\right]";
    }
    String jacobian = labels.latex(Name.linearOutput(k).jacobian());
    return arrangement.turns(delta(k))
        ? "\\left[" + arriving + "\\," + jacobian + "\\right]"
        : "\\left[" + jacobian + "\\," + arriving + "\\right]";
  }

  private String lastDelta() {
    Network network = trace.network();
    int depth = network.depth();
    if (trace.fused()) {
      Operation operation = trace.stepOf(delta(depth).name()).orElseThrow().operation();
      return LossText.fusedSlope((Operation.FusedSlope) operation, arrangement, delta(depth));
    }
    Name output = Name.of(network.activationOutput(depth));
    return behindActivation(labels.latex(output.gradient()), depth);
  }

  private Quantity delta(int k) {
    return trace.quantity(Name.linearOutput(k).gradient());
  }

  /** Writes dℓ/dW out: what is remembered from the forward pass meets what was written out. */
  private String weightGradient(int k) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    Quantity input = trace.quantity(Name.of(trace.network().layerInput(k)));
    boolean turned = arrangement.turns(gradient);
    String delta = writtenOut(k);
    String oriented = arrangement.turns(delta(k)) == turned ? delta : transposed(delta);
    return turned
        ? arrangement.symbol(Arrangement.plain(input)) + "\\," + oriented
        : oriented + "\\," + arrangement.symbol(Arrangement.transposed(input));
  }

  private String overSamples(String columns) {
    return trace.sample().count() == 1 ? columns : "\\sum_{s}" + columns + "_{s}";
  }

  /** The transpose of what may stand in brackets already. */
  static String transposed(String product) {
    boolean bracketed = product.startsWith("\\left[") && closing(product) == product.length();
    return (bracketed ? product : "\\left[" + product + "\\right]") + "^{\\top}";
  }

  /** Where the bracket that a product starts with is closed. */
  private static int closing(String product) {
    int depth = 0;
    for (int at = 0; at < product.length(); at++) {
      if (product.startsWith("\\left[", at)) {
        depth++;
      } else if (product.startsWith("\\right]", at) && --depth == 0) {
        return at + "\\right]".length();
      }
    }
    return product.length();
  }
}
