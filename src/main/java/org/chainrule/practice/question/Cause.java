package org.chainrule.practice.question;

import java.util.Locale;
import java.util.function.BiPredicate;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.quantity.Name;

/** Why a unit learns nothing. */
public enum Cause implements Choice.Said {
  /** Its slope is 0, for every sample. */
  SLOPE((question, row) -> isZero(question.slopes(row))),
  /** No gradient arrives at it, for any sample. */
  ARRIVING((question, row) -> isZero(question.arriving(row))),
  /** What it takes in is 0, for every sample, and it has no bias. */
  INPUT(
      (question, row) ->
          isZero(question.trace().quantity(question.input()).value())
              && question.trace().network().layer(question.layer()).bias().isEmpty()),
  /** ŷ is y already, so that there is nothing to learn from the samples. */
  TARGET_MET(
      (question, row) ->
          question.trace().quantity(Name.yhat()).value().equals(question.trace().sample().y()));

  private final BiPredicate<IdleUnit, Integer> condition;

  Cause(BiPredicate<IdleUnit, Integer> condition) {
    this.condition = condition;
  }

  private static boolean isZero(Matrix numbers) {
    return numbers.maxMagnitude() == 0;
  }

  boolean holds(IdleUnit question, int row) {
    return condition.test(question, row);
  }

  @Override
  public String key() {
    return "cause." + name().toLowerCase(Locale.ROOT);
  }
}
