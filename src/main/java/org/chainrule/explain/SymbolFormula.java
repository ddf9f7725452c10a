package org.chainrule.explain;

import java.util.List;
import java.util.Optional;
import org.chainrule.explain.Arrangement.Operand;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.Activation;
import org.chainrule.network.Loss;
import org.chainrule.pass.Name;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;

/** The formula of a step in symbols, without its left side. */
final class SymbolFormula extends StepFormula {

  private static final Formula SAMPLE = Formulas.letter("s");

  private final Labels labels;

  private SymbolFormula(Labels labels, Quantity result) {
    super(new Arrangement(labels), result);
    this.labels = labels;
  }

  /** Returns the formula as an equation: the result, and what it is computed by. */
  static Formula.Equation of(Step step, Labels labels) {
    SymbolFormula formula = new SymbolFormula(labels, step.result());
    Formula.Equation equation =
        Formulas.equal(formula.left(step.operation()), step.operation().accept(formula));
    return formula.inLines(step.operation(), equation);
  }

  /** Where each sample has a matrix of its own, the result is that of one sample. */
  private Formula left(Operation operation) {
    boolean each = operation instanceof Operation.JacobianProduct op && op.transposes().size() > 1;
    return each ? ofEach(arrangement().shown(result())) : own(result());
  }

  /** A loss by its textbook's formula and by that which is computed, one under the other. */
  private Formula.Equation inLines(Operation operation, Formula.Equation equation) {
    boolean lines = operation instanceof Operation.Measure op && op.form().fusion().isPresent();
    return new Formula.Equation(equation.left(), equation.sides(), lines);
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
  public Formula activate(Operation.Activate op) {
    Activation f = op.activation();
    Formula z = own(op.z());
    Formula body = f.formula(z);
    Formula definition = f.definition(z);
    return definition.equals(body) ? body : Formulas.equal(body, definition);
  }

  @Override
  public Formula measure(Operation.Measure op) {
    Loss loss = op.form().loss();
    Optional<Formula> factor = LossText.symbols(op.form(), op.output());
    Formula yhat = Formulas.letter("ŷ");
    Formula y = Formulas.letter("y");
    Formula body = LossText.scaled(factor, loss.formula(yhat, y));
    return op.form()
        .fusion()
        .map(fusion -> LossText.scaled(factor, fusion.formula(own(op.output()), y)))
        .map(computed -> (Formula) Formulas.equal(body, computed))
        .orElse(body);
  }

  @Override
  public Formula lossSlope(Operation.LossSlope op) {
    Loss loss = op.form().loss();
    Formula slope = loss.slopeFormula(like(op.yhat()), like(op.target()));
    return LossText.scaled(LossText.symbols(op.form(), op.output()), slope);
  }

  @Override
  public Formula slopeProduct(Operation.SlopeProduct op) {
    Formula arriving = own(op.arriving());
    if (op.activation().isIdentity()) {
      return Formulas.equal(
          Formulas.product(Times.ENTRYWISE, arriving, Formulas.whole(1)), arriving);
    }
    Formula product = super.slopeProduct(op);
    if (op.activation().slopeIsMask()) {
      return product;
    }
    Formula detail = op.activation().slopeFormula(like(op.z()));
    return Formulas.equal(product, Formulas.product(Times.ENTRYWISE, arriving, detail));
  }

  @Override
  public Formula jacobianProduct(Operation.JacobianProduct op) {
    if (op.transposes().size() == 1) {
      return super.jacobianProduct(op);
    }
    List<Operand> factors =
        arrangement()
            .product(
                result(),
                Arrangement.plain(op.transposes().get(0)),
                Arrangement.plain(op.arriving()));
    return Formulas.product(Times.MATRIX, factors.stream().map(this::ofEach).toList());
  }

  @Override
  public Formula fusedSlope(Operation.FusedSlope op) {
    return LossText.fusedSlope(op, arrangement(), result());
  }

  @Override
  public Formula biasGradient(Operation.BiasGradient op) {
    return op.gradient().columns() == 1
        ? own(op.gradient())
        : new Formula.SumOver(
            SAMPLE,
            Optional.of(Formulas.whole(1)),
            Optional.of(Formulas.letter("n")),
            false,
            Formulas.low(Formulas.tallRound(own(op.gradient())), SAMPLE));
  }

  @Override
  public Formula penalty(Operation.Penalty op) {
    List<Formula> squares =
        op.weights().stream().map(weight -> PenaltyText.squaredNorm(own(weight))).toList();
    Formula sum = Formulas.sum(squares);
    Formula whole = squares.size() == 1 ? sum : Formulas.tallRound(sum);
    return Formulas.product(
        op.l2().half() ? Times.SCALAR_TIGHT : Times.SCALAR, PenaltyText.factor(op.l2()), whole);
  }

  @Override
  public Formula penaltyGradient(Operation.PenaltyGradient op) {
    return Formulas.product(
        Times.SCALAR, PenaltyText.slopeFactor(op.l2()), super.penaltyGradient(op));
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
}
