package org.chainrule.explain.study;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.nudge.Crossing;
import org.chainrule.study.nudge.Crossings;
import org.chainrule.study.nudge.LossCurve;
import org.chainrule.study.nudge.Nudge;
import org.chainrule.study.nudge.NudgeChange;
import org.chainrule.words.Words;

/**
 * Says what a nudge does to the loss.
 *
 * @param explainer how things are called and numbers are written
 */
public record NudgeText(Explainer explainer) {

  private static final int MOST_DIGITS = 8;
  private static final double HIDDEN = 0.05;

  /** Returns the name of an entry. */
  public Formula name(Target entry) {
    return explainer
        .labels()
        .entry(new Entry(explainer.trace().quantity(entry.name()), entry.row(), entry.column()));
  }

  /** Says why an entry that is selected is none that can be nudged. */
  public Prose notNudged(Target entry) {
    String key = entry.name().equals(Name.y()) ? "nudge.none.target" : "nudge.none.selected";
    return Prose.of(key, name(entry));
  }

  /** Returns what is to be said of a change, from top to bottom. */
  public List<Block> of(Nudge nudge, LossCurve curve, NudgeChange change) {
    List<Block> blocks = new ArrayList<>();
    if (!nudge.finite()) {
      blocks.add(say("nudge.notFinite"));
      return blocks;
    }
    blocks.add(new Block.Paragraph(sentence(nudge, change)));
    if (Double.isFinite(change.actual())) {
      blocks.add(new Block.Display(arithmetic(nudge, change)));
    }
    addWay(blocks, curve.crossings(), change.epsilon());
    addHere(blocks, nudge, curve.crossings());
    if (!curve.crossings().complete()) {
      blocks.add(say("nudge.incomplete"));
    }
    return blocks;
  }

  /** Returns the change in one sentence. */
  private Prose sentence(Nudge nudge, NudgeChange change) {
    String by = plain(Math.abs(change.epsilon()));
    String key = change.epsilon() < 0 ? "nudge.lower" : "nudge.raise";
    Prose what = Prose.of(key, name(nudge.entry()), by);
    return Prose.of("nudge.says", what, effect(change.actual()), tangent(change));
  }

  private Prose effect(double actual) {
    if (!Double.isFinite(actual)) {
      return Prose.of("nudge.overflows");
    }
    String by = plain(Math.abs(actual));
    return actual == 0
        ? Prose.of("nudge.stays")
        : Prose.of(actual > 0 ? "nudge.rises" : "nudge.falls", by);
  }

  private String tangent(NudgeChange change) {
    double predicted = change.predicted();
    String by = plain(Math.abs(predicted));
    if (Math.signum(predicted) == Math.signum(change.actual())) {
      return Words.of(predicted == 0 ? "nudge.tangent.sameStay" : "nudge.tangent.same", by);
    }
    if (predicted == 0) {
      return Words.of("nudge.tangent.stays");
    }
    return Words.of(predicted > 0 ? "nudge.tangent.rises" : "nudge.tangent.falls", by);
  }

  /** Both changes and what is between them, a line each. */
  private SpokenFormula arithmetic(Nudge nudge, NudgeChange change) {
    Formula.Equation actual =
        row(
            Formulas.row(Gap.NOTHING, Formulas.letter("Δ"), Formulas.letter("ℓ")),
            subtraction(nudge.loss() + change.actual(), nudge.loss()),
            change.actual());
    Formula.Equation predicted =
        row(
            Formulas.product(Times.SCALAR, gradient(nudge.entry()), Formulas.letter("ε")),
            Formulas.product(Times.SCALAR_DOT, factor(nudge.slope()), factor(change.epsilon())),
            change.predicted());
    Formula.Equation difference =
        row(
            new Formula.Word(Words.of("nudge.difference")),
            subtraction(change.actual(), change.predicted()),
            change.difference());
    String spoken =
        Words.of(
            "nudge.spoken",
            plain(change.actual()),
            plain(change.predicted()),
            plain(change.difference()));
    return new SpokenFormula(new Formula.Aligned(List.of(actual, predicted, difference)), spoken);
  }

  /** With so many digits that the difference can be seen, if eight will do. */
  private Formula subtraction(double whole, double part) {
    double first = Decimals.cleaned(whole);
    double second = Decimals.cleaned(part);
    Numbers numbers = explainer.numbers();
    while (numbers.digits() < MOST_DIGITS && hidden(first, second, numbers.digits())) {
      numbers = new Numbers(numbers.digits() + 1);
    }
    return Formulas.minus(numbers.number(first), numbers.factor(second));
  }

  /** Whether the difference of two numbers gets lost where they are rounded. */
  private static boolean hidden(double first, double second, int digits) {
    double written = Decimals.rounded(first, digits) - Decimals.rounded(second, digits);
    return Math.abs(written - (first - second)) > HIDDEN * Math.abs(first - second);
  }

  private Formula gradient(Target entry) {
    return name(Target.cell(entry.name().gradient(), entry.row(), entry.column()));
  }

  private Formula.Equation row(Formula left, Formula middle, double right) {
    return Formulas.equal(left, Exact.equation(middle, number(right)));
  }

  private void addWay(List<Block> blocks, Crossings crossings, double epsilon) {
    List<Crossing> passed = crossings.onTheWay(epsilon);
    if (!passed.isEmpty()) {
      Crossing first = passed.get(0);
      Formula at = number(first.epsilon());
      blocks.add(
          passed.size() == 1
              ? say("nudge.crosses.one", unit(first), at)
              : say("nudge.crosses.more", unit(first), at, passed.size()));
    }
  }

  /** Returns which kink it is: that of a unit, or where an output meets its target. */
  private Prose unit(Crossing crossing) {
    String key =
        crossing.unit().name().equals(Name.yhat()) ? "nudge.kink.target" : "nudge.kink.unit";
    return Prose.of(key, name(crossing.unit()));
  }

  private void addHere(List<Block> blocks, Nudge nudge, Crossings crossings) {
    nudge
        .sides(crossings)
        .ifPresent(
            sides -> {
              Prose unit = unit(crossings.here().get(0));
              boolean same = sides.left() == sides.right();
              blocks.add(
                  say(
                      same ? "nudge.here.same" : "nudge.here",
                      unit,
                      plain(sides.left()),
                      plain(sides.right()),
                      plain(nudge.slope())));
            });
  }

  /** Returns the name of an entry in plain characters, as on a button. */
  public String plainName(Target entry) {
    return Plain.of(name(entry));
  }

  private String plain(double value) {
    return explainer.numbers().said(Decimals.cleaned(value));
  }

  private Formula number(double value) {
    return explainer.numbers().number(Decimals.cleaned(value));
  }

  private Formula factor(double value) {
    return explainer.numbers().factor(Decimals.cleaned(value));
  }

  private static Block say(String key, Object... arguments) {
    return new Block.Paragraph(Prose.of(key, arguments));
  }
}
