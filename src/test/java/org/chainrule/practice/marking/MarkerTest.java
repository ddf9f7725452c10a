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
import org.chainrule.pass.quantity.Quantity;
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

  @Test
  void aMistakeMadeWithOwnNumbersIsNamed() {
    // W₂ (2.5, 0.5, 0) is (2.25, −2.25), and b₂ = (0.5, 0) is left out.
    Attempts attempts = Attempts.NONE.with(Z2, column("2.5", "0.5", "0"));
    Name z3 = Name.linearOutput(2);
    Judgement judgement =
        MARKER.judge(attempts.with(z3, column("2.25", "-2.25")), Target.whole(z3));
    assertEquals(List.of(Mistake.BIAS_LEFT), mistakes(judgement));
    assertTrue(((Judgement.Mistaken) judgement).own());
  }

  @Test
  void whatFollowsByWhatWasNotTypedCounts() {
    // From z₁ = (2.5, 0.5, 0) follows z₂ = (2.5, 0.5, 0) and z₃ = (2.75, −2.25).
    Attempts attempts = Attempts.NONE.with(Z1, column("2.5", "0.5", "0"));
    Name z3 = Name.linearOutput(2);
    Judgement judgement =
        MARKER.judge(attempts.with(z3, column("2.75", "-2.25")), Target.whole(z3));
    assertInstanceOf(Judgement.Carried.class, judgement);
  }

  @Test
  void zerosThatNobodyComputedCarryNothingOn() {
    Attempts attempts = Attempts.NONE.with(Z1, column("0", "0", "0"));
    Judgement judgement = MARKER.judge(attempts.with(Z2, column("0", "0", "0")), Target.whole(Z2));
    assertEquals(List.of(Mistake.ZERO_UNKNOWN), mistakes(judgement));
  }

  @Test
  void aMistakeMayExplainNoMoreThanWhatIsOff() {
    Judgement judgement = judge(Z1, "2.5", "0.5", "0.5");
    assertEquals(List.of(Mistake.BIAS_LEFT, Mistake.PRODUCT_LEFT), mistakes(judgement));
    assertFalse(((Judgement.Mistaken) judgement).wholly());
    assertTrue(((Judgement.Mistaken) judgement).perhaps());
  }

  @Test
  void twoNumbersLeaveNoDoubt() {
    Judgement judgement = judge(Z1, "2.5", "0.5", "0");
    assertTrue(((Judgement.Mistaken) judgement).wholly());
    assertFalse(((Judgement.Mistaken) judgement).perhaps());
  }

  @Test
  void aCellIsJudgedByItself() {
    Attempts attempts = Attempts.NONE.with(Z1, column("2.5", "7", "0"));
    assertEquals(
        new Judgement.Right(Closeness.EXACT), MARKER.judge(attempts, Target.cell(Z1, 0, 0)));
    assertInstanceOf(Judgement.Unrecognised.class, MARKER.judge(attempts, Target.cell(Z1, 1, 0)));
    assertEquals(
        List.of(Mistake.BIAS_LEFT, Mistake.ZERO_UNKNOWN),
        mistakes(MARKER.judge(attempts, Target.cell(Z1, 2, 0))));
  }

  @Test
  void fewerDigitsThanAreShownAreToo() {
    Trace sigmoid = Pass.run(Scenarios.sigmoid());
    // σ(6), σ(0.5), σ(−7) are 0.998, 0.622 and 9.11e−4 as a table has them.
    Attempts attempts = Attempts.NONE.with(Z2, column("0.998", "0.62", "9.11e-4"));
    Judgement.Coarse judgement =
        assertInstanceOf(
            Judgement.Coarse.class,
            new Marker(sigmoid, Numbers.DEFAULT).judge(attempts, Target.whole(Z2)));
    assertEquals(List.of(1), judgement.cells().stream().map(Judgement.Cell::row).toList());
  }

  @Test
  void whatComesOfTheRoundedNumbersOnTheScreenCounts() {
    Trace sigmoid = Pass.run(Scenarios.sigmoid());
    // 1.5 · 0.998 − 2 · 0.622 + 9.11e−4 + 0.25 = 0.503911; with all digits it is 0.50228.
    Name z3 = Name.linearOutput(2);
    Attempts attempts = Attempts.NONE.with(z3, column("0.5039", "-3.18"));
    assertEquals(
        new Judgement.Right(Closeness.ROUNDED_ON_THE_WAY),
        new Marker(sigmoid, Numbers.DEFAULT).judge(attempts, Target.whole(z3)));
  }

  @Test
  void aFactorOfTheBackwardPassIsJudgedToo() {
    Trace sigmoid = Pass.run(Scenarios.sigmoid());
    Name slope = Z1.slope();
    // σ(0.5) (1 − σ(0.5)) = 0.2350037; 0.5 (1 − 0.5) is a(1 − a) fed with z.
    Attempts attempts = Attempts.NONE.with(slope, column("", "0.235", ""));
    Marker marker = new Marker(sigmoid, Numbers.DEFAULT);
    assertEquals(
        new Judgement.Right(Closeness.ROUNDED), marker.judge(attempts, Target.whole(slope)));
    attempts = Attempts.NONE.with(slope, column("", "0.25", ""));
    assertEquals(
        List.of(Mistake.SLOPE_OF_Z), mistakes(marker.judge(attempts, Target.whole(slope))));
  }

  @Test
  void whatIsNeededFollowsFromOwnNumbers() {
    // W₂ (2.5, 0.5, 0) + b₂ = (2.75, −2.25); the true z₃ is (4, −2).
    Attempts attempts = Attempts.NONE.with(Z2, column("2.5", "0.5", "0"));
    Name z3 = Name.linearOutput(2);
    Judgement.Unrecognised judgement =
        assertInstanceOf(
            Judgement.Unrecognised.class,
            MARKER.judge(attempts.with(z3, column("3.3", "-2")), Target.whole(z3)));
    assertTrue(judgement.own());
    assertEquals(List.of(2.75), judgement.off().stream().map(Judgement.Cell::needed).toList());
  }

  @Test
  void whoHasTheFactorBeforeAndDropsItThenIsMistaken() {
    Attempts attempts = Attempts.NONE.with(Name.yhat().gradient(), column("2", "-2"));
    Judgement judgement =
        MARKER.judge(attempts.with(DZ1, column("2", "0", "1")), Target.whole(DZ1));
    assertEquals(List.of(Mistake.FACTOR_TWO, Mistake.MEAN_OUTPUTS), mistakes(judgement));
    attempts = Attempts.NONE.with(Name.yhat().gradient(), column("1", "-1"));
    judgement = MARKER.judge(attempts.with(DZ1, column("2", "0", "1")), Target.whole(DZ1));
    assertInstanceOf(Judgement.Carried.class, judgement);
  }

  /** W₂ is square on three samples, so that a₋ δᵀ is the transpose of the gradient. */
  @Test
  void aMistakeThatGivesWhatAConventionGivesIsNamedToo() throws TypedException {
    Trace batch = Pass.run(Scenarios.batch());
    Quantity gradient = batch.quantity(Name.weight(2).gradient());
    Attempt attempt = Attempt.NONE;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        attempt = attempt.with(i, j, Answer.read(String.valueOf(gradient.get(j, i))));
      }
    }
    Judgement judgement =
        new Marker(batch, Numbers.DEFAULT)
            .judge(Attempts.NONE.with(gradient.name(), attempt), Target.whole(gradient.name()));
    Judgement.RightByConvention right =
        assertInstanceOf(Judgement.RightByConvention.class, judgement);
    assertEquals(Mistake.NUMERATOR, right.conventions().get(0).mistake());
    assertEquals(Mistake.OUTER_FLIPPED, right.others().get(0).mistake());
  }
}
