package org.chainrule.explain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.network.Loss;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.pass.Term;

/** Writes the formula of a step with its numbers put in. */
final class NumberFormula implements Operation.Visitor<String> {

  private static final int MOST_TERMS = 8;
  private static final int MOST_CHECKED = 256;

  private final MatrixLatex matrix;
  private final Numbers numbers;
  private final Labels labels;
  private final Step step;

  private NumberFormula(Numbers numbers, Labels labels, Step step) {
    this.numbers = numbers;
    this.labels = labels;
    this.matrix = new MatrixLatex(numbers);
    this.step = step;
  }

  static String of(Step step, Numbers numbers, Labels labels) {
    return step.operation().accept(new NumberFormula(numbers, labels, step));
  }

  @Override
  public String affine(Operation.Affine op) {
    return equation(
        matrix.of(op.weight())
            + times(op.weight(), op.input())
            + matrix.of(op.input())
            + "+"
            + matrix.of(op.bias()));
  }

  @Override
  public String activate(Operation.Activate op) {
    return equation(tall(op.activation().formula(matrix.of(op.z()))));
  }

  @Override
  public String measure(Operation.Measure op) {
    List<Term> terms = step.terms(0, 0);
    if (terms.size() == 1 || terms.size() > MOST_TERMS) {
      return "\\ell=" + numbers.latex(step.result().get(0, 0));
    }
    String sum =
        terms.stream()
            .map(term -> numbers.latexFactor(term.value()))
            .collect(Collectors.joining("+"));
    return "\\ell="
        + sum
        + Written.sign(sum, numbers.latex(step.result().get(0, 0)))
        + numbers.latex(step.result().get(0, 0));
  }

  @Override
  public String lossSlope(Operation.LossSlope op) {
    Loss loss = op.form().loss();
    if (op.form().fusion().isPresent() || loss.needsProbabilities()) {
      return labels.latex(step.name()) + "=" + matrix.of(step.result());
    }
    return equation(
        LossText.number(loss, op.output())
            + tall(loss.slopeFormula(matrix.of(op.output()), matrix.of(op.target()))));
  }

  @Override
  public String slopeProduct(Operation.SlopeProduct op) {
    if (op.activation().slopeIsMask() || op.activation().isIdentity()) {
      return matrix.of(step.result())
          + "="
          + matrix.of(op.arriving())
          + "\\odot "
          + matrix.of(op.slope());
    }
    return equation(matrix.of(op.arriving()) + "\\odot " + matrix.of(op.slope()));
  }

  /** For a batch each sample has its own matrix; then only the result is shown. */
  @Override
  public String jacobianProduct(Operation.JacobianProduct op) {
    if (op.z().columns() > 1) {
      return "J_s^{\\top}\\left("
          + matrix.of(op.arriving())
          + "\\right)_s="
          + matrix.of(step.result());
    }
    Quantity transpose = op.transposes().get(0);
    return equation(
        matrix.of(transpose) + times(transpose, op.arriving()) + matrix.of(op.arriving()));
  }

  @Override
  public String fusedSlope(Operation.FusedSlope op) {
    String yhat = matrix.of(op.yhat());
    String y = matrix.of(op.target());
    String slope =
        op.weighsOutputs()
            ? op.fusion().slopeFormula(yhat, totals(op.target()), y)
            : op.fusion().slopeFormula(yhat, y);
    return equation(LossText.number(op.loss(), op.z()) + tall(slope));
  }

  /** The total of each sample's targets, as the diagonal matrix that weighs the samples. */
  private String totals(Quantity target) {
    List<String> totals =
        IntStream.range(0, target.columns())
            .mapToObj(s -> numbers.latexFactor(target.value().columnAt(s).sum()))
            .toList();
    if (totals.size() == 1) {
      return totals.get(0);
    }
    String shown = String.join(",", totals.subList(0, Math.min(totals.size(), MOST_TERMS)));
    return "\\mathrm{diag}(" + shown + (totals.size() > MOST_TERMS ? ",\\ldots)" : ")");
  }

  @Override
  public String weightGradient(Operation.WeightGradient op) {
    Quantity input = op.input();
    return equation(matrix.of(op.gradient()) + times(op.gradient(), input) + transposed(input));
  }

  @Override
  public String biasGradient(Operation.BiasGradient op) {
    return op.gradient().columns() == 1
        ? matrix.of(step.result()) + "=" + matrix.of(op.gradient())
        : equation("\\sum_{s}" + matrix.of(op.gradient()));
  }

  @Override
  public String backThrough(Operation.BackThrough op) {
    return equation(
        matrix.of(op.transpose())
            + times(op.transpose(), op.gradient())
            + matrix.of(op.gradient()));
  }

  private String equation(String right) {
    boolean exact = exact(step.result()) && step.operands().stream().allMatch(this::exact);
    String sign = exact ? "=" : "\\approx ";
    return matrix.of(step.result()) + sign + right;
  }

  private boolean exact(Quantity quantity) {
    if (quantity.rows() * quantity.columns() > MOST_CHECKED) {
      return false;
    }
    for (int row = 0; row < quantity.rows(); row++) {
      for (int column = 0; column < quantity.columns(); column++) {
        if (!numbers.exact(quantity.get(row, column))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Lets parentheses grow with the matrices in them. */
  private static String tall(String latex) {
    return latex.replace("(", "\\left(").replace(")", "\\right)");
  }

  private String transposed(Quantity quantity) {
    String latex = matrix.of(quantity);
    return latex.startsWith("\\begin") ? latex + "^{\\top}" : latex;
  }

  /** Two bare numbers beside each other need a sign between them. */
  private static String times(Quantity left, Quantity right) {
    return isNumber(left) || isNumber(right) ? "\\cdot " : "\\,";
  }

  private static boolean isNumber(Quantity quantity) {
    return quantity.rows() == 1 && quantity.columns() == 1;
  }
}
