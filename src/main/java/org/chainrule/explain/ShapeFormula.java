package org.chainrule.explain;

import java.util.List;
import java.util.Optional;
import org.chainrule.explain.Arrangement.Operand;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Search;
import org.chainrule.formula.Times;
import org.chainrule.network.Loss;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Step;

/** The formula of a step with the shapes put in for the quantities. */
final class ShapeFormula extends StepFormula {

  private static final Formula LOSS = Formulas.letter("ℓ");

  private ShapeFormula(Labels labels, Step step) {
    super(new Arrangement(labels), step.result());
  }

  static Formula of(Step step, Labels labels) {
    ShapeFormula formula = new ShapeFormula(labels, step);
    return Formulas.equal(formula.own(step.result()), step.operation().accept(formula));
  }

  @Override
  Formula leaf(Operand operand) {
    return arrangement().shape(operand);
  }

  @Override
  Times times(Times usual, Operand left, Operand right) {
    return Times.MATRIX;
  }

  @Override
  public Formula activate(Operation.Activate op) {
    Formula name = new Formula.FunctionName(op.activation().function());
    return Formulas.row(Gap.NOTHING, name, own(op.z()));
  }

  @Override
  public Formula measure(Operation.Measure op) {
    return LossText.of(LOSS, own(op.output()), own(op.target()));
  }

  @Override
  public Formula lossSlope(Operation.LossSlope op) {
    Formula output = like(op.output());
    Formula target = like(op.target());
    return subtracts(op.form().loss())
        ? Formulas.minus(output, target)
        : LossText.of(new Formula.Prime(LOSS), output, target);
  }

  /** Whether the slope of a loss starts from the difference of output and target. */
  private static boolean subtracts(Loss loss) {
    Formula output = Formulas.letter("a");
    Formula target = Formulas.letter("b");
    return Search.finds(
        loss.slopeFormula(output, target), part -> part.equals(Formulas.minus(output, target)));
  }

  @Override
  public Formula fusedSlope(Operation.FusedSlope op) {
    return Formulas.minus(like(op.yhat()), like(op.target()));
  }

  @Override
  public Formula penalty(Operation.Penalty op) {
    List<Formula> shapes = op.weights().stream().map(this::own).toList();
    return Formulas.product(
        Times.SCALAR,
        PenaltyText.NAME,
        Formulas.tallRound(new Formula.Row(Gap.WIDE_COMMA, shapes)));
  }

  @Override
  public Formula biasGradient(Operation.BiasGradient op) {
    int samples = op.gradient().columns();
    return samples == 1
        ? own(op.gradient())
        : new Formula.SumOver(
            Formulas.letter("s"),
            Optional.of(Formulas.whole(1)),
            Optional.of(Formulas.whole(samples)),
            false,
            own(result()));
  }
}
