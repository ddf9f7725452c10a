package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Times;
import org.chainrule.pass.operation.LossForm;
import org.chainrule.pass.operation.Operand;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/** The formula of a step with the shapes put in for the quantities. */
public final class ShapeFormula extends StepFormula {

  private static final Set<Stage.Kind> MEASURES = EnumSet.of(Stage.Kind.LOSS, Stage.Kind.PENALTY);

  private ShapeFormula(Labels labels, Step step) {
    super(new Arrangement(labels), step.result());
  }

  /** Returns the formula of a step with shapes put in. */
  public static Formula of(Step step, Labels labels) {
    ShapeFormula shapes = new ShapeFormula(labels, step);
    if (MEASURES.contains(step.stage().kind()) && step.phase() == Phase.FORWARD) {
      return shapes.numberFrom(step.operands());
    }
    return Formulas.equal(shapes.shown(step.result()), step.operation().formula(shapes));
  }

  /** What makes a number of matrices has no formula of shapes: nothing in it is multiplied. */
  private Formula numberFrom(List<Quantity> operands) {
    List<Formula> said = new ArrayList<>();
    for (Quantity operand : operands) {
      said.add(new Formula.Word(Words.of(said.isEmpty() ? "shapes.number" : "shapes.and")));
      said.add(shown(operand));
    }
    return new Formula.Row(Gap.SPACE, said);
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
  public Formula productOfEach(Operand matrix, Operand samples) {
    return product(Times.MATRIX, matrix, samples);
  }

  @Override
  public Formula squared(Quantity operand) {
    return like(operand);
  }

  @Override
  public Formula multiple(Formula factor, Formula of) {
    return of;
  }

  @Override
  public Formula number(Formula symbol, double value) {
    return symbol;
  }

  @Override
  public Formula averaged(LossForm form, Quantity output, Formula of) {
    return of;
  }

  @Override
  public Formula sumOverSamples(Quantity operand) {
    return new Formula.SumOver(
        Formulas.letter("s"),
        Optional.of(Formulas.whole(1)),
        Optional.of(Formulas.whole(operand.columns())),
        false,
        shown(result()));
  }

  @Override
  public Formula sumOfSquares(List<Quantity> operands) {
    return shown(result());
  }

  @Override
  public Formula totals(Quantity target) {
    int samples = target.columns();
    return arrangement().shape(samples, samples);
  }

  @Override
  public Formula entrywise(Formula outline, Supplier<Formula> inFull) {
    return outline;
  }
}
