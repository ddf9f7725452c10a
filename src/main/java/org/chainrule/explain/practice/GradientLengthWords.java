package org.chainrule.explain.practice;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.GradientLength;
import org.chainrule.practice.question.GradientLength.Change;
import org.chainrule.study.depth.flow.GradientFlow;

/** What becomes of the gradient's length, in words. */
record GradientLengthWords(Speech speech, GradientLength asked) implements AskedQuestion {

  /** How many layers more are spoken of. */
  private static final int MANY = 20;

  @Override
  public Prose question() {
    return say("ask", speech.name(last()), speech.name(first()));
  }

  private Name last() {
    return Name.linearOutput(asked.trace().network().depth()).gradient();
  }

  private static Name first() {
    return Name.linearOutput(1).gradient();
  }

  @Override
  public Prose choice(Choice choice) {
    return say(((Change) choice).key());
  }

  @Override
  public List<Prose> says(Choice answer) {
    GradientFlow flow = asked.flow();
    List<Prose> sentences = new ArrayList<>();
    sentences.add(
        say(
            "lengths",
            length(last(), flow.last().gradient().value()),
            length(first(), flow.first().gradient().value())));
    if (flow.first().gradient().isZero()) {
      sentences.add(say("zero"));
      return sentences;
    }
    sentences.add(say("ratio" + verdict((Change) answer), speech.number(asked.ratio())));
    if (asked.isRight(answer)) {
      sentences.add(
          say(
              "steps",
              speech.said(flow.meanStretch()),
              speech.said(flow.meanShrink()),
              flow.steps().size(),
              speech.said(flow.meanRatio())));
      sentences.add(
          say("many", String.valueOf(MANY), speech.number(Math.pow(flow.meanRatio(), MANY))));
    }
    return sentences;
  }

  /** What the ratio has to do with what was answered. */
  private String verdict(Change answer) {
    Change truth = asked.change();
    if (answer == truth) {
      return "";
    }
    if (isBeyond(truth)) {
      return "." + truth.key();
    }
    return isBeyond(answer) ? ".no." + answer.key() : "";
  }

  private static boolean isBeyond(Change change) {
    return change == Change.VANISHES || change == Change.EXPLODES;
  }

  private Formula length(Name name, double value) {
    return Formulas.equal(new Formula.Norm(speech.name(name), "", false), speech.number(value));
  }

  private Prose say(String key, Object... arguments) {
    return speech.say("length." + key, arguments);
  }
}
