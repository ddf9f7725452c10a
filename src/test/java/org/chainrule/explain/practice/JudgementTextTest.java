package org.chainrule.explain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainrule.Scenarios;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Answer;
import org.chainrule.practice.marking.Attempt;
import org.chainrule.practice.marking.Attempts;
import org.chainrule.practice.marking.Judgement;
import org.chainrule.practice.marking.Marker;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;

/** What is said of attempts on the solution sheet's net. */
class JudgementTextTest {

  private static final Trace SHEET = Pass.run(Scenarios.relu());
  private static final Explainer EXPLAINER = Explainer.of(SHEET, Numbers.DEFAULT, 0.05);

  private static final Name Z1 = Name.linearOutput(1);
  private static final Name DZ1 = Z1.gradient();

  private static Attempt column(String... typed) throws TypedException {
    Attempt attempt = Attempt.NONE;
    for (int i = 0; i < typed.length; i++) {
      attempt = attempt.with(i, 0, Answer.read(typed[i]));
    }
    return attempt;
  }

  private static String said(Explainer explainer, Attempts attempts, Name name) {
    Judgement judgement = new Marker(SHEET, Numbers.DEFAULT).judge(attempts, Target.whole(name));
    return new JudgementText(explainer).sentence(judgement).plainText();
  }

  private static String said(Name name, String... typed) throws TypedException {
    return said(EXPLAINER, Attempts.NONE.with(name, column(typed)), name);
  }

  private static List<String> formulas(Explainer explainer, Name name, String... typed)
      throws TypedException {
    Attempts attempts = Attempts.NONE.with(name, column(typed));
    Judgement judgement = new Marker(SHEET, Numbers.DEFAULT).judge(attempts, Target.whole(name));
    return new JudgementText(explainer)
        .of(judgement, Target.whole(name)).stream()
            .flatMap(Block::formulas)
            .map(Plain::of)
            .toList();
  }

  @Test
  void rightIsSaidShortly() throws TypedException {
    assertThat(said(DZ1, "4", "0", "2")).isEqualTo("Right.");
  }

  @Test
  void twoThatFitAreBothNamed() throws TypedException {
    assertThat(said(DZ1, "4", "-2", "2"))
        .isEqualTo(
            "Perhaps this is what one gets if the slope of the activation is left out, so that the"
                + " gradient passes as it arrives, or if the mask asks whether the output of ReLU"
                + " is at least 0, which it always is: only one number shows it. Both give the"
                + " same numbers here.");
  }

  /** b₁ = (0, −1, 0.5) left out shows in two entries of z₁ = (2.5, −0.5, 0.5), not in one. */
  @Test
  void anEntryIsJudgedInTheLightOfTheOthers() throws TypedException {
    Judgement judgement =
        new Marker(SHEET, Numbers.DEFAULT)
            .judge(Attempts.NONE.with(Z1, column("2.5", "0.5", "0")), Target.cell(Z1, 2, 0));
    assertThat(new JudgementText(EXPLAINER).sentence(judgement).plainText())
        .startsWith("This is what one gets if")
        .doesNotContain("only one number");
  }

  /** Every wrong number of every entry alone: what is said of several mistakes is so. */
  @Test
  void mistakesThatAgreeInOneEntryAreSaidToAgreeThere() throws TypedException {
    Mistakes mistakes = Mistakes.in(SHEET);
    Marker marker = new Marker(mistakes, Numbers.DEFAULT);
    Set<Boolean> seen = new HashSet<>();
    for (Step step : SHEET.steps()) {
      for (Wrong wrong : mistakes.of(step)) {
        for (int i = 0; i < step.result().rows(); i++) {
          Answer typed = Answer.read(String.valueOf(wrong.value().get(i, 0)));
          Attempts attempts = Attempts.NONE.with(step.name(), Attempt.NONE.with(i, 0, typed));
          Judgement judgement = marker.judge(attempts, Target.cell(step.name(), i, 0));
          if (judgement instanceof Judgement.Mistaken several && several.wrongs().size() > 1) {
            boolean alike = several.wrongs().stream().map(Wrong::value).distinct().count() == 1;
            assertThat(new JudgementText(EXPLAINER).sentence(judgement).plainText())
                .endsWith(alike ? "the same numbers here." : "the same number in this entry.");
            seen.add(alike);
          }
        }
      }
    }
    assertThat(seen).contains(false);
  }

