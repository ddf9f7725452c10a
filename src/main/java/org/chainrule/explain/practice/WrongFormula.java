package org.chainrule.explain.practice;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.chainrule.explain.equation.Matrices;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Growing;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Rewriter;
import org.chainrule.formula.Times;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.practice.mistake.Wrong;

/**
 * Writes the formula of a mistake, whose symbols are ids of quantities: in the names of the course,
 * and with its numbers put in.
 *
 * @param explainer the pass with its names and numbers
 * @param step the step at which the mistake was made, with the operands that it was made with
 */
record WrongFormula(Explainer explainer, Step step) {

  /** Returns the formula in symbols. */
  Formula symbols(Wrong wrong) {
    Labels labels = explainer.labels();
    Formula right =
        new Written(id -> quantity(id).map(Quantity::name).map(labels::symbol)).of(wrong.formula());
    return Formulas.equal(labels.symbol(step.name()), right);
  }

  /** Returns what comes of the formula with its numbers put in. */
  Formula numbers(Wrong wrong) {
    Matrices matrices = new Matrices(explainer.numbers(), explainer.labels());
    Formula value = matrices.of(wrong.value());
    if (isIndexed(wrong.formula())) {
      return Formulas.equal(explainer.labels().symbol(step.name()), value);
    }
    Formula right =
        Growing.brackets(new Written(id -> quantity(id).map(matrices::of)).of(wrong.formula()));
    Relation relation = matrices.exact(wrong.value()) ? Relation.EQUAL : Relation.APPROXIMATELY;
    return Formulas.equation(value, relation, right);
  }

  /** Whether one row or column of a matrix is meant, which is not seen in its numbers. */
  private static boolean isIndexed(Formula formula) {
    AtomicBoolean found = new AtomicBoolean();
    new Rewriter() {
      @Override
      public Formula scripted(Formula.Scripted scripted) {
        found.set(true);
        return scripted;
      }
    }.of(formula);
    return found.get();
  }

  /** What a symbol stands for: what the step was done with, or else the pass has. */
  private Optional<Quantity> quantity(String id) {
    return step.operands().stream()
        .filter(operand -> operand.name().id().equals(id))
        .findFirst()
        .or(
            () ->
                explainer.trace().quantities().stream()
                    .filter(quantity -> quantity.name().id().equals(id))
                    .findFirst());
  }

  /** Puts something in for each symbol that stands for a quantity. */
  private static final class Written extends Rewriter {

    private final Function<String, Optional<? extends Formula>> symbols;

    Written(Function<String, Optional<? extends Formula>> symbols) {
      this.symbols = symbols;
    }

    @Override
    public Formula symbol(Formula.Symbol symbol) {
      return symbols.apply(symbol.id()).<Formula>map(found -> found).orElse(symbol);
    }

    /** Two bare numbers beside each other need a sign between them. */
    @Override
    public Formula product(Formula.Product product) {
      Formula.Product written = (Formula.Product) super.product(product);
      boolean bare = written.factors().stream().anyMatch(Written::isNumber);
      Times times = bare ? written.times().dotted() : written.times();
      return new Formula.Product(times, written.factors());
    }

    private static boolean isNumber(Formula factor) {
      return factor instanceof Formula.Number;
    }
  }
}
