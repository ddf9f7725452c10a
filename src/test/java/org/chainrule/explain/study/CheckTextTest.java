package org.chainrule.explain.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.chainrule.Allocation;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.check.CheckedGradient;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.study.check.GradientReport;
import org.chainrule.study.check.GradientSummary;
import org.chainrule.study.check.Verdict;
import org.chainrule.study.check.Verdicts;
import org.junit.jupiter.api.Test;

class CheckTextTest {

  private final Trace trace = Pass.run(Scenarios.relu());
  private final CheckText text = new CheckText(Explainer.of(trace, Numbers.DEFAULT, 0.05));

  private static GradientSummary summary(Verdict... verdicts) {
    Matrix gradient = Matrix.generate(1, verdicts.length, (i, j) -> j + 1);
    Matrix wrong = gradient.map(entry -> 2 * entry);
    return GradientSummary.of(
        new CheckedGradient(
            Name.weight(1),
            gradient,
            wrong,
            gradient.map(entry -> -entry),
            gradient,
            wrong,
            new Verdicts(verdicts.length, verdicts)));
  }

  private static String plain(Block block) {
    return ((Block.Paragraph) block).prose().plainText();
  }

  private List<String> said(Verdict... verdicts) {
    return text.of(summary(verdicts)).stream().map(CheckTextTest::plain).toList();
  }

  @Test
  void theGravestComesFirstAndNothingIsLeftOut() {
    assertThat(
            said(
                Verdict.AGREES,
                Verdict.KINK,
                Verdict.DIFFERS,
                Verdict.TOO_SMALL,
                Verdict.NOT_FINITE,
                Verdict.KINK))
        .containsExactly(
            "1 of 6 entries of dℓ/dW₁ differs from central differences by more than their error"
                + " explains.",
            "Most of all in row 1, column 3: backpropagation gives 3, differences give 6.",
            "1 of 6 entries of dℓ/dW₁ cannot be compared, as the gradient or the loss is not"
                + " finite.",
            "2 of 6 entries of dℓ/dW₁ stand at a kink: there is no derivative to compare with.",
            "1 of 6 entries of dℓ/dW₁ is too small: rounding hides what differences would show.",
            "One entry of 6 agrees; the largest relative difference is 0.5.");
  }

  @Test
  void oneAndMoreAreToldApart() {
    assertThat(said(Verdict.AGREES).get(0)).startsWith("The only entry of dℓ/dW₁ agrees with");
    assertThat(said(Verdict.AGREES, Verdict.AGREES).get(0))
        .startsWith("Both entries of dℓ/dW₁ agree with");
  }

  @Test
  void theTableSaysTheGravestVerdictAndHowOften() {
    assertThat(text.verdict(summary(Verdict.KINK, Verdict.DIFFERS, Verdict.DIFFERS)))
        .isEqualTo("≠ 2 differ");
    assertThat(text.verdict(summary(Verdict.KINK, Verdict.TOO_SMALL))).isEqualTo("^ 1 at a kink");
    assertThat(text.verdict(summary(Verdict.TOO_SMALL, Verdict.AGREES))).isEqualTo("~ 1 too small");
    assertThat(text.verdict(summary(Verdict.AGREES))).isEqualTo("✓ agrees");
    assertThat(text.largest(summary(Verdict.KINK))).isEqualTo("–");
    assertThat(text.largest(summary(Verdict.AGREES))).isEqualTo("0.5");
  }

  @Test
  void allGradientsHaveOneSentence() {
    GradientSummary good = summary(Verdict.AGREES, Verdict.AGREES);
    GradientSummary open = summary(Verdict.KINK, Verdict.AGREES);
    GradientSummary bad = summary(Verdict.DIFFERS, Verdict.AGREES);

    assertThat(plain(text.total(List.of(good, good))))
        .isEqualTo("All gradients agree with central differences: 4 entries.");
    assertThat(plain(text.total(List.of(good, open))))
        .isEqualTo(
            "No gradient differs from central differences. Of 4 entries 1 could not be compared:"
                + " one stands at a kink.");
    assertThat(plain(text.total(List.of(good, bad, open))))
        .isEqualTo("1 entry differs from central differences, in dℓ/dW₁.");
  }

  /** By hand: z = 0, so that neither w nor b can move without leaving the kink. */
  @Test
  void someGradientsAreCheckedAloneAndTheirKinksAreSeen() {
    Layer layer = new Layer(Matrix.scalar(1), Matrix.scalar(-2), Activations.RELU);
    Sample sample = new Sample(Matrix.scalar(2), Matrix.scalar(-1));
    Scenario scenario = new Scenario("", new Network(List.of(layer), Losses.MSE), sample);
    GradientReport report =
        GradientCheck.run(Pass.run(scenario), Name.bias(1)::equals, share -> {}, () -> false)
            .orElseThrow();

    assertThat(report.gradients()).hasSize(1);
    assertThat(GradientSummary.of(report.gradients().get(0)).gravest()).isEqualTo(Verdict.KINK);
  }

  @Test
  void nothingComparedIsNotTheSameAsNothingWrong() {
    GradientSummary none = summary(Verdict.NOT_FINITE, Verdict.NOT_FINITE, Verdict.KINK);

    assertThat(plain(text.total(List.of(none))))
        .isEqualTo(
            "Nothing could be compared with central differences. Of 3 entries 2 are not finite"
                + " themselves, or the loss is not; one stands at a kink.");
  }

  @Test
  void whatIsNotFiniteIsNotPassedOver() {
    GradientSummary some = summary(Verdict.AGREES, Verdict.NOT_FINITE, Verdict.TOO_SMALL);

    assertThat(plain(text.total(List.of(some))))
        .isEqualTo(
            "Not all could be compared with central differences, and what could agrees. Of 3"
                + " entries one is not finite itself, or the loss is not; one is too small for"
                + " differences.");
  }

  @Test
  void looksThroughNoEntriesOfAGradientThatWasSummedUp() {
    Verdict[] agreeing = new Verdict[100_000];
    Arrays.fill(agreeing, Verdict.AGREES);
    GradientSummary summary = summary(agreeing);
    text.of(summary);

    assertThat(Allocation.of(() -> text.of(summary))).isLessThan(100_000);
  }
}
