package org.chainrule.explain.practice;

import java.util.List;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.StrongestWeight;

/** Which weight changes the loss most, in words. */
record StrongestWeightWords(Speech speech, StrongestWeight asked) implements AskedQuestion {

  @Override
  public Prose question() {
    return say("ask", speech.name(Name.weight(asked.layer())));
  }

  @Override
  public Prose choice(Choice choice) {
    return Prose.math(speech.entry(((Choice.Weight) choice).cell()));
  }

  @Override
  public List<Prose> says(Choice answer) {
    Target weight = ((Choice.Weight) answer).cell();
    Target slope = Target.cell(weight.name().gradient(), weight.row(), weight.column());
    double probe = asked.probe();
    String more = speech.said(probe);
    Formula change = speech.number(asked.lossAfter(weight, probe) - asked.loss());
    Formula largest = speech.number(asked.largest());
    return List.of(
        asked.isRight(answer)
            ? say("right", speech.equation(slope), more, change)
            : say("other", speech.equation(slope), more, change, largest));
  }

  private Prose say(String key, Object... arguments) {
    return speech.say("strongest." + key, arguments);
  }
}
