package org.chainrule.explain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.Scenarios;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.practice.fault.Faults;
import org.chainrule.practice.fault.FaultyDescent;
import org.chainrule.practice.fault.FaultyPass;
import org.chainrule.practice.mistake.Mistake;
import org.junit.jupiter.api.Test;

/** What is said of the sheet's own net with a forgotten mask; its numbers are done by hand. */
class FaultTextTest {

  private static final Trace RIGHT = Pass.run(Scenarios.relu());

  private static final FaultyPass PASS = forgotten();

  private static FaultyPass forgotten() {
    for (long seed = 0; seed < 40; seed++) {
      FaultyPass pass =
          Faults.pick(RIGHT, RIGHT.stepOf("dl_dz1").orElseThrow(), seed).orElseThrow();
      if (pass.wrong().mistake() == Mistake.NO_SLOPE) {
        return pass;
      }
    }
    throw new AssertionError("the mask is never forgotten");
  }

  private static FaultText text() {
    return new FaultText(PASS, explainer(PASS.right()), explainer(PASS.trace()));
  }

  private static Explainer explainer(Trace trace) {
    return Explainer.of(trace, Numbers.DEFAULT, Marks.FLAT, Style.DEFAULT);
  }

  private static String said(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                block instanceof Block.Paragraph paragraph
                    ? paragraph.prose().plainText()
                    : block.formulas().map(Plain::of).collect(Collectors.joining(" | ")))
        .collect(Collectors.joining(" "));
  }

  private static String said(String step) {
    return said(text().says(RIGHT.stepOf(step).orElseThrow()));
  }

  /** dℓ/dW₁ and dℓ/db₁ are wrong in the row of unit 2: 3 of the 17 entries. */
  @Test
  void theCheckSaysThatItIsWrongAndNotWhere() {
    assertThat(said(text().question()))
        .contains("3 entries of 17", "do not agree")
        .doesNotContain("z₁", "W₁");
  }

  @Test
  void aStepBeforeTheFaultIsRight() {
    assertThat(said("dl_dz2")).startsWith("dℓ/dz₂ is right, so the fault is not here:");
  }

  /** (4, −2, 2)(1, −2) = [4 −8; −2 4; 2 −4]. */
  @Test
  void aStepAfterItOnlyFollowed() {
    assertThat(said("dl_dW1"))
        .startsWith("dℓ/dW₁ is wrong, but this step was done right")
        .contains("[4, −8; −2, 4; 2, −4]");
  }

  /** In the place of (4, −2, 2) ⊙ (1, 0, 1) = (4, 0, 2). */
  @Test
  void theFaultIsSaidWithBothFormulas() {
    assertThat(said("dl_dz1"))
        .startsWith("Here it is. In dℓ/dz₁ the slope of the activation is left out")
        .contains("[4; −2; 2]", "[4; 0; 2]");
  }

  @Test
  void thatNobodyWouldNoticeIsSaidWhereItIsSo() {
    assertThat(said(text().descent(FaultyDescent.of(PASS))))
        .contains("Ten steps of descent", "from 2 to ", "nobody would notice")
        .doesNotContain("really have");
  }

  /** Where the loss ends says nothing of how high it was in between. */
  @Test
  void aLossThatGoesUpFirstIsSaidToDoSo() {
    List<Double> right = List.of(2.0, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9);
    List<Double> faulty = List.of(2.0, 6.5, 9.1, 7.5, 5.0, 4.0, 3.0, 2.5, 2.0, 1.5, 1.15);
    assertThat(said(text().descent(new FaultyDescent(0.1, right, faulty))))
        .contains("first goes up, as far as 9.1", "end at 1.15");
  }
}