  @Test
  void theWrongFormulaStandsBesideTheRightOne() throws TypedException {
    assertThat(formulas(EXPLAINER, Z1, "2.5", "0.5", "0"))
        .containsExactly(
            "W₁ x",
            "[2.5; 0.5; 0] = [0.5, −1; 1.5, 0.5; −1, −0.5] [1; −2]",
            "z₁ = W₁ x + b₁",
            "[2.5; −0.5; 0.5] = [0.5, −1; 1.5, 0.5; −1, −0.5] [1; −2] + [0; −1; 0.5]");
  }

  @Test
  void itIsTurnedWithEverythingElse() throws TypedException {
    assertThat(formulas(EXPLAINER.with(Convention.ROWS), Z1, "2.5", "0.5", "0"))
        .startsWith("x W₁ᵀ", "[2.5, 0.5, 0] = [1, −2] [0.5, 1.5, −1; −1, 0.5, −0.5]");
  }

  @Test
  void aConventionIsNotCalledWrong() throws TypedException {
    assertThat(said(DZ1, "2", "0", "1"))
        .isEqualTo(
            "Right under ½‖ŷ − y‖₂². The loss here is ‖ŷ − y‖₂², which makes it twice as large."
                + " Right for the mean over the outputs. Here the loss is their sum, and nothing is"
                + " divided by d = 2.");
  }

  @Test
  void whatFollowsIsShownWithOwnNumbers() throws TypedException {
    Name z2 = Name.layerOutput(1);
    Attempts attempts = Attempts.NONE.with(Z1, column("2.5", "0.5", "0"));
    attempts = attempts.with(z2, column("2.5", "0.5", "0"));
    Judgement judgement = new Marker(SHEET, Numbers.DEFAULT).judge(attempts, Target.whole(z2));
    List<Block> blocks = new JudgementText(EXPLAINER).of(judgement, Target.whole(z2));
    assertThat(said(EXPLAINER, attempts, z2))
        .isEqualTo("Right by what you had before: it follows from the numbers that you typed.");
    assertThat(blocks.stream().flatMap(Block::formulas).map(Plain::of))
        .containsExactly("[2.5; 0.5; 0] = max(0, [2.5; 0.5; 0])");
  }

  @Test
  void whatNobodyKnowsIsWorkedOut() throws TypedException {
    assertThat(said(DZ1, "4", "17", "2"))
        .isEqualTo("One number is off, and no known mistake gives it.");
    assertThat(formulas(EXPLAINER, DZ1, "4", "17", "2"))
        .containsExactly("dℓ/dz₁", "(−2) [arrives] × 0 [(z₁)₂ = −0.5 < 0] = 0", "(z₁)₂");
  }

  @Test
  void whatIsNeededIsWorkedOutWithOwnNumbers() throws TypedException {
    Name z3 = Name.linearOutput(2);
    Attempts attempts = Attempts.NONE.with(Name.layerOutput(1), column("2.5", "0.5", "0"));
    attempts = attempts.with(z3, column("3.3", "-2.25"));
    Judgement judgement = new Marker(SHEET, Numbers.DEFAULT).judge(attempts, Target.whole(z3));
    assertThat(said(EXPLAINER, attempts, z3))
        .isEqualTo(
            "One number is off, with your earlier numbers too, and no known mistake gives it.");
    assertThat(
            new JudgementText(EXPLAINER)
                .of(judgement, Target.whole(z3)).stream().flatMap(Block::formulas).map(Plain::of))
        .containsExactly("z₃", "1 · 2.5 + (−0.5) · 0.5 + 2 · 0 + 0.5 = 2.75");
  }
}
