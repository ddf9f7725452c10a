package org.chainrule.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Loss;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.pass.Term;
import org.chainrule.words.Words;

/** Writes the one sum that made an entry of a step's result. */
final class CellArithmetic implements Operation.Visitor<String> {

  private static final int MOST_LOSS_LINES = 6;
  private static final int MOST_EXPONENTIALS = 5;

  private final Step step;
  private final int row;
  private final int column;
  private final Numbers numbers;
  private final Labels labels;

  private CellArithmetic(Step step, int row, int column, Numbers numbers, Labels labels) {
    this.step = step;
    this.row = row;
    this.column = column;
    this.numbers = numbers;
    this.labels = labels;
  }

  static String of(Step step, int row, int column, Numbers numbers, Labels labels) {
    CellArithmetic cell = new CellArithmetic(step, row, column, numbers, labels);
    return step.operation().accept(cell);
  }

  @Override
  public String affine(Operation.Affine op) {
    return sum();
  }

  @Override
  public String activate(Operation.Activate op) {
    if (op.activation().elementwise().isPresent()) {
      return equal(op.activation().formula(numbers.latex(op.z().get(row, column))));
    }
    return equal(
        "\\frac{e^{" + numbers.latex(op.z().get(row, column)) + "}}{" + denominator(op.z()) + "}");
  }

  /** The sum that every output of a softmax is divided by; its middle left out if it is long. */
  private String denominator(Quantity z) {
    String sum =
        IntStream.range(0, Math.min(z.rows(), MOST_EXPONENTIALS))
            .mapToObj(k -> "e^{" + numbers.latex(z.get(k, column)) + "}")
            .collect(Collectors.joining("+"));
    return z.rows() > MOST_EXPONENTIALS ? sum + "+\\cdots" : sum;
  }

  @Override
  public String measure(Operation.Measure op) {
    List<Term> terms = step.terms(0, 0);
    Loss loss = op.form().loss();
    boolean fromLogit = op.form().fusion().isPresent() && !between(op.yhat());
    if (fromLogit || terms.size() > MOST_LOSS_LINES) {
      return Sums.write(terms, term -> numbers.latexFactor(term.value()), numbers, this::result);
    }
    String factor = LossText.number(op.form(), op.output());
    String sum =
        terms.stream()
            .map(term -> loss.entryFormula(output(op, term), factor(term, 1)))
            .reduce((left, right) -> left + (right.startsWith("-") ? right : "+" + right))
            .orElseThrow();
    String left = factor.isEmpty() ? sum : factor + "\\left[" + sum + "\\right]";
    return equal(LossText.withNumbers(loss, left, numbers));
  }

  /**
   * Whether all outputs lie between 0 and 1, so that the textbook's formula can be used by hand.
   */
  private static boolean between(Quantity yhat) {
    return IntStream.range(0, yhat.rows() * yhat.columns())
        .mapToDouble(k -> yhat.get(k / yhat.columns(), k % yhat.columns()))
        .allMatch(p -> p > 0 && p < 1);
  }

  /** The output of a term; behind a logarithm a power of ten needs parentheses. */
  private String output(Operation.Measure op, Term term) {
    Entry entry = term.entries().get(0);
    String number = numbers.latexFactor(op.yhat().get(entry.row(), entry.column()));
    boolean tight = op.form().loss().needsProbabilities() && number.contains("\\cdot");
    return tight && !number.startsWith("(") ? "(" + number + ")" : number;
  }

  @Override
  public String lossSlope(Operation.LossSlope op) {
    Loss loss = op.form().loss();
    double y = op.target().get(row, column);
    String factor = LossText.number(op.form(), op.output());
    if (op.form().fusion().isPresent() && !between(op.yhat())) {
      Loss.Fusion fusion = op.form().fusion().get();
      Matrix z = op.output().value().columnAt(column);
      String target = numbers.latexFactor(y);
      String slope = fusion.outputSlopeFormula(z, row, target, numbers::latex);
      return equal(LossText.scaled(factor, slope));
    }
    String yhat = numbers.latexFactor(op.yhat().get(row, column));
    String slope = loss.entrySlopeFormula(yhat, numbers.latexFactor(y));
    return equal(LossText.withNumbers(loss, LossText.scaled(factor, slope), numbers));
  }

