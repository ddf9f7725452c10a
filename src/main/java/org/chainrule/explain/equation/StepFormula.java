package org.chainrule.explain.equation;

import java.util.List;
import java.util.function.Supplier;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.operation.OperandFormulas;
import org.chainrule.pass.quantity.Quantity;

/** Writes what the formula of a step is made of by a convention. */
abstract class StepFormula implements OperandFormulas {

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

  @Override
  public final Formula shown(Quantity operand) {
    return leaf(arrangement.shown(operand));
  }

  @Override
  public final Formula like(Quantity operand) {
    return leaf(arrangement.like(result, operand));
  }

  @Override
  public Formula constant(Quantity operand, long value) {
    return like(operand);
  }

  /** The result is the operand, or its transpose, as both are shown. */
  @Override
  public Formula transposed(Quantity operand) {
    boolean alike = arrangement.isAsShown(new Operand(operand, !arrangement.turns(result)));
    Formula own = shown(operand);
    boolean number = operand.rows() == 1 && operand.columns() == 1;
    return alike || number ? own : new Formula.Transpose(own);
  }

  @Override
  public Formula ofPairs(int size, Pairs entries) {
    return shown(result);
  }

  @Override
  public final Formula product(Times usual, Operand left, Operand right) {
    List<Operand> factors = arrangement.product(result, left, right);
    return Formulas.product(times(usual, left, right), factors.stream().map(this::leaf).toList());
  }

  @Override
  public final List<Formula> inOrder(Formula left, Formula right) {
    return arrangement.turns(result) ? List.of(right, left) : List.of(left, right);
  }

  @Override
  public Formula explained(Formula formula, Supplier<Formula> meaning) {
    return formula;
  }
}
