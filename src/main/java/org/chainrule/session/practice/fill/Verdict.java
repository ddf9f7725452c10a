package org.chainrule.session.practice.fill;

import java.util.List;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Answer;
import org.chainrule.practice.marking.Judgement;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.session.practice.Grade;

/**
 * What was found of an answer.
 *
 * @param answer the answer as it was marked
 * @param judgement what is to be said of it
 * @param about what that is said of: the entry alone, or all of its matrix
 */
public record Verdict(Answer answer, Judgement judgement, Target about) {

  /** The ids of the mistakes that it may come from, with the way where that has a name. */
  public List<String> mistakes() {
    return judgement instanceof Judgement.Mistaken mistaken
        ? mistaken.wrongs().stream().map(Wrong::id).toList()
        : List.of();
  }

  /** What the answer is worth. */
  public Grade grade() {
    return Grade.of(judgement);
  }
}
