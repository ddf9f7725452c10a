package org.chainrule.explain.practice;

import java.util.List;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.Direction;
import org.chainrule.practice.question.Direction.Way;

/** Whether a weight is to be raised or lowered, in words. */
record DirectionWords(Speech speech, Direction asked) implements AskedQuestion {

  @Override
  public Prose question() {
    return say("ask", speech.equation(asked.weight()));
  }

  @Override
  public Prose choice(Choice choice) {
    return say(((Way) choice).key());
  }

  @Override
  public List<Prose> says(Choice answer) {
    Way way = (Way) answer;
    return List.of(asked.way() == Way.EITHER ? still(way) : moves(way));
  }

  private Prose still(Way way) {
    String key = way == Way.EITHER ? "said.either" : "said.either.no";
    return say(key, slope(), speech.said(asked.probe()), speech.number(asked.loss()));
  }

  /** What comes of moving it as was answered, or of moving it at all. */
  private Prose moves(Way way) {
    Way tried = way == Way.EITHER ? asked.way() : way;
    String key = asked.isRight(way) ? ".right" : way == Way.EITHER ? ".differs" : ".wrong";
    Formula change = speech.number(asked.lossAfter(tried) - asked.loss());
    return say("said." + tried.key() + key, slope(), speech.said(asked.probe()), change);
  }

  private Formula slope() {
    Target weight = asked.weight();
    return speech.equation(Target.cell(weight.name().gradient(), weight.row(), weight.column()));
  }

  private Prose say(String key, Object... arguments) {
    return speech.say("direction." + key, arguments);
  }
}
