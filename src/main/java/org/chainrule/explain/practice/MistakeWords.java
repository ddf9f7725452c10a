package org.chainrule.explain.practice;

import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.words.Words;

/**
 * Says what a mistake is.
 *
 * @param trace the pass that it is made in
 * @param labels how quantities are called
 */
public record MistakeWords(Trace trace, Labels labels) {

  /** Returns what was done, as it goes on behind "if". */
  public Prose clause(Wrong wrong) {
    String key = key("mistake.", wrong);
    return wrong.isNumbered() ? Prose.of(key + ".which", wrong.way()) : Prose.of(key, rate(wrong));
  }

  /** Returns under which agreement it is right, and what has been agreed on here, a sentence. */
  public Prose convention(Wrong wrong) {
    String key = key("convention.", wrong);
    if (wrong.mistake() == Mistake.NUMERATOR) {
      return Prose.of(labels.convention().numerator() ? key + ".here" : key);
    }
    return Prose.of(
        key,
        elsewhere(),
        trace.network().loss().shortFormula(yhat(), y()),
        String.valueOf(trace.network().outputs()),
        String.valueOf(trace.sample().count()));
  }

  /** The rate at which weights are updated, which stands nowhere else. */
  private static Formula rate(Wrong wrong) {
    double rate = wrong.values().apply("η").map(matrix -> matrix.get(0, 0)).orElse(Double.NaN);
    return Numbers.DEFAULT.number(rate);
  }

  private static String key(String start, Wrong wrong) {
    String key = start + wrong.id();
    return Words.has(key) ? key : start + wrong.mistake().id();
  }

  /** The loss with ½ before it, or without that if it has it. */
  private Formula elsewhere() {
    Loss loss = trace.network().loss();
    return loss.equals(Losses.SQUARED_ERROR_HALF)
        ? Losses.MSE.shortFormula(yhat(), y())
        : Formulas.product(
            Times.SCALAR_TIGHT, Formulas.letter("½"), loss.shortFormula(yhat(), y()));
  }

  private Formula yhat() {
    return labels.symbol(Name.yhat());
  }

  private Formula y() {
    return labels.symbol(Name.y());
  }
}
