package org.chainrule.explain.practice;

import java.util.List;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.Direction;
import org.chainrule.practice.question.GradientLength;
import org.chainrule.practice.question.IdleCause;
import org.chainrule.practice.question.IdleUnit;
import org.chainrule.practice.question.Question;
import org.chainrule.practice.question.StrongestWeight;
import org.chainrule.practice.question.UnitDies;

/** A question in words. */
public interface AskedQuestion {

  /** What is asked. */
  Prose question();

  /** How a choice is called on its button. */
  Prose choice(Choice choice);

  /**
   * What is to be said of an answer: of a true one why it is true, of another what is true of what
   * it names.
   */
  List<Prose> says(Choice answer);

  /** Returns a question in the words and numbers of its pass. */
  static AskedQuestion of(Question question, Explainer explainer) {
    Speech speech = new Speech(explainer);
    return question.accept(
        new Question.Visitor<>() {
          @Override
          public AskedQuestion idleUnit(IdleUnit asked) {
            return new IdleUnitWords(speech, asked);
          }

          @Override
          public AskedQuestion idleCause(IdleCause asked) {
            return new IdleCauseWords(speech, asked);
          }

          @Override
          public AskedQuestion strongestWeight(StrongestWeight asked) {
            return new StrongestWeightWords(speech, asked);
          }

          @Override
          public AskedQuestion unitDies(UnitDies asked) {
            return new UnitDiesWords(speech, asked);
          }

          @Override
          public AskedQuestion gradientLength(GradientLength asked) {
            return new GradientLengthWords(speech, asked);
          }

          @Override
          public AskedQuestion direction(Direction asked) {
            return new DirectionWords(speech, asked);
          }
        });
  }
}
