package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.SecondCase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenTest {

  private static final String SENTENCE = "is frozen: its gradient is computed as any other";

  /** Of each net at least one matrix is frozen and at least one is not. */
  @ParameterizedTest
  @ValueSource(strings = {"frozen-bias-n2", "frozen-layer-l2-skip-n3"})
  void theGradientOfWhatIsFrozenIsCalledSoAndNoOther(String net) {
    Trace trace = Pass.run(SecondCase.named(net).scenario());
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);

    assertThat(trace.network().parameters()).anyMatch(trace.network()::isFrozen);
    assertThat(trace.network().parameters()).anyMatch(each -> !trace.network().isFrozen(each));
    for (Variable parameter : trace.network().parameters()) {
      Name gradient = Name.of(parameter).gradient();
      Step step = trace.stepOf(gradient).orElseThrow();
      boolean frozen = trace.network().isFrozen(parameter);
      assertThat(Plain.of(explainer.labels().standing(gradient)).endsWith(" frozen"))
          .as(gradient.id())
          .isEqualTo(frozen);
      assertThat(Texts.sentences(explainer, step.id()).contains(SENTENCE))
          .as(gradient.id())
          .isEqualTo(frozen);
      assertThat(Plain.of(explainer.labels().standing(Name.of(parameter))))
          .doesNotContain("frozen");
    }
  }
}
