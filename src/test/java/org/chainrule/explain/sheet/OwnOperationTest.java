package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.equation.SymbolFormula;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.operation.OperandFormulas;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.WeightPenalty;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;
import org.junit.jupiter.api.Test;

/** An operation that nobody knows is explained from its terms and its formula. */
class OwnOperationTest {

  /** A multiple, of which neither a visitor nor the bundle has heard. */
  private record Multiple(double factor, Quantity of) implements Operation {

    @Override
    public String key() {
      return "multiple";
    }

    @Override
    public List<Quantity> operands() {
      return List.of(of);
    }

    @Override
    public Matrix evaluate() {
      return of.value().map(entry -> factor * entry);
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      return operands.multiple(Formulas.letter("c"), factor, operands.like(of));
    }

    @Override
    public List<Term> terms(int row, int column) {
      Entry entry = new Entry(of, row, column);
      return List.of(new Term(List.of(entry), factor * entry.value()));
    }

    @Override
    public boolean sumsProducts() {
      return false;
    }
  }

  private static final Trace TRACE = trace();

  private final Explainer explainer = Explainer.of(TRACE, Numbers.DEFAULT, 0.05);
  private final Step step = step();

  /** With λ = ¼ the penalty adds half of W to its gradient. */
  private static Trace trace() {
    Layer layer =
        new Layer(Matrix.of(new double[][] {{2, -3}}), Matrix.column(1), Activations.IDENTITY);
    Network network =
        new Network(List.of(layer), Losses.MSE, Reduction.MEAN, Optional.of(new L2(0.25, false)));
    return Pass.run(network, new Sample(Matrix.column(1, 1), Matrix.column(0)));
  }

  private static Step step() {
    Step known =
        TRACE.steps().stream()
            .filter(step -> step.operation() instanceof WeightPenalty.PenaltyGradient)
            .findFirst()
            .orElseThrow();
    Operation own = new Multiple(0.5, known.operands().get(0));
    return new Step(known.number(), known.phase(), known.stage(), own, known.result());
  }

  @Test
  void itsFormulaIsWrittenInSymbolsNumbersAndShapes() {
    assertThat(Latex.of(Formulas.right(SymbolFormula.of(step, explainer.labels()))))
        .isEqualTo("c\\,W_{1}");
    assertThat(Latex.of(explainer.withNumbers(step).formula()))
        .isEqualTo(
            "\\begin{bmatrix}1&-1.5\\end{bmatrix}=0.5\\cdot \\begin{bmatrix}2&-3\\end{bmatrix}");
    assertThat(Latex.of(explainer.shapes(step).formula())).isEqualTo("(1\\times 2)=(1\\times 2)");
  }

  @Test
  void itsCellIsTheFormulaOfThatEntry() {
    Formula cell = CellArithmetic.of(step, 0, 1, Numbers.DEFAULT, explainer.labels());

    assertThat(Latex.of(cell)).isEqualTo("0.5\\cdot (-3)=-1.5");
  }

  @Test
  void withoutWordsItIsSaidAndHeadedByItsFormula() {
    assertThat(explainer.symbols(step).spoken()).endsWith("equals c times W 1");
    assertThat(explainer.headline(step)).endsWith("= c W₁");
    assertThat(explainer.sentences(step)).isEmpty();
  }
}
