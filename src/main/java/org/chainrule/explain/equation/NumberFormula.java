package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Growing;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.Addition;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.operation.LossForm;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.OwnDerivative;
import org.chainrule.pass.operation.Slopes;
import org.chainrule.pass.operation.TransposedJacobian;
import org.chainrule.pass.operation.Transposition;
import org.chainrule.pass.operation.Update;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.pass.quantity.Term;

/** The formula of a step with its numbers put in, as an equation with its result. */
public final class NumberFormula extends StepFormula implements Operation.Visitor<Formula> {

  private static final int MOST_TERMS = 8;

  /** Of more outputs the terms are not even looked at. */
  private static final int MOST_OUTPUTS = 1000;

  private final Matrices matrices;
  private final Numbers numbers;
  private final Labels labels;
  private final Step step;
  private final Optional<Target> asked;

  /** The matrices that the formula is written with. */
  private List<Matrix> written;

  private NumberFormula(
      Numbers numbers, Labels labels, Step step, OptionalInt sample, Optional<Target> asked) {
    super(new Arrangement(labels), step.result());
    this.numbers = numbers;
    this.labels = labels;
    this.matrices = new Matrices(numbers, labels, sample);
    this.step = step;
    this.asked = asked;
    this.written = step.operands().stream().map(Operand::plain).map(matrices::part).toList();
  }

  /** Returns the formula of a step with its numbers put in. */
  public static Formula of(Step step, Numbers numbers, Labels labels) {
    return of(step, numbers, labels, OptionalInt.empty());
  }

  /**
   * Returns the formula of a step with its numbers put in, for one sample of a batch alone where
   * the result has a part for each.
   *
   * @param sample which, from 0; all of them if empty
   */
  public static Formula of(Step step, Numbers numbers, Labels labels, OptionalInt sample) {
    return step.operation()
        .accept(new NumberFormula(numbers, labels, step, alone(step, sample), Optional.empty()));
  }

  private static OptionalInt alone(Step step, OptionalInt sample) {
    return step.name().hasSampleColumns() ? sample : OptionalInt.empty();
  }

  /**
   * Returns the formula of a step with its numbers put in, but with a question mark for what is
   * asked for; nothing where the other side would tell it, or where there is no other side.
   *
   * @param asked the step's result, or one entry of it
   * @param sample of which sample of a batch alone, from 0; of all of them if empty
   */
  public static Optional<Formula> asking(
      Step step, Target asked, Numbers numbers, Labels labels, OptionalInt sample) {
    NumberFormula question =
        new NumberFormula(numbers, labels, step, alone(step, sample), Optional.of(asked));
    String answer = Plain.of(question.matrices.alone(step.result()));
    return Optional.of(step.operation().accept(question))
        .filter(
            formula ->
                formula instanceof Formula.Equation equation
                    && !Plain.of(Formulas.right(equation)).equals(answer)
                    && !Formulas.right(equation).equals(Matrices.ASKED));
  }

  @Override
  public Formula operation(Operation operation) {
    return equation(operation.formula(this));
  }

  /** The losses of the entries, if they are few; else only the result is shown. */
  @Override
  public Formula measure(LossFunction.Measure op) {
    Formula loss = labels.symbol(step.name());
    if (asked.isPresent()) {
      return Formulas.equal(loss, answer());
    }
    Formula value = numbers.number(step.result().get(0, 0));
    long outputs = (long) op.output().rows() * op.output().columns();
    if (outputs == 1 || outputs > MOST_OUTPUTS) {
      return Formulas.equal(loss, value);
    }
    List<Term> terms = LossText.counting(step.terms(0, 0), op.form().loss());
    if (terms.size() == 1 || terms.size() > MOST_TERMS) {
      return Formulas.equal(loss, value);
    }
    Formula sum = Formulas.sum(terms.stream().map(term -> numbers.factor(term.value())).toList());
    return Formulas.equal(loss, Exact.equation(sum, value));
  }

  /** Of a loss with logarithms only the result is shown. */
  @Override
  public Formula lossSlope(LossFunction.LossSlope op) {
    return op.form().fusion().isPresent() || op.takesLogarithm()
        ? Formulas.equal(labels.symbol(step.name()), answer())
        : operation(op);
  }

  /** The identity gives its numbers as they are, however they are written. */
  @Override
  public Formula activate(ActivationFunction.Activate op) {
    if (op.activation().isIdentity()) {
      return Formulas.equal(answer(), op.formula(this));
    }
    return equation(op.formula(this), op::isExact);
  }

  /** What a mask or the identity does to numbers is exact however they are written. */
  @Override
  public Formula slopeProduct(ActivationFunction.SlopeProduct op) {
    return op.activation().slopeIsMask() || op.activation().isIdentity()
        ? Formulas.equal(answer(), op.formula(this))
        : operation(op);
  }

  /** What stands in other places stands there with the same digits. */
  @Override
  public Formula transposition(Transposition op) {
    return labels.alike(step.name(), op.of().name())
        ? Formulas.equal(labels.symbol(step.name()), answer())
        : Formulas.equal(answer(), op.formula(this));
  }

