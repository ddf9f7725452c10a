package org.chainrule.explain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntrySentencesTest {

  private static String said(Scenario scenario, String id, int row, int column) {
    Trace trace = Pass.run(scenario);
    Step step = trace.stepOf(id).orElseThrow();
    Target cell = Target.cell(step.name(), row, column);
    return Explainer.of(trace, Numbers.DEFAULT, 0.05)
        .at(step.number(), Optional.of(cell))
        .blocks()
        .stream()
        .filter(Block.Card.class::isInstance)
        .map(card -> Texts.paragraphs(((Block.Card) card).blocks()))
        .collect(Collectors.joining());
  }

  /** The sheet's gradients: dℓ/dW₁ = [4 −8; 0 0; 2 −4], dℓ/dW₂ = [5 0 1; −5 0 −1], … */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dl_dW1 | 0 | 0 | Raising (W₁)₁‚₁ by a little ε raises the loss by about 4 ε.",
        "dl_dW1 | 0 | 1 | Raising (W₁)₁‚₂ by a little ε lowers the loss by about 8 ε.",
        "dl_dW2 | 0 | 2 | Raising (W₂)₁‚₃ by a little ε raises the loss by about ε.",
        "dl_db1 | 2 | 0 | Raising (b₁)₃ by a little ε raises the loss by about 2 ε.",
        "dl_db1 | 1 | 0 | Changing (b₁)₂ a little hardly moves the loss: its slope is 0 here.",
        "dl_dyhat | 1 | 0 | Raising ŷ₂ by a little ε lowers the loss by about 2 ε.",
        "dl_dx | 1 | 0 | Raising x₂ by a little ε lowers the loss by about 5 ε.",
      })
  void theSignIsPutIntoWords(String id, int row, int column, String sentence) {
    assertThat(said(Scenarios.relu(), id, row, column)).isEqualTo(sentence);
  }

  @Test
  void aZeroSaysWhereItIsFrom() {
    assertThat(said(Scenarios.relu(), "dl_dW1", 1, 0))
        .isEqualTo(
            "Changing (W₁)₂‚₁ a little hardly moves the loss: the product above has a factor 0.");
    assertThat(said(Scenarios.relu(), "dl_dx", 0, 0))
        .isEqualTo(
            "Changing x₁ a little hardly moves the loss: what arrives along different paths"
                + " cancels out.");
  }

  /** z₁ is (0, …) in the bundled scenario: its unit 1 stands at the kink of ReLU. */
  @Test
  void aKinkBehindItTakesTheWordBack() {
    assertThat(said(BundledScenarios.load("kink"), "dl_dW1", 0, 0))
        .contains("A unit of layer 1 stands exactly at its kink.");
    assertThat(said(BundledScenarios.load("kink"), "dl_dW2", 0, 0)).doesNotContain("kink");
    assertThat(said(Scenarios.relu(), "dl_dW1", 0, 0)).doesNotContain("kink");
  }

  /**
   * z = (0, 1.25), dℓ/dŷ = (1, −0.04): 1 · 0.01 − 0.04/2 to the left, 1 · 1 − 0.04/2 to the right.
   */
  @Test
  void whereBothSidesDifferBothAreSaidAndThereIsNoVerdict() {
    Layer layer =
        new Layer(
            Matrix.of(new double[][] {{1, 2}, {0.5, -0.25}}),
            Matrix.column(0, 0),
            Activations.LEAKY_RELU);
    Scenario scenario =
        new Scenario(
            "",
            new Network(List.of(layer), Losses.MSE),
            new Sample(Matrix.column(2, -1), Matrix.column(-0.5, 1.27)));

    assertThat(said(scenario, "dl_dx", 0, 0))
        .isEqualTo(
            "A unit of layer 1 stands exactly at its kink. To the left of x₁ the loss has slope"
                + " −0.01, to the right 0.98. The pass gives −0.01.")
        .doesNotContain("aises", "owers");
  }

  /** σ(40) rounds to 1, the target; the loss is computed from z and has no kink anywhere. */
  @Test
  void aLossWithoutKinkIsNotSaidToHaveOne() {
    Layer layer = new Layer(Matrix.scalar(40), Matrix.scalar(0), Activations.SIGMOID);
    Sample sample = new Sample(Matrix.scalar(1), Matrix.scalar(1));

    assertThat(said(scenario(layer, sample, "bce"), "dl_dW1", 0, 0)).doesNotContain("derivative");
  }

  @Test
  void theKinkOfALossTakesItBackToo() {
    Layer layer = new Layer(Matrix.scalar(2), Matrix.scalar(0), Activations.IDENTITY);
    Sample met = new Sample(Matrix.scalar(1), Matrix.scalar(2));

    assertThat(said(scenario(layer, met, "mae"), "dl_dW1", 0, 0))
        .contains("An output stands exactly at its target");
    assertThat(said(scenario(layer, met, "mse"), "dl_dW1", 0, 0)).doesNotContain("exactly");
  }

  private static Scenario scenario(Layer layer, Sample sample, String loss) {
    return new Scenario("", new Network(List.of(layer), Losses.named(loss).orElseThrow()), sample);
  }

  @Test
  void whatIsNoGradientSaysNothing() {
    assertThat(said(Scenarios.relu(), "z1", 0, 0)).isEmpty();
  }

  @Test
  void aGradientOfAnInfiniteLossPromisesNothing() {
    assertThat(said(RandomNets.overflowing(), "dl_dW1", 0, 0))
        .isEqualTo(
            "The loss is ∞: no difference of it can be formed, so nothing is said of how it moves"
                + " with W₁.");
  }

  /** 1 − 2⁻⁵³ is the largest double below 1; a difference is one factor only in parentheses. */
  @Test
  void aNumberJustUnderOneStandsInParenthesesBeforeEpsilon() {
    Layer layer = new Layer(Matrix.scalar(2), Matrix.scalar(0), Activations.IDENTITY);
    Sample sample = new Sample(Matrix.scalar(1), Matrix.scalar(Math.nextDown(1.0)));

    assertThat(said(scenario(layer, sample, "given"), "dl_dyhat", 0, 0))
        .isEqualTo("Raising ŷ by a little ε raises the loss by about (1 − 1 · 10⁻¹⁶) ε.");
  }
}
