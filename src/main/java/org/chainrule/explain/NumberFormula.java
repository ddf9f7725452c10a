package org.chainrule.explain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.Arrangement.Operand;
import org.chainrule.network.Loss;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.pass.Term;

/** Writes the formula of a step with its numbers put in. */
final class NumberFormula implements Operation.Visitor<String> {

  private static final int MOST_TERMS = 8;

  private final Arrangement arrangement;
  private final MatrixLatex matrix;
  private final Numbers numbers;
  private final Labels labels;
  private final Step step;

  private NumberFormula(Numbers numbers, Labels labels, Step step) {
    this.numbers = numbers;
    this.labels = labels;
    this.arrangement = new Arrangement(labels);
    this.matrix = new MatrixLatex(numbers, arrangement);
    this.step = step;
  }

  static String of(Step step, Numbers numbers, Labels labels) {
    return step.operation().accept(new NumberFormula(numbers, labels, step));
  }

  @Override
  public String affine(Operation.Affine op) {
    Operand input = Arrangement.plain(op.input());
    String bias = op.bias().map(b -> "+" + matrix.of(b)).orElse("");
    return equation(product(Arrangement.plain(op.weight()), input) + bias);
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
      return labels.latex(step.name()) + "=" + matrix.alone(step.result());
    }
    return equation(
        LossText.scaled(
            LossText.number(op.form(), op.output()),
            tall(loss.slopeFormula(like(op.output()), like(op.target())))));
  }

  @Override
  public String slopeProduct(Operation.SlopeProduct op) {
    if (op.activation().slopeIsMask() || op.activation().isIdentity()) {
      return matrix.alone(step.result())
          + "="
          + matrix.of(op.arriving())
          + "\\odot "
          + like(op.slope());
    }
    return equation(matrix.of(op.arriving()) + "\\odot " + like(op.slope()));
  }

  /** For a batch each sample has its own matrix; then only the result is shown. */
  @Override
  public String jacobianProduct(Operation.JacobianProduct op) {
    if (op.z().columns() == 1) {
      Quantity transpose = op.transposes().get(0);
      return equation(product(Arrangement.plain(transpose), Arrangement.plain(op.arriving())));
    }
    String arriving = "\\left(" + matrix.of(op.arriving()) + "\\right)_s";
    String product =
        arrangement.turns(step.result()) ? arriving + "\\,J_s" : "J_s^{\\top}" + arriving;
    return product + "=" + matrix.alone(step.result());
  }

  @Override
  public String fusedSlope(Operation.FusedSlope op) {
    boolean turned = arrangement.turns(step.result());
    String yhat = like(op.yhat());
    String y = like(op.target());
    String slope = LossText.fusedSlope(op, yhat, totals(op.target()), y, turned);
    return equation(LossText.number(op.form(), op.z()) + tall(slope));
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
    Operand input = Arrangement.transposed(op.input());
    return equation(product(Arrangement.plain(op.gradient()), input));
  }

  @Override
  public String biasGradient(Operation.BiasGradient op) {
    return op.gradient().columns() == 1
        ? matrix.alone(step.result()) + "=" + matrix.alone(op.gradient())
        : equation("\\sum_{s}" + matrix.of(op.gradient()));
  }

  @Override
  public String backThrough(Operation.BackThrough op) {
    Operand weight = Arrangement.transposed(op.weight());
    return equation(product(weight, Arrangement.plain(op.gradient())));
  }

  @Override
  public String add(Operation.Add op) {
    return sum(op.operands());
  }

  @Override
  public String copyBack(Operation.CopyBack op) {
    return sum(op.operands());
  }

  @Override
  public String penalty(Operation.Penalty op) {
    List<Matrix> squares =
        op.weights().stream()
            .map(weight -> weight.value().hadamard(weight.value()).sum())
            .map(Matrix::scalar)
            .toList();
    String sum = squares.stream().map(matrix::of).collect(Collectors.joining("+"));
    boolean exact = exact(step.result()) && squares.stream().allMatch(matrix::exact);
    String result = matrix.alone(step.result()) + (exact ? "=" : "\\approx ");
    return result + numbers.latexFactor(op.l2().factor()) + "\\cdot\\left(" + sum + "\\right)";
  }

  @Override
  public String penaltyGradient(Operation.PenaltyGradient op) {
    return equation(numbers.latexFactor(op.l2().slopeFactor()) + "\\cdot " + like(op.weight()));
  }

  @Override
  public String total(Operation.Total op) {
    return sum(op.operands());
  }

  @Override
  public String gradientSum(Operation.GradientSum op) {
    return sum(op.operands());
  }

  private String sum(List<Quantity> summands) {
    return equation(
        summands.stream()
            .map(summand -> summands.size() == 1 ? matrix.alone(summand) : like(summand))
            .collect(Collectors.joining("+")));
  }

  private String product(Operand left, Operand right) {
    return arrangement.product(step.result(), left, right).stream()
        .map(operand -> arrangement.numbers(operand, matrix))
        .collect(Collectors.joining(times(left.quantity(), right.quantity())));
  }

  /** An operand whose entries share the places with the result's. */
  private String like(Quantity operand) {
    return arrangement.numbers(arrangement.like(step.result(), operand), matrix);
  }

  private String equation(String right) {
    boolean exact = exact(step.result()) && step.operands().stream().allMatch(this::exact);
    String sign = exact ? "=" : "\\approx ";
    return matrix.alone(step.result()) + sign + right;
  }

  private boolean exact(Quantity quantity) {
    return matrix.exact(quantity.value());
  }

  /** Lets parentheses grow with the matrices in them. */
  private static String tall(String latex) {
    return latex.replace("(", "\\left(").replace(")", "\\right)");
  }

  /** Two bare numbers beside each other need a sign between them. */
  private static String times(Quantity left, Quantity right) {
    return isNumber(left) || isNumber(right) ? "\\cdot " : "\\,";
  }

  private static boolean isNumber(Quantity quantity) {
    return quantity.rows() == 1 && quantity.columns() == 1;
  }
}
