package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Substitution;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Loss;
import org.chainrule.pass.LossForm;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;

/** What a loss divides by: d counts outputs and n samples, always. */
final class LossText {

  private LossText() {}

  /** Returns the factor in symbols, such as 1/(d n); nothing where it is 1. */
  static Optional<Formula> symbols(LossForm form, Quantity output) {
    List<Formula> letters = new ArrayList<>();
    if (form.loss().meanOverOutputs()) {
      letters.add(Formulas.letter("d"));
    }
    if (output.columns() > 1 && form.meanOverSamples()) {
      letters.add(Formulas.letter("n"));
    }
    return letters.isEmpty()
        ? Optional.empty()
        : Optional.of(oneOver(Formulas.product(Times.SCALAR, letters)));
  }

  /** Returns the factor as a number, such as 1/8; nothing where it is 1. */
  static Optional<Formula> number(LossForm form, Quantity output) {
    int divisor = (int) form.divisor(output);
    return divisor == 1 ? Optional.empty() : Optional.of(oneOver(Formulas.whole(divisor)));
  }

  private static Formula oneOver(Formula divisor) {
    return Formulas.fraction(Formulas.whole(1), divisor);
  }

  /** Returns a function of output and target, by its name. */
  static Formula of(Formula name, Formula output, Formula target) {
    return Formulas.product(
        Times.SCALAR, name, Formulas.tallRound(Formulas.row(Gap.WIDE_COMMA, output, target)));
  }

  /** Returns what is left of a loss fused with its activation, in symbols. */
  static Formula fusedSlope(Operation.FusedSlope op, Arrangement arrangement, Quantity result) {
    Formula yhat = arrangement.symbol(arrangement.like(result, op.yhat()));
    Formula y = arrangement.symbol(arrangement.like(result, op.target()));
    boolean batch = op.target().columns() > 1;
    Formula ofEach = arrangement.symbol(Arrangement.transposed(op.target()));
    Formula total =
        batch
            ? Formulas.apply(
                Functions.DIAG, Formulas.product(Times.MATRIX_TIGHT, ofEach, Formulas.letter("𝟏")))
            : sumOfTargets();
    boolean turned = arrangement.turns(result);
    return scaled(symbols(op.form(), op.z()), fusedSlope(op, yhat, total, y, turned));
  }

  private static Formula sumOfTargets() {
    Formula k = Formulas.letter("k");
    Formula target = Formulas.low(Formulas.letter("y"), k);
    return new Formula.SumOver(k, Optional.empty(), Optional.empty(), true, target);
  }

  /** Returns what is left of a loss fused with its activation, its matrices written as given. */
  static Formula fusedSlope(
      Operation.FusedSlope op, Formula yhat, Formula total, Formula y, boolean turned) {
    if (!op.weighsOutputs()) {
      return op.fusion().slopeFormula(yhat, y);
    }
    // Transposed, the matrix of the totals stands before the outputs.
    return turned && op.target().columns() > 1
        ? op.fusion().slopeFormula(total, yhat, y)
        : op.fusion().slopeFormula(yhat, total, y);
  }

  /** Returns a formula with the loss's own numbers put in for their letters. */
  static Formula withNumbers(Loss loss, Formula formula, Numbers numbers) {
    return Substitution.in(
        formula,
        loss.symbols().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, symbol -> numbers.number(symbol.getValue()))));
  }

  /** Returns a formula behind its factor, a minus sign first; a number stands behind a dot. */
  static Formula scaled(Optional<Formula> factor, Formula formula) {
    if (factor.isEmpty()) {
      return formula;
    }
    if (Formulas.isNegation(formula)) {
      Formula positive = ((Formula.Sum) formula).terms().get(0).of();
      return Formulas.negative(scaled(factor, positive));
    }
    Times times = beginsWithNumber(formula) ? Times.SCALAR_DOT : Times.SCALAR_TIGHT;
    return Formulas.product(times, factor.get(), formula);
  }

  private static boolean beginsWithNumber(Formula formula) {
    if (formula instanceof Formula.Product product) {
      return beginsWithNumber(product.factors().get(0));
    }
    return formula instanceof Formula.Number
        || formula instanceof Formula.Quotient quotient && !quotient.slash();
  }
}
