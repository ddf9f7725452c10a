package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Bare;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.loss.Loss;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.Slopes;
import org.chainrule.pass.operation.TransposedJacobian;
import org.chainrule.pass.operation.Transposition;
import org.chainrule.pass.operation.WeightPenalty;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;
import org.chainrule.words.Words;

/** Writes the one sum that made an entry of a step's result. */
public final class CellArithmetic implements Operation.Visitor<Formula> {

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

  /** Returns the sum that made the entry in this row and column, from 0. */
  public static Formula of(Step step, int row, int column, Numbers numbers, Labels labels) {
    CellArithmetic cell = new CellArithmetic(step, row, column, numbers, labels);
    return step.operation().accept(cell);
  }

  @Override
  public Formula operation(Operation operation) {
    return operation.sumsProducts()
        ? sum()
        : EntryFormula.of(step, row, column, numbers).map(this::equal).orElseGet(this::values);
  }

  private Formula values() {
    return equal(Sums.of(step.terms(row, column), term -> numbers.factor(term.value()), numbers));
  }

  @Override
  public Formula activate(ActivationFunction.Activate op) {
    if (op.activation().elementwise().isPresent()) {
      return equal(op.activation().formula(numbers.number(op.z().get(row, column))));
    }
    Formula own = Formulas.exp(numbers.number(op.z().get(row, column)));
    return equal(Formulas.fraction(own, denominator(op.z())));
  }

  /** The sum that every output of a softmax is divided by; its middle left out if it is long. */
  private Formula denominator(Quantity z) {
    List<Formula> summands = new ArrayList<>();
    for (int k = 0; k < Math.min(z.rows(), MOST_EXPONENTIALS); k++) {
      summands.add(Formulas.exp(numbers.number(z.get(k, column))));
    }
    if (z.rows() > MOST_EXPONENTIALS) {
      summands.add(Formula.Dots.CENTRED);
    }
    return Formulas.sum(summands);
  }

  @Override
  public Formula measure(LossFunction.Measure op) {
    Loss loss = op.form().loss();
    List<Term> terms = LossText.counting(step.terms(0, 0), loss);
    boolean fromLogit = op.form().fusion().isPresent() && !between(op.yhat());
    if (fromLogit || terms.size() > MOST_LOSS_LINES) {
      return equation(Sums.of(terms, term -> numbers.factor(term.value()), numbers));
    }
    Optional<Formula> factor = LossText.number(op.form(), op.output());
    List<Formula> losses =
        terms.stream().map(term -> loss.entryFormula(output(op, term), factor(term, 1))).toList();
    Formula left = factor.isEmpty() ? Formulas.sum(losses) : LossText.scaledSum(factor, losses);
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
  private Formula output(LossFunction.Measure op, Term term) {
    Entry entry = term.entries().get(0);
    Formula number = numbers.factor(op.yhat().get(entry.row(), entry.column()));
    boolean power = number instanceof Formula.Number plain && plain.text().contains("e");
    return power && op.form().loss().needsProbabilities() ? Formulas.round(number) : number;
  }

  @Override
  public Formula lossSlope(LossFunction.LossSlope op) {
    Loss loss = op.form().loss();
    double y = op.target().get(row, column);
    Optional<Formula> factor = LossText.number(op.form(), op.output());
    if (op.form().fusion().isPresent() && !between(op.yhat())) {
      Loss.Fusion fusion = op.form().fusion().get();
      Matrix z = op.output().value().columnAt(column);
      Formula slope = fusion.outputSlopeFormula(z, row, numbers.factor(y), numbers::number);
      return equal(LossText.scaled(factor, slope));
    }
    Formula yhat = numbers.factor(op.yhat().get(row, column));
    Formula slope = loss.entrySlopeFormula(yhat, numbers.factor(y));
    return equal(LossText.withNumbers(loss, LossText.scaled(factor, slope), numbers));
  }

  @Override
  public Formula slopeProduct(ActivationFunction.SlopeProduct op) {
    double z = op.z().get(row, column);
    Formula arriving =
        new Formula.Braced(
            numbers.factor(op.arriving().get(row, column)),
            new Formula.Word(Words.of("cell.arrives")));
    Formula slope = numbers.factor(op.slope().get(row, column));
    Formula where = Formulas.equal(labels.entry(new Entry(op.z(), row, column)), numbers.number(z));
    if (op.activation().slopeIsMask() && z != 0) {
      where = Formulas.equation(where, z > 0 ? Relation.GREATER : Relation.LESS, Formulas.whole(0));
    }
    return equal(Formulas.product(Times.SCALAR_CROSS, arriving, new Formula.Braced(slope, where)));
  }

  /** A number that stands elsewhere: where that is, and what it is. */
  @Override
  public Formula transposition(Transposition op) {
    Formula name = labels.entry(op.of(), String.valueOf(column + 1), String.valueOf(row + 1));
    return Formulas.equal(name, result());
  }

  @Override
  public Formula slopes(Slopes op) {
    double z = op.z().get(row, column);
    return equal(Bare.numbers(Bare.sum(op.activation().slopeFormula(numbers.factor(z)))));
  }

  @Override
  public Formula jacobian(TransposedJacobian op) {
    return equal(op.derivative(row, column, entry -> numbers.factor(entry.value())));
  }

  @Override
  public Formula fusedSlope(LossFunction.FusedSlope op) {
    Term term = step.terms(row, column).get(0);
    Formula yhat = factor(term, 0);
    Formula y = factor(term, 1);
    Formula slope =
        op.weighsOutputs()
            ? op.fusion().slopeFormula(yhat, targetTotal(op), y)
            : op.fusion().slopeFormula(yhat, y);
    return equal(LossText.scaled(LossText.number(op.form(), op.z()), slope));
  }

  private Formula targetTotal(LossFunction.FusedSlope op) {
    Matrix targets = op.target().value().columnAt(column);
    if (targets.rows() > MOST_LOSS_LINES) {
      return numbers.factor(targets.sum());
    }
    return Formulas.round(
        Formulas.sum(
            IntStream.range(0, targets.rows())
                .mapToObj(k -> numbers.factor(targets.get(k, 0)))
                .toList()));
  }

  @Override
  public Formula penalty(WeightPenalty.Penalty op) {
    Formula factor = numbers.factor(op.l2().factor());
    return equation(
        Sums.of(
            step.terms(row, column),
            term -> Formulas.product(Times.SCALAR_DOT, factor, Formulas.squared(factor(term, 0))),
            numbers));
  }

  private Formula sum() {
    List<Term> terms = step.terms(row, column);
    if (terms.size() == 1 && terms.get(0).entries().size() == 1) {
      return numbers.number(terms.get(0).value());
    }
    return equation(Sums.of(terms, this::product, numbers));
  }

  /** The factors of a term stand in the order in which the formula multiplies. */
  private Formula product(Term term) {
    List<Entry> entries = new ArrayList<>(term.entries());
    if (labels.convention().turns(step.name())) {
      Collections.reverse(entries);
    }
    return Formulas.product(
        Times.SCALAR_DOT, entries.stream().map(entry -> numbers.factor(entry.value())).toList());
  }

  private Formula factor(Term term, int index) {
    return numbers.factor(term.entries().get(index).value());
  }

  private Formula equal(Formula left) {
    return left.equals(result()) ? left : equation(left);
  }

  /** What was computed, the entry behind the sign that is true of the numbers as written. */
  private Formula equation(Formula left) {
    return Exact.equation(left, result());
  }

  private Formula result() {
    return numbers.number(step.result().get(row, column));
  }
}
