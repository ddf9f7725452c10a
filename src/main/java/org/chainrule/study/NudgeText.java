package org.chainrule.study;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.Block;
import org.chainrule.explain.Explainer;
import org.chainrule.explain.Formula;
import org.chainrule.explain.Numbers;
import org.chainrule.explain.PlainFormula;
import org.chainrule.explain.Prose;
import org.chainrule.explain.Written;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Name;
import org.chainrule.pass.Target;
import org.chainrule.words.Words;

/**
 * Says what a nudge does to the loss.
 *
 * @param explainer how things are called and numbers are written
 */
public record NudgeText(Explainer explainer) {

  private static final int MOST_DIGITS = 8;
  private static final double HIDDEN = 0.05;

  /** Returns the name of an entry in LaTeX. */
  public String name(Target entry) {
    return explainer
        .labels()
        .entry(new Entry(explainer.trace().quantity(entry.name()), entry.row(), entry.column()));
  }

  /** Returns what is to be said of a change, from top to bottom. */
  public List<Block> of(Nudge nudge, LossCurve curve, NudgeChange change) {
    List<Block> blocks = new ArrayList<>();
    if (!nudge.finite()) {
      blocks.add(say("nudge.notFinite"));
      return blocks;
    }
    blocks.add(new Block.Paragraph(Prose.of(sentence(nudge, change))));
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
  String sentence(Nudge nudge, NudgeChange change) {
    String by = plain(Math.abs(change.epsilon()));
    String key = change.epsilon() < 0 ? "nudge.lower" : "nudge.raise";
    String what = Words.of(key, name(nudge.entry()), by);
    return Words.of("nudge.says", what, effect(change.actual()), tangent(change));
  }

  private String effect(double actual) {
    if (!Double.isFinite(actual)) {
      return Words.of("nudge.overflows");
    }
    String by = plain(Math.abs(actual));
    return actual == 0
        ? Words.of("nudge.stays")
        : Words.of(actual > 0 ? "nudge.rises" : "nudge.falls", by);
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
  private Formula arithmetic(Nudge nudge, NudgeChange change) {
    String actual = latex(change.actual());
    String from = subtraction(nudge.loss() + change.actual(), nudge.loss());
    String slope = explainer.labels().inline(nudge.entry().name().gradient());
    String product = factor(nudge.slope()) + "\\cdot " + factor(change.epsilon());
    String predicted = latex(change.predicted());
    String latex =
        "\\begin{array}{lll}"
            + row("\\Delta\\ell", from, actual)
            + "\\\\"
            + row(place(slope, nudge.entry()) + "\\,\\varepsilon", product, predicted)
            + "\\\\"
            + row(
                "\\text{" + Words.of("nudge.difference") + "}",
                subtraction(change.actual(), change.predicted()),
                latex(change.difference()))
            + "\\end{array}";
    String spoken =
        Words.of(
            "nudge.spoken",
            plain(change.actual()),
            plain(change.predicted()),
            plain(change.difference()));
    return new Formula(latex, spoken);
  }

  /** With so many digits that the difference can be seen, if eight will do. */
  private String subtraction(double whole, double part) {
    double first = Decimals.cleaned(whole);
    double second = Decimals.cleaned(part);
    Numbers numbers = explainer.numbers();
    while (numbers.digits() < MOST_DIGITS && hidden(first, second, numbers.digits())) {
      numbers = new Numbers(numbers.digits() + 1);
    }
    return numbers.latex(first) + "-" + numbers.latexFactor(second);
  }

  /** Whether the difference of two numbers gets lost where they are rounded. */
  private static boolean hidden(double first, double second, int digits) {
    double written = Decimals.rounded(first, digits) - Decimals.rounded(second, digits);
    return Math.abs(written - (first - second)) > HIDDEN * Math.abs(first - second);
  }

  private String place(String gradient, Target entry) {
    Name name = entry.name().gradient();
    return explainer.trace().quantity(name).rows() * explainer.trace().quantity(name).columns() == 1
        ? gradient
        : name(Target.cell(name, entry.row(), entry.column()));
  }

  private static String row(String left, String middle, String right) {
    return left + "&=" + middle + "&" + Written.sign(middle, right) + right;
  }

  private void addWay(List<Block> blocks, Crossings crossings, double epsilon) {
    List<Crossing> passed = crossings.onTheWay(epsilon);
    if (!passed.isEmpty()) {
      Crossing first = passed.get(0);
      String at = latex(first.epsilon());
      blocks.add(
          passed.size() == 1
              ? say("nudge.crosses.one", unit(first), at)
              : say("nudge.crosses.more", unit(first), at, passed.size()));
    }
  }

  /** Returns which kink it is: that of a unit, or where an output meets its target. */
  private String unit(Crossing crossing) {
    String key =
        crossing.unit().name().equals(Name.yhat()) ? "nudge.kink.target" : "nudge.kink.unit";
    return Words.of(key, name(crossing.unit()));
  }

  private void addHere(List<Block> blocks, Nudge nudge, Crossings crossings) {
    nudge
        .sides(crossings)
        .ifPresent(
            sides -> {
              String unit = unit(crossings.here().get(0));
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
    return PlainFormula.of(name(entry));
  }

  private String plain(double value) {
    return explainer.numbers().plain(Decimals.cleaned(value));
  }

  private String latex(double value) {
    return explainer.numbers().latex(Decimals.cleaned(value));
  }

  private String factor(double value) {
    return explainer.numbers().latexFactor(Decimals.cleaned(value));
  }

  private static Block say(String key, Object... arguments) {
    return new Block.Paragraph(Prose.of(Words.of(key, arguments)));
  }
}
