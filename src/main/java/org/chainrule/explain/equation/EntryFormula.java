package org.chainrule.explain.equation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.operation.LossForm;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.operation.OperandFormulas;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** The formula of a step for one entry, where it takes of its operands what stands there. */
final class EntryFormula implements OperandFormulas {

  private final int row;
  private final int column;
  private final Numbers numbers;

  private EntryFormula(int row, int column, Numbers numbers) {
    this.row = row;
    this.column = column;
    this.numbers = numbers;
  }

  /** Returns the formula with the numbers of the entry, if it needs no others. */
  static Optional<Formula> of(Step step, int row, int column, Numbers numbers) {
    List<Term> terms = step.terms(row, column);
    boolean alone =
        terms.size() == 1
            && terms.get(0).entries().stream()
                .allMatch(entry -> entry.row() == row && entry.column() == column);
    return alone
        ? Optional.of(step.operation().formula(new EntryFormula(row, column, numbers)))
        : Optional.empty();
  }

  @Override
  public Formula shown(Quantity operand) {
    return numbers.factor(operand.get(row, column));
  }

  @Override
  public Formula like(Quantity operand) {
    return shown(operand);
  }

  @Override
  public Formula squared(Quantity operand) {
    return Formulas.squared(shown(operand));
  }

  @Override
  public Formula constant(Quantity operand, long value) {
    return Formulas.whole(value);
  }

  @Override
  public Formula product(Times times, Operand left, Operand right) {
    return Formulas.product(Times.SCALAR_DOT, shown(left.quantity()), shown(right.quantity()));
  }

  @Override
  public Formula productOfEach(Operand matrix, Operand samples) {
    return product(Times.MATRIX, matrix, samples);
  }

  @Override
  public Formula transposed(Quantity operand) {
    return numbers.factor(operand.get(column, row));
  }

  @Override
  public Formula ofPairs(int size, Pairs entries) {
    return entries.at(row, column, entry -> numbers.factor(entry.value()));
  }

  @Override
  public List<Formula> inOrder(Formula left, Formula right) {
    return List.of(left, right);
  }

  @Override
  public Formula multiple(Formula factor, Formula of) {
    return Formulas.product(Times.SCALAR_DOT, factor, of);
  }

  @Override
  public Formula number(Formula symbol, double value) {
    return numbers.factor(value);
  }

  @Override
  public Formula averaged(LossForm form, Quantity output, Formula of) {
    return LossText.scaled(LossText.number(form, output), of);
  }

  @Override
  public Formula sumOverSamples(Quantity operand) {
    return shown(operand);
  }

  @Override
  public Formula sumOfSquares(List<Quantity> operands) {
    return Formulas.sum(operands.stream().map(this::shown).map(Formulas::squared).toList());
  }

  @Override
  public Formula totals(Quantity target) {
    return shown(target);
  }

  @Override
  public Formula entrywise(Formula outline, Supplier<Formula> inFull) {
    return inFull.get();
  }

  @Override
  public Formula explained(Formula formula, Supplier<Formula> meaning) {
    return formula;
  }
}
