package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

/** What the explanation of a step says when its result is asked for. */
final class QuestionTest {

  private final Trace trace = Pass.run(Scenarios.relu());
  private final Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);

  private Explanation asked(Target target, Target... selected) {
    Step step = trace.makerOf(target.name()).orElseThrow();
    Optional<Target> selection =
        Optional.of(selected).filter(all -> all.length > 0).map(all -> all[0]);
    return Sheet.STEP.of(
        explainer, new Focus(trace, step.number() - 1, selection, 0, Optional.of(target)));
  }

  private static List<String> formulas(Explanation explanation) {
    return explanation.formulas().map(Plain::of).toList();
  }

  @Test
  void itSaysWhatIsDoneAndAsksWhatComesOut() {
    Explanation question = asked(Target.whole(Name.linearOutput(1)));

    assertThat(question.place()).isEqualTo("Forward · step 1 of 14");
    assertThat(question.headline()).contains("Linear 1");
    assertThat(formulas(question)).anyMatch(formula -> formula.startsWith("? = [0.5"));
    assertThat(formulas(question)).anyMatch(formula -> formula.equals("z₁ = W₁ x + b₁"));
  }

  @Test
  void oneEntryIsAskedForAmongTheOthers() {
    Explanation question = asked(Target.cell(Name.linearOutput(1), 1, 0));

    assertThat(formulas(question)).anyMatch(formula -> formula.startsWith("[2.5; ?; 0.5] = "));
  }

  /** A bias's gradient is what arrives, and the identity's output what goes in. */
  @Test
  void numbersThatAreTheAnswerAreLeftOut() {
    assertThat(formulas(asked(Target.whole(Name.bias(2).gradient()))))
        .noneMatch(formula -> formula.contains("?") || formula.contains("2"));
    assertThat(formulas(asked(Target.whole(Name.yhat())))).noneMatch(f -> f.contains("4"));
  }

  @Test
  void anEquationThatSaysNothingIsLeftOut() {
    assertThat(formulas(asked(Target.whole(Name.loss())))).noneMatch(f -> f.contains("?"));
  }

  @Test
  void whoSelectsSomethingElseReadsOfThat() {
    Explanation other =
        asked(Target.whole(Name.linearOutput(2)), Target.cell(Name.linearOutput(1), 0, 0));

    assertThat(other.place()).isEqualTo("Forward · step 1 of 14");
    assertThat(formulas(other)).anyMatch(formula -> formula.contains("2.5"));
  }
}
