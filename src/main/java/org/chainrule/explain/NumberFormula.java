package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.Arrangement.Operand;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Growing;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Loss;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.pass.Term;

/** The formula of a step with its numbers put in, as an equation with its result. */
final class NumberFormula extends StepFormula {

  private static final int MOST_TERMS = 8;

  private final Matrices matrices;
  private final Numbers numbers;
  private final Labels labels;
  private final Step step;

  private NumberFormula(Numbers numbers, Labels labels, Step step) {
    super(new Arrangement(labels), step.result());
    this.numbers = numbers;
    this.labels = labels;
    this.matrices = new Matrices(numbers, labels);
    this.step = step;
  }

  static Formula of(Step step, Numbers numbers, Labels labels) {
    return step.operation().accept(new NumberFormula(numbers, labels, step));
  }

  @Override
  Formula leaf(Operand operand) {
    return arrangement().numbers(operand, matrices);
  }

  /** Two bare numbers beside each other need a sign between them. */
  @Override
  Times times(Times usual, Operand left, Operand right) {
    boolean number = isNumber(left.quantity()) || isNumber(right.quantity());
    return number ? Times.MATRIX_DOT : Times.MATRIX;
  }

  private static boolean isNumber(Quantity quantity) {
    return quantity.rows() == 1 && quantity.columns() == 1;
  }

  @Override
  public Formula affine(Operation.Affine op) {
    return equation(super.affine(op));
  }

  @Override
  public Formula activate(Operation.Activate op) {
    return equation(Growing.brackets(op.activation().formula(matrices.of(op.z()))));
  }

  @Override
  public Formula measure(Operation.Measure op) {
    List<Term> terms = step.terms(0, 0);
    Formula loss = Formulas.letter("ℓ");
    Formula value = numbers.number(step.result().get(0, 0));
    if (terms.size() == 1 || terms.size() > MOST_TERMS) {
      return Formulas.equal(loss, value);
    }
    Formula sum = Formulas.sum(terms.stream().map(term -> numbers.factor(term.value())).toList());
    return Formulas.equal(loss, Exact.equation(sum, value));
  }

  @Override
  public Formula lossSlope(Operation.LossSlope op) {
    Loss loss = op.form().loss();
    if (op.form().fusion().isPresent() || loss.needsProbabilities()) {
      return Formulas.equal(labels.symbol(step.name()), matrices.alone(step.result()));
    }
    Formula slope = loss.slopeFormula(like(op.output()), like(op.target()));
    return equation(
        LossText.scaled(LossText.number(op.form(), op.output()), Growing.brackets(slope)));
  }

  /** What a mask or the identity does to numbers is exact however they are written. */
  @Override
  public Formula slopeProduct(Operation.SlopeProduct op) {
    Formula product = super.slopeProduct(op);
    return op.activation().slopeIsMask() || op.activation().isIdentity()
        ? Formulas.equal(matrices.alone(step.result()), product)
        : equation(product);
  }

  /** For a batch each sample has its own matrix; then only the result is shown. */
  @Override
  public Formula jacobianProduct(Operation.JacobianProduct op) {
    if (op.z().columns() == 1) {
      return equation(super.jacobianProduct(op));
    }
    Formula s = Formulas.letter("s");
    Formula arriving = Formulas.low(Formulas.tallRound(matrices.of(op.arriving())), s);
    Formula jacobian = Formulas.low(Formulas.letter("J"), s);
    Formula product =
        arrangement().turns(step.result())
            ? Formulas.product(Times.MATRIX, arriving, jacobian)
            : Formulas.product(Times.MATRIX_TIGHT, new Formula.Transpose(jacobian), arriving);
    return Formulas.equal(product, matrices.alone(step.result()));
  }

  @Override
  public Formula fusedSlope(Operation.FusedSlope op) {
    boolean turned = arrangement().turns(step.result());
    Formula slope =
        LossText.fusedSlope(op, like(op.yhat()), totals(op.target()), like(op.target()), turned);
    return equation(LossText.scaled(LossText.number(op.form(), op.z()), Growing.brackets(slope)));
  }

  /** The total of each sample's targets, as the diagonal matrix that weighs the samples. */
  private Formula totals(Quantity target) {
    List<Formula> totals =
        IntStream.range(0, target.columns())
            .mapToObj(s -> numbers.factor(target.value().columnAt(s).sum()))
            .toList();
    if (totals.size() == 1) {
      return totals.get(0);
    }
    List<Formula> shown = new ArrayList<>(totals.subList(0, Math.min(totals.size(), MOST_TERMS)));
    if (totals.size() > MOST_TERMS) {
      shown.add(Formula.Dots.LOW);
    }
    return Formulas.apply(Functions.DIAG, new Formula.Row(Gap.COMMA, shown));
  }

  @Override
  public Formula weightGradient(Operation.WeightGradient op) {
    return equation(super.weightGradient(op));
  }

  @Override
  public Formula biasGradient(Operation.BiasGradient op) {
    return op.gradient().columns() == 1
        ? Formulas.equal(matrices.alone(step.result()), matrices.alone(op.gradient()))
        : equation(Formulas.sumOver("s", matrices.of(op.gradient())));
  }

  @Override
  public Formula add(Operation.Add op) {
    return equation(super.add(op));
  }

  @Override
  public Formula copyBack(Operation.CopyBack op) {
    return equation(matrices.alone(op.arriving()));
  }

  /** With the sum of the squares of each weight. */
  @Override
  public Formula penalty(Operation.Penalty op) {
    List<Matrix> squares =
        op.weights().stream()
            .map(weight -> weight.value().hadamard(weight.value()).sum())
            .map(Matrix::scalar)
            .toList();
    Formula sum = Formulas.sum(squares.stream().map(matrices::of).toList());
    boolean exact = exact(step.result()) && squares.stream().allMatch(matrices::exact);
    return Formulas.equation(
        matrices.alone(step.result()),
        exact ? Relation.EQUAL : Relation.APPROXIMATELY,
        Formulas.product(
            Times.SCALAR_DOT, numbers.factor(op.l2().factor()), Formulas.tallRound(sum)));
  }

  @Override
  public Formula penaltyGradient(Operation.PenaltyGradient op) {
    return equation(
        Formulas.product(
            Times.SCALAR_DOT, numbers.factor(op.l2().slopeFactor()), super.penaltyGradient(op)));
  }

  @Override
  public Formula total(Operation.Total op) {
    return equation(super.total(op));
  }

  @Override
  public Formula gradientSum(Operation.GradientSum op) {
    return equation(super.gradientSum(op));
  }

  @Override
  public Formula backThrough(Operation.BackThrough op) {
    return equation(super.backThrough(op));
  }

  private Formula equation(Formula right) {
    boolean exact = exact(step.result()) && step.operands().stream().allMatch(this::exact);
    Relation sign = exact ? Relation.EQUAL : Relation.APPROXIMATELY;
    return Formulas.equation(matrices.alone(step.result()), sign, right);
  }

  private boolean exact(Quantity quantity) {
    return matrices.exact(quantity.value());
  }
}
