package org.chainrule.explain.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/** What is said of a step where the samples of a batch are shown one at a time. */
class OneSampleTest {

  private static Explanation said(Scenario scenario, Name name, int sample) {
    Trace trace = Pass.run(scenario);
    Step step = trace.stepOf(name).orElseThrow();
    return Explainer.of(trace, Numbers.DEFAULT, 0.05)
        .at(new Focus(trace, step.number(), Optional.empty(), sample, true));
  }

  private static String numbers(Explanation explanation) {
    return explanation.blocks().stream()
        .filter(Block.Display.class::isInstance)
        .map(Block.Display.class::cast)
        .skip(1)
        .map(display -> Plain.of(display.formula().formula()))
        .findFirst()
        .orElseThrow();
  }

  /** The second sample of XOR is (0, 1); by hand z = (1 − 0.5, 1 − 1.5). */
  @Test
  void theFormulaHasTheNumbersOfTheSample() {
    Explanation said = said(BundledScenarios.load("xor"), Name.linearOutput(1), 1);
    assertThat(said.place()).isEqualTo("Forward · step 1 of 14 · sample 2 of 4");
    assertThat(numbers(said)).isEqualTo("[0.5; −0.5] = [1, 1; 1, 1] [0; 1] + [−0.5; −1.5]");
  }

  /** By hand ŷ = σ(4 · 0.5 − 1) = 0.731, so (ŷ − 1)/4 = −0.0672, times 4 and −10; mask (1, 0). */
  @Test
  void aFactorIsThatOfTheSample() {
    Explanation said = said(BundledScenarios.load("xor"), Name.linearOutput(1).gradient(), 1);
    assertThat(numbers(said)).isEqualTo("[−0.269; 0] = [−0.269; 0.672] ⊙ [1; 0]");
  }

  /** σ(−1) = 0.269; what stands in brackets as the argument needs no second pair. */
  @Test
  void aSingleNumberStandsInOnePairOfBrackets() {
    assertThat(numbers(said(BundledScenarios.load("xor"), Name.yhat(), 0)))
        .isEqualTo("0.269 ≈ σ(−1)");
  }

  /** What all samples add to is written with all of them. */
  @Test
  void theGradientOfAWeightIsThatOfTheBatch() {
    Explanation said = said(BundledScenarios.load("xor"), Name.weight(2).gradient(), 1);
    assertThat(said.place()).isEqualTo("Backward · step 8 of 14");
    assertThat(numbers(said))
        .isEqualTo(
            "[0.120, 0.0625] ≈ [0.0672, −0.0672, −0.0672, 0.125] [0, 0.5, 0.5, 1.5; 0, 0, 0, 0.5]ᵀ");
  }

  /** softmax(3, 2) = (0.731, 0.269), whose product is 0.197. */
  @Test
  void softmaxGoesBackByTheJacobianOfTheSample() {
    double[][] x = {{1, 2, 3}, {0, 1, 2}};
    Scenario softmax = RandomNets.passThrough(Activations.SOFTMAX, x);
    assertThat(numbers(said(softmax, Name.linearOutput(1).gradient(), 2)))
        .isEqualTo("[0.0606; −0.0606] ≈ [0.197, −0.197; −0.197, 0.197] [0.321; 0.0126]");
  }

  @Test
  void aLossIsThatOfTheBatch() {
    assertThat(said(Scenarios.batch(), Name.loss(), 2).place()).doesNotContain("sample");
  }
}
