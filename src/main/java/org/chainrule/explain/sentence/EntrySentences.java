package org.chainrule.explain.sentence;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.operation.OwnDerivative;
import org.chainrule.pass.operation.Slopes;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.pass.quantity.Term;
import org.chainrule.study.nudge.Nudge;

/**
 * Says what one entry means: of a gradient, which way the loss moves if that number of the net is
 * raised, and how fast; of a slope, what is special about its unit.
 */
public record EntrySentences(Marks marks, Numbers numbers, Labels labels) {

  /**
   * Returns what there is to say of an entry of a step's result; nothing if it is no gradient, or
   * only a part of one, which does not tell how the loss moves.
   */
  public List<Prose> of(Step step, int row, int column) {
    if (step.operation() instanceof Slopes op) {
      return slope(op, step.stage().layer(), row, column);
    }
    boolean ofItself = step.operation() instanceof OwnDerivative;
    if (ofItself || step.name().form() != Name.Form.GRADIENT) {
      return List.of();
    }
    Formula which = labels.entry(new Entry(trace().quantity(step.name().value()), row, column));
    double loss = trace().quantity(Name.loss()).get(0, 0);
    if (!Double.isFinite(loss)) {
      return List.of(say("noLoss", which, numbers.number(loss)));
    }
    double slope = step.result().get(row, column);
    if (!Double.isFinite(slope)) {
      return List.of();
    }
    Target entry = Target.cell(step.name().value(), row, column);
    return new KinkSlopes(marks)
        .at(entry, slope)
        .map(sides -> atKink(entry, which, slope, sides))
        .orElseGet(
            () ->
                List.of(
                    slope == 0
                        ? still(step, row, column, which)
                        : say(slope > 0 ? "raise" : "lower", which, change(slope))));
  }

  private List<Prose> slope(Slopes op, int layer, int row, int column) {
    Formula z = labels.entry(new Entry(op.z(), row, column));
    String taken = numbers.said(op.activation().slope(op.z().get(row, column)));
    return switch (marks.unitState(layer, row, column)) {
      case ACTIVE -> List.of();
      case OFF -> List.of(say("slope.off", z));
      case KINK -> List.of(say("slope.kink", z, Labels.activation(op.activation()), taken));
      case FLAT -> List.of(say("slope.flat", z, numbers.said(marks.flatThreshold())));
    };
  }

  /** Where both sides differ there is no verdict, but both of them. */
  private List<Prose> atKink(Target entry, Formula which, double slope, Nudge.Sides sides) {
    List<Prose> sentences = new ArrayList<>();
    KinkSlopes kinks = new KinkSlopes(marks);
    if (kinks.lossHasKink()) {
      sentences.add(say("kink.loss"));
    }
    kinks
        .unitAtKink(entry.name())
        .ifPresent(layer -> sentences.add(say("kink", String.valueOf(layer))));
    String key = KinkSlopes.agree(sides) ? "sides.same" : "sides";
    sentences.add(say(key, which, plain(sides.left()), plain(sides.right()), plain(slope)));
    return sentences;
  }

  private String plain(double value) {
    return numbers.said(value);
  }

  /** Why a gradient is 0, as far as the step's products tell. */
  private static Prose still(Step step, int row, int column, Formula which) {
    List<Term> terms = step.terms(row, column);
    if (!step.operation().sumsProducts()) {
      return say("still", which);
    }
    if (terms.stream().anyMatch(Underflow::in)) {
      return say("underflow", which);
    }
    if (terms.stream().anyMatch(term -> term.value() != 0)) {
      return say("cancelled", which);
    }
    boolean factors = terms.stream().allMatch(EntrySentences::hasFactorZero);
    return factors ? say("factor", which, terms.size()) : say("still", which);
  }

  private static boolean hasFactorZero(Term term) {
    return term.entries().size() > 1
        && term.entries().stream().anyMatch(entry -> entry.value() == 0);
  }

  /** So many times ε; 1 is left out, and a difference such as 1 − 10⁻¹⁶ stands in parentheses. */
  private Formula change(double slope) {
    Formula size = numbers.factor(Math.abs(slope));
    Formula epsilon = Formulas.letter("ε");
    return size.equals(Formulas.whole(1)) ? epsilon : Formulas.product(Times.SCALAR, size, epsilon);
  }

  private Trace trace() {
    return marks.trace();
  }

  private static Prose say(String key, Object... arguments) {
    return Prose.of("say.entry." + key, arguments);
  }
}