  /** A mask says itself what it does with the numbers; of other slopes that is said by entry. */
  @Override
  public Formula slopes(Slopes op) {
    if (op.activation().slopeIsMask()) {
      return Formulas.equal(answer(), op.formula(this));
    }
    Formula called = Labels.primed(op.activation(), shown(op.z()));
    return equation(Growing.brackets(called), op::isExact);
  }

  /** How its entries are made is said by entry. */
  @Override
  public Formula jacobian(TransposedJacobian op) {
    return Formulas.equal(labels.symbol(step.name()), answer());
  }

  @Override
  public Formula ownDerivative(OwnDerivative op) {
    return Formulas.equal(labels.symbol(step.name()), answer());
  }

  /** For a batch each sample has its own matrix; of several only the result is shown. */
  @Override
  public Formula jacobianProduct(ActivationFunction.JacobianProduct op) {
    if (op.isOfEachSample() && matrices.sample().isPresent()) {
      Operand jacobian = Operand.plain(op.transposes().get(matrices.sample().getAsInt()));
      return equation(product(Times.MATRIX, jacobian, Operand.plain(op.arriving())));
    }
    return op.isOfEachSample() ? Formulas.equal(op.formula(this), answer()) : operation(op);
  }

  /** Of one sample it is what arrives. */
  @Override
  public Formula biasGradient(LinearMap.BiasGradient op) {
    return op.gradient().columns() == 1
        ? Formulas.equal(answer(), matrices.alone(op.gradient()))
        : operation(op);
  }

  @Override
  public Formula copyBack(Addition.CopyBack op) {
    return Formulas.equal(answer(), matrices.alone(op.arriving()));
  }

  /** What the optimiser's own numbers are, and whether its arithmetic rounds, the digits tell. */
  @Override
  public Formula update(Update op) {
    return equation(op.formula(this), () -> isExactByEntry(op));
  }

  private boolean isExactByEntry(Update op) {
    int columns = step.result().columns();
    return IntStream.range(0, step.result().rows() * columns)
        .allMatch(cell -> isExact(op, cell / columns, cell % columns));
  }

  private boolean isExact(Update op, int row, int column) {
    Formula result = numbers.number(step.result().get(row, column));
    return EntryFormula.of(step, row, column, numbers)
        .map(made -> Exact.relation(made, result) == Relation.EQUAL)
        .orElse(false);
  }

  private Formula answer() {
    return asked
        .map(target -> matrices.asking(step.result(), target))
        .orElseGet(() -> matrices.alone(step.result()));
  }

  private Formula equation(Formula right) {
    return equation(right, () -> true);
  }

  /**
   * Returns what came of something.
   *
   * @param exact whether a function has just the value that double precision makes of it
   */
  private Formula equation(Formula right, BooleanSupplier exact) {
    boolean equal = isExact() && (asked.isPresent() || exact.getAsBoolean());
    Relation sign = equal ? Relation.EQUAL : Relation.APPROXIMATELY;
    return Formulas.equation(answer(), sign, right);
  }

  /** Whether all numbers are written without any rounding; what is asked for tells nothing. */
  private boolean isExact() {
    return asked.isPresent()
        || matrices.exact(matrices.part(Operand.plain(step.result())))
            && written.stream().allMatch(matrices::exact);
  }

  @Override
  Formula leaf(Operand operand) {
    return arrangement().numbers(operand, matrices);
  }

  /** Two bare numbers beside each other need a sign between them. */
  @Override
  Times times(Times usual, Operand left, Operand right) {
    boolean number = isNumber(left) || isNumber(right);
    return number ? Times.MATRIX_DOT : Times.MATRIX;
  }

  private boolean isNumber(Operand operand) {
    Matrix part = matrices.part(operand);
    return part.rows() == 1 && part.columns() == 1;
  }

  @Override
  public Formula productOfEach(Operand matrix, Operand samples) {
    Formula s = Formulas.letter("s");
    Formula arriving = Formulas.low(Formulas.tallRound(matrices.of(samples.quantity())), s);
    Formula jacobian = Formulas.low(Formulas.letter("J"), s);
    return arrangement().turns(step.result())
        ? Formulas.product(Times.MATRIX, arriving, jacobian)
        : Formulas.product(Times.MATRIX_TIGHT, new Formula.Transpose(jacobian), arriving);
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
    return Formulas.sumOver("s", matrices.of(operand));
  }

  @Override
  public Formula sumOfSquares(List<Quantity> operands) {
    written =
        operands.stream()
            .map(operand -> operand.value().hadamard(operand.value()).sum())
            .map(Matrix::scalar)
            .toList();
    return Formulas.tallRound(Formulas.sum(written.stream().map(matrices::of).toList()));
  }

  /** The total of each sample's targets, as the diagonal matrix that weighs the samples. */
  @Override
  public Formula totals(Quantity target) {
    Matrix targets = matrices.part(Operand.plain(target));
    List<Formula> totals =
        IntStream.range(0, targets.columns())
            .mapToObj(s -> numbers.factor(targets.columnAt(s).sum()))
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
  public Formula entrywise(Formula outline, Supplier<Formula> inFull) {
    return Growing.brackets(inFull.get());
  }
}
