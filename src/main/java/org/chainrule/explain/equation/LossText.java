package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Substitution;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.loss.Loss;
import org.chainrule.pass.operation.LossForm;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

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

  /** Returns a sum behind its factor; a minus sign that all summands have goes before it. */
  static Formula scaledSum(Optional<Formula> factor, List<Formula> summands) {
    if (!summands.stream().allMatch(Formulas::isNegation)) {
      return scaled(factor, Formulas.square(Formulas.sum(summands)));
    }
    List<Formula> positive =
        summands.stream().map(summand -> ((Formula.Sum) summand).terms().get(0).of()).toList();
    Formula sum = Formulas.sum(positive);
    return Formulas.negative(scaled(factor, positive.size() == 1 ? sum : Formulas.round(sum)));
  }

  /** Leaves out the terms of outputs whose targets are such that the loss does not look at them. */
  static List<Term> counting(List<Term> terms, Loss loss) {
    List<Term> counting =
        terms.stream().filter(term -> !isIgnored(loss, term.entries().get(1).value())).toList();
    return counting.isEmpty() ? terms : counting;
  }

  private static boolean isIgnored(Loss loss, double target) {
    return loss.hasTargets() && loss.value(0.25, target) == 0 && loss.value(0.75, target) == 0;
  }

  private static boolean beginsWithNumber(Formula formula) {
    if (formula instanceof Formula.Product product) {
      return beginsWithNumber(product.factors().get(0));
    }
    return formula instanceof Formula.Number
        || formula instanceof Formula.Quotient quotient && !quotient.slash();
  }
}
