package org.chainrule.explain;

import static org.chainrule.explain.Arrangement.plain;
import static org.chainrule.explain.Arrangement.transposed;

import java.util.List;
import org.chainrule.explain.Arrangement.Operand;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;

/**
 * The formula by which a step computes its result, whatever is put in for the operands: their
 * names, their numbers or their shapes.
 */
abstract class StepFormula implements Operation.Visitor<Formula> {

  private final Arrangement arrangement;
  private final Quantity result;

  StepFormula(Arrangement arrangement, Quantity result) {
    this.arrangement = arrangement;
    this.result = result;
  }

  /** Returns what stands for an operand. */
  abstract Formula leaf(Operand operand);

  /** Returns how two operands are multiplied, where the formula in symbols does it so. */
  abstract Times times(Times usual, Operand left, Operand right);

  Arrangement arrangement() {
    return arrangement;
  }

  Quantity result() {
    return result;
  }

  /** An operand as it is shown by itself. */
  final Formula own(Quantity quantity) {
    return leaf(arrangement.shown(quantity));
  }

  /** An operand whose entries share the places with the result's. */
  final Formula like(Quantity operand) {
    return leaf(arrangement.like(result, operand));
  }

  /** A product of matrices, the factors in the order that gives the result as it is shown. */
  final Formula product(Times usual, Operand left, Operand right) {
    List<Operand> factors = arrangement.product(result, left, right);
    return Formulas.product(times(usual, left, right), factors.stream().map(this::leaf).toList());
  }

  @Override
  public Formula affine(Operation.Affine op) {
    Formula product = product(Times.MATRIX, plain(op.weight()), plain(op.input()));
    return op.bias().map(bias -> Formulas.sum(product, own(bias))).orElse(product);
  }

  @Override
  public Formula slopeProduct(Operation.SlopeProduct op) {
    return Formulas.product(Times.ENTRYWISE, own(op.arriving()), like(op.slope()));
  }

  /** For a batch, that of one sample. */
  @Override
  public Formula jacobianProduct(Operation.JacobianProduct op) {
    return product(Times.MATRIX, plain(op.transposes().get(0)), plain(op.arriving()));
  }

  @Override
  public Formula weightGradient(Operation.WeightGradient op) {
    return product(Times.MATRIX_DOT, plain(op.gradient()), transposed(op.input()));
  }

  @Override
  public Formula backThrough(Operation.BackThrough op) {
    return product(Times.MATRIX_DOT, transposed(op.weight()), plain(op.gradient()));
  }

  @Override
  public Formula add(Operation.Add op) {
    return sum(op);
  }

  @Override
  public Formula copyBack(Operation.CopyBack op) {
    return sum(op);
  }

  @Override
  public Formula penaltyGradient(Operation.PenaltyGradient op) {
    return like(op.weight());
  }

  @Override
  public Formula total(Operation.Total op) {
    return sum(op);
  }

  @Override
  public Formula gradientSum(Operation.GradientSum op) {
    return sum(op);
  }

  private Formula sum(Operation op) {
    return Formulas.sum(op.operands().stream().map(this::like).toList());
  }
}
