package org.chainrule.explain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Wrong;
import org.junit.jupiter.api.Test;

/** What an audience is told, at the default scenario, whose numbers were worked out by hand. */
class GuessTextTest {

  private final Trace trace = Pass.run(BundledScenarios.first());
  private final GuessText text = new GuessText(explainer(trace));

  private static Explainer explainer(Trace trace) {
    return Explainer.of(trace, Numbers.DEFAULT, Marks.FLAT);
  }

  private static String plain(List<Block> blocks) {
    return new Explanation(Optional.empty(), "", "", blocks)
        .formulas()
        .map(Plain::of)
        .collect(Collectors.joining(" | "));
  }

  /**
   * dℓ/dz₁ is (4, 0, 2); it is (4, −2, 2) without the mask, which is all that the question hides.
   */
  @Test
  void aQuestionTellsNothing() {
    Step step = trace.stepOf("dl_dz1").orElseThrow();
    assertThat(plain(text.asked(step))).doesNotContain("4").contains("z₁");
    assertThat(plain(text.told(step, false, true))).contains("[4; 0; 2]").contains("[4; −2; 2]");
  }

  @Test
  void noWrongAnswerIsRightOrToldTwice() {
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      Scenario scenario = BundledScenarios.load(entry.id());
      Trace pass = Pass.run(scenario);
      if (pass.steps().stream().anyMatch(step -> step.result().rows() > 20)) {
        continue;
      }
      for (Step step : pass.steps()) {
        List<Wrong> likely = new GuessText(explainer(pass)).likely(step);
        assertThat(likely).hasSizeLessThanOrEqualTo(3);
        assertThat(likely).extracting(Wrong::mistake).doesNotHaveDuplicates();
        assertThat(likely).extracting(Wrong::mistake).doesNotContain(Mistake.ZERO_UNKNOWN);
        assertThat(likely).extracting(Wrong::value).doesNotHaveDuplicates();
        assertThat(likely)
            .extracting(wrong -> shown(wrong.value()))
            .doesNotContain(shown(step.result().value()));
      }
    }
  }

  /** 0 and −0 are written alike, and what is one by a mistake is no wrong answer. */
  private static String shown(Matrix matrix) {
    return Arrays.deepToString(matrix.map(entry -> entry + 0.0).toRows());
  }

  /** Of a ReLU unit nobody takes the slope of σ; who forgets something forgets the mask. */
  @Test
  void theLikeliestComesFirstAndWhatNobodyDoesNotAtAll() {
    assertThat(ids("dl_dz1")).startsWith("no-slope").doesNotContain("other-slope", "stale-update");
    assertThat(ids("z1")).startsWith("bias-left");
    assertThat(ids("dl_dyhat")).startsWith("sign", "factor-two");
    assertThat(ids("dl_dx")).startsWith("g-for-delta").doesNotContain("factor-two", "sign");
  }

  private List<String> ids(String step) {
    return text.likely(trace.stepOf(step).orElseThrow()).stream()
        .map(wrong -> wrong.mistake().id())
        .toList();
  }

  @Test
  void theLastOneIsSaidToBe() {
    Step step = trace.stepOf("dl_dx").orElseThrow();
    assertThat(text.told(step, true, true)).hasSize(text.told(step, false, true).size() + 1);
  }

  @Test
  void everyOperationThatIsPractisedHasAName() {
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      for (Step step : Pass.run(BundledScenarios.load(entry.id())).steps()) {
        assertThat(SkillText.operation(step.operation().key())).isNotBlank();
      }
    }
  }
}
