package org.chainrule.explain.equation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.network.loss.L2;
import org.chainrule.pass.operation.LossForm;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** The formula of a step in symbols. */
public final class SymbolFormula extends StepFormula {

  private static final Formula SAMPLE = Formulas.letter("s");

  private final Labels labels;

  private SymbolFormula(Labels labels, Quantity result) {
    super(new Arrangement(labels), result);
    this.labels = labels;
  }

  /** Returns the formula as an equation: the result, and what it is computed by. */
  public static Formula.Equation of(Step step, Labels labels) {
    SymbolFormula symbols = new SymbolFormula(labels, step.result());
    Formula right = step.operation().formula(symbols);
    Formula.Equation equation = Formulas.equal(symbols.left(step), right);
    boolean stacked = right instanceof Formula.Equation sides && sides.stacked();
    return new Formula.Equation(equation.left(), equation.sides(), stacked);
  }

  /** Returns the formula without its left side. */
  static Formula rightOf(Step step, Labels labels) {
    return step.operation().formula(new SymbolFormula(labels, step.result()));
  }

  /** Where each sample has a matrix of its own, the result is that of one sample. */
  private Formula left(Step step) {
    if (step.operation().isOfEachEntry() && !isItsOperand(step)) {
      return labels.entry(result(), letter(true), letter(false));
    }
    if (step.operation().isOfEachSample()) {
      return ofEach(arrangement().shown(result()));
    }
    return labels.defined(step.name());
  }

  private boolean isItsOperand(Step step) {
    return labels.alike(step.name(), step.operands().get(0).name());
  }

  /** The letter of a row or a column of the result as it is held, so that it is shown at i, j. */
  private String letter(boolean row) {
    return row == arrangement().turns(result()) ? "j" : "i";
  }

  @Override
  public Formula transposed(Quantity operand) {
    return labels.alike(result().name(), operand.name())
        ? labels.symbol(operand.name())
        : labels.entry(operand, letter(false), letter(true));
  }

  @Override
  public Formula ofPairs(int size, Pairs entries) {
    Formula own = entries.at(0, 0, this::lettered);
    return size == 1 ? own : cases(own, entries.at(0, 1, this::lettered));
  }

  private static Formula cases(Formula own, Formula other) {
    Formula i = Formulas.letter("i");
    Formula j = Formulas.letter("j");
    return new Formula.Cases(own, new Formula.Compare(i, Relation.EQUAL, j), other);
  }

  private Formula lettered(Entry entry) {
    String sample = String.valueOf(entry.column() + 1);
    return labels.entry(entry.quantity(), letter(entry.row() == 0), sample);
  }

  @Override
  Formula leaf(Operand operand) {
    return arrangement().symbol(operand);
  }

  @Override
  Times times(Times usual, Operand left, Operand right) {
    return usual;
  }

  @Override
  public Formula constant(Quantity operand, long value) {
    return Formulas.whole(value);
  }

  @Override
  public Formula productOfEach(Operand matrix, Operand samples) {
    return Formulas.product(
        Times.MATRIX,
        arrangement().product(result(), matrix, samples).stream().map(this::ofEach).toList());
  }

  /** A sample's part of an operand. */
  private Formula ofEach(Operand operand) {
    Name name = operand.quantity().name();
    if (name.form() != Name.Form.JACOBIAN) {
      return Formulas.low(Formulas.tallRound(arrangement().symbol(operand)), SAMPLE);
    }
    Formula each = labels.ofEach(name);
    return arrangement().isAsShown(operand) ? each : new Formula.Transpose(each);
  }

  @Override
  public Formula multiple(Formula factor, Formula of) {
    boolean fraction = factor instanceof Formula.Quotient;
    return Formulas.product(fraction ? Times.SCALAR_TIGHT : Times.SCALAR, factor, of);
  }

  @Override
  public Formula number(Formula symbol, double value) {
    return symbol;
  }

  @Override
  public Formula averaged(LossForm form, Quantity output, Formula of) {
    return LossText.scaled(LossText.symbols(form, output), of);
  }

  @Override
  public Formula sumOverSamples(Quantity operand) {
    return new Formula.SumOver(
        SAMPLE,
        Optional.of(Formulas.whole(1)),
        Optional.of(Formulas.letter("n")),
        false,
        Formulas.low(Formulas.tallRound(shown(operand)), SAMPLE));
  }

  @Override
  public Formula sumOfSquares(List<Quantity> operands) {
    Formula sum = Formulas.sum(operands.stream().map(this::shown).map(L2::squaredNorm).toList());
    return operands.size() == 1 ? sum : Formulas.tallRound(sum);
  }

  @Override
  public Formula totals(Quantity target) {
    if (target.columns() == 1) {
      Formula k = Formulas.letter("k");
      Formula entry = Formulas.low(Formulas.letter("y"), k);
      return new Formula.SumOver(k, Optional.empty(), Optional.empty(), true, entry);
    }
    Formula ofEach = leaf(Operand.transposed(target));
    Formula ones = Formulas.letter("𝟏");
    return Formulas.apply(Functions.DIAG, Formulas.product(Times.MATRIX_TIGHT, ofEach, ones));
  }

  @Override
  public Formula entrywise(Formula outline, Supplier<Formula> inFull) {
    return inFull.get();
  }

  @Override
  public Formula explained(Formula formula, Supplier<Formula> meaning) {
    Formula told = meaning.get();
    return told.equals(formula) ? formula : Formulas.equal(formula, told);
  }
}