  @Override
  public String slopeProduct(Operation.SlopeProduct op) {
    double z = op.z().get(row, column);
    String arriving = brace(op.arriving().get(row, column), Words.of("cell.arrives"));
    String slope = numbers.latexFactor(op.slope().get(row, column));
    String which = labels.entry(new Entry(op.z(), row, column));
    String condition = which + "=" + numbers.latex(z);
    if (op.activation().slopeIsMask()) {
      condition += z > 0 ? ">0" : z < 0 ? "<0" : "";
    }
    return equal(arriving + "\\times\\underbrace{" + slope + "}_{" + condition + "}");
  }

  @Override
  public String jacobianProduct(Operation.JacobianProduct op) {
    return sum();
  }

  @Override
  public String fusedSlope(Operation.FusedSlope op) {
    Term term = step.terms(row, column).get(0);
    String yhat = factor(term, 0);
    String y = factor(term, 1);
    String slope =
        op.weighsOutputs()
            ? op.fusion().slopeFormula(yhat, targetTotal(op), y)
            : op.fusion().slopeFormula(yhat, y);
    return equal(LossText.number(op.form(), op.z()) + slope);
  }

  private String targetTotal(Operation.FusedSlope op) {
    Matrix targets = op.target().value().columnAt(column);
    if (targets.rows() > MOST_LOSS_LINES) {
      return numbers.latexFactor(targets.sum());
    }
    return IntStream.range(0, targets.rows())
        .mapToObj(k -> numbers.latexFactor(targets.get(k, 0)))
        .collect(Collectors.joining("+", "(", ")"));
  }

  @Override
  public String weightGradient(Operation.WeightGradient op) {
    return sum();
  }

  @Override
  public String biasGradient(Operation.BiasGradient op) {
    return sum();
  }

  @Override
  public String backThrough(Operation.BackThrough op) {
    return sum();
  }

  @Override
  public String add(Operation.Add op) {
    return sum();
  }

  @Override
  public String copyBack(Operation.CopyBack op) {
    return sum();
  }

  @Override
  public String penalty(Operation.Penalty op) {
    String factor = numbers.latexFactor(op.l2().factor()) + "\\cdot ";
    return Sums.write(
        step.terms(row, column), term -> factor + factor(term, 0) + "^2", numbers, this::result);
  }

  @Override
  public String penaltyGradient(Operation.PenaltyGradient op) {
    String factor = numbers.latexFactor(op.l2().slopeFactor());
    return equal(factor + "\\cdot " + numbers.latexFactor(op.weight().get(row, column)));
  }

  @Override
  public String total(Operation.Total op) {
    return sum();
  }

  @Override
  public String gradientSum(Operation.GradientSum op) {
    return sum();
  }

  private String sum() {
    List<Term> terms = step.terms(row, column);
    if (terms.size() == 1 && terms.get(0).entries().size() == 1) {
      return numbers.latex(terms.get(0).value());
    }
    return Sums.write(terms, this::product, numbers, this::result);
  }

  /** The factors of a term stand in the order in which the formula multiplies. */
  private String product(Term term) {
    List<Entry> entries = new ArrayList<>(term.entries());
    if (labels.convention().turns(step.name())) {
      Collections.reverse(entries);
    }
    return entries.stream()
        .map(entry -> numbers.latexFactor(entry.value()))
        .collect(Collectors.joining("\\cdot "));
  }

  private String factor(Term term, int index) {
    return numbers.latexFactor(term.entries().get(index).value());
  }

  private String brace(double value, String words) {
    return "\\underbrace{" + numbers.latexFactor(value) + "}_{\\text{" + words + "}}";
  }

  private String equal(String left) {
    String right = numbers.latex(step.result().get(row, column));
    return left.equals(right) ? left : left + result(left);
  }

  /** The entry, behind the sign that tells whether the numbers as written add up to it. */
  private String result(String left) {
    String right = numbers.latex(step.result().get(row, column));
    return Written.sign(left, right) + right;
  }
}
