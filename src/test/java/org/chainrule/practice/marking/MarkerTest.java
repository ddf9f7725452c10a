package org.chainrule.practice.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;

/** Judgements of what a student types on the solution sheet's net, worked out by hand. */
class MarkerTest {

  private static final Trace SHEET = Pass.run(Scenarios.relu());
  private static final Marker MARKER = new Marker(SHEET, Numbers.DEFAULT);

  private static final Name Z1 = Name.linearOutput(1);
  private static final Name Z2 = Name.layerOutput(1);
  private static final Name DZ1 = Z1.gradient();

  /** Types a column. */
  private static Attempt column(String... typed) {
    Attempt attempt = Attempt.NONE;
    try {
      for (int i = 0; i < typed.length; i++) {
        if (!typed[i].isEmpty()) {
          attempt = attempt.with(i, 0, Answer.read(typed[i]));
        }
      }
    } catch (TypedException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
    return attempt;
  }

  private static Judgement judge(Name name, String... typed) {
    return MARKER.judge(Attempts.NONE.with(name, column(typed)), Target.whole(name));
  }

  private static List<Mistake> mistakes(Judgement judgement) {
    return assertInstanceOf(Judgement.Mistaken.class, judgement).wrongs().stream()
        .map(Wrong::mistake)
        .toList();
  }

  @Test
  void theRightNumbersAreRight() {
    assertEquals(new Judgement.Right(Closeness.EXACT), judge(DZ1, "4", "0", "4/2"));
  }

  @Test
  void nothingTypedIsBlank() {
    assertEquals(new Judgement.Blank(), judge(DZ1, "", "", ""));
  }

  @Test
  void theForgottenMaskIsNamedWithWhatGivesTheSame() {
    Judgement judgement = judge(DZ1, "4", "-2", "2");
    assertEquals(List.of(Mistake.NO_SLOPE, Mistake.MASK_OF_A), mistakes(judgement));
    assertTrue(((Judgement.Mistaken) judgement).perhaps());
  }

  @Test
  void whatFollowsFromOwnNumbersCounts() {
    Attempts attempts = Attempts.NONE.with(Z1, column("2.5", "0.5", "0.5"));
    attempts = attempts.with(Z2, column("2.5", "0.5", "0.5"));
    Judgement own = MARKER.judge(attempts, Target.whole(Z2));
    assertInstanceOf(Judgement.Carried.class, own);
    assertTrue(own.counts());
    assertEquals(List.of(Mistake.BIAS_LEFT), mistakes(judge(Z1, "2.5", "0.5", "0")));
  }

  @Test
  void halfTheSquareIsRightElsewhere() {
    Judgement judgement = judge(Name.yhat().gradient(), "1", "-1");
    Judgement.RightByConvention right =
        assertInstanceOf(Judgement.RightByConvention.class, judgement);
    assertEquals(Mistake.FACTOR_TWO, right.conventions().get(0).mistake());
  }

  @Test
  void whatNobodyKnowsIsToldCellByCell() {
    Judgement.Unrecognised judgement =
        assertInstanceOf(Judgement.Unrecognised.class, judge(DZ1, "4", "17", "2"));
    assertEquals(1, judgement.off().size());
    assertEquals(1, judgement.off().get(0).row());
    assertEquals(0, judgement.off().get(0).needed(), 0.0);
    assertFalse(judgement.counts());
  }
}
