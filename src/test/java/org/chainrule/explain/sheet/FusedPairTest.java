package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FusedPairTest {

  private static Optional<Block.Card> card(Trace trace, Numbers numbers, int sample) {
    Name delta = Name.linearOutput(trace.network().depth()).gradient();
    Step step = trace.stepOf(delta).orElseThrow();
    return FusedPair.of(Explainer.of(trace, numbers, 0.05), step, sample)
        .map(Block.Card.class::cast);
  }

  private static Block.Card card(Scenario scenario) {
    return card(Pass.run(scenario), Numbers.DEFAULT, 0).orElseThrow();
  }

  /** A net of one layer with these linear outputs, the biases being 0. */
  private static Scenario oneLayer(Activation activation, Loss loss, double[] z, double[] y) {
    Matrix weight = Matrix.column(z);
    Layer layer = new Layer(weight, Matrix.column(new double[z.length]), activation);
    return new Scenario(
        "", new Network(List.of(layer), loss), new Sample(Matrix.scalar(1), Matrix.column(y)));
  }

  private static String equation(Block.Card card, int column) {
    Block.Columns columns = (Block.Columns) card.blocks().get(0);
    return Texts.displays(columns.columns().get(column)).get(1);
  }

  /**
   * Output 2 of the sigmoid scenario: z = −3.18, so ŷ = 0.0399 and σ′ = 0.0383, and y = 1. Then
   * dℓ/dŷ = −1/(2 · 0.0399) = −12.5, and under squared error 2 (0.0399 − 1) = −1.92.
   */
  @Test
  void whatTheLossBlowsUpTheSlopeShrinks() {
    Block.Card card = card(Scenarios.sigmoid());

    assertThat(card.title().plainText())
        .isEqualTo("Unit 2, the flattest: the loss undoes what σ flattens");
    assertThat(equation(card, 0)).isEqualTo("(-12.5)\\cdot 0.0383\\approx -0.480");
    assertThat(equation(card, 1)).isEqualTo("(-1.92)\\cdot 0.0383\\approx -0.0736");
    assertThat(Texts.displays(card.blocks()))
        .contains(
            "d\\ell/d\\hat{y}_{2}\\cdot \\sigma'((z_{3})_{2})",
            "\\left(d\\ell/dz_{3}\\right)_{2}=\\frac{1}{2}(0.0399-1)\\approx -0.480");
    assertThat(Texts.paragraphs(card.blocks()))
        .contains("ŷ₂ is 0.960 away from its target")
        .contains("on the side on which σ gets flat. There dℓ/dŷ₂ grows as the slope shrinks")
        .contains("the slope, here 3.83 %, stays a factor, and the flat unit stays flat")
        .doesNotContain("rounds");
  }

  static LongStream seeds() {
    return LongStream.range(0, 120);
  }

  /** The products as they are written give the gradients of the net under both losses. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theProductsAreTheGradientsUnderBothLosses(long seed) {
    Scenario scenario = RandomNets.any(seed);
    Trace trace = Pass.run(scenario);
    if (!trace.fused()) {
      assertThat(card(trace, Numbers.DEFAULT, 0)).isEmpty();
      return;
    }
    Network squared = new Network(scenario.network().layers(), Losses.MSE);
    Trace under = Pass.run(new Scenario("", squared, scenario.sample()));
    for (int sample = 0; sample < scenario.sample().count(); sample++) {
      Block.Card card = card(trace, new Numbers(8), sample).orElseThrow();
      int unit = Integer.parseInt(card.title().plainText().replaceAll("Unit (\\d+).*", "$1")) - 1;
      assertGives(equation(card, 0), trace, unit, sample);
      assertGives(equation(card, 1), under, unit, sample);
    }
  }

  private static void assertGives(String equation, Trace trace, int unit, int sample) {
    Name delta = Name.linearOutput(trace.network().depth()).gradient();
    double gradient = trace.quantity(delta).get(unit, sample);
    for (String side : equation.replace("\\approx ", "=").split("=")) {
      assertThat(Calculator.value(side).rough())
          .as(equation)
          .isCloseTo(gradient, within(1e-6 * (1 + Math.abs(gradient))));
    }
  }

  @Test
  void aFlatUnitThatIsRightIsSaidToBeNear() {
    Scenario right = oneLayer(Activations.SIGMOID, Losses.BCE, new double[] {6}, new double[] {1});

    assertThat(Texts.paragraphs(card(right).blocks())).contains("ŷ is near its target");
  }

  /** For y = 1 dℓ/dŷ is −1/ŷ, which goes to −1 where σ gets flat near 1. */
  @Test
  void whereTheSlopeShrinksOnTheRightSideNothingIsSaidToGrow() {
    Scenario right = oneLayer(Activations.SIGMOID, Losses.BCE, new double[] {1}, new double[] {1});
    Scenario soft =
        oneLayer(
            Activations.SOFTMAX,
            Losses.CROSS_ENTROPY,
            new double[] {3, 0},
            new double[] {0.5, 0.5});

    assertThat(Texts.paragraphs(card(right).blocks()))
        .contains("ŷ is 0.269 away from its target. The slope of σ cancels against dℓ/dŷ")
        .doesNotContain("grows");
    assertThat(Texts.paragraphs(card(soft).blocks()))
        .contains("only the distance is left")
        .doesNotContain("grows");
  }

  /** 1/(1 + e⁻⁴⁰) is 1 in double precision; dℓ/dŷ = 1 + e⁴⁰ = 2.35 · 10¹⁷. */
  @Test
  void anOutputThatRoundsToOneIsComputedFromZ() {
    Block.Card card =
        card(oneLayer(Activations.SIGMOID, Losses.BCE, new double[] {40}, new double[] {0}));

    assertThat(equation(card, 0)).isEqualTo("2.35\\cdot10^{17}\\cdot 4.25\\cdot10^{-18}\\approx 1");
    assertThat(Texts.paragraphs(card.blocks()))
        .contains("In double precision ŷ rounds to 1.")
        .contains("computed from z₁");
  }

  @Test
  void aProductBeyondDoublePrecisionIsNotShownAsANumber() {
    for (Block.Card card :
        List.of(
            card(oneLayer(Activations.SIGMOID, Losses.BCE, new double[] {-800}, new double[] {1})),
            card(
                oneLayer(
                    Activations.SOFTMAX,
                    Losses.CROSS_ENTROPY,
                    new double[] {-800, 0},
                    new double[] {1, 0})))) {
      assertThat(equation(card, 0)).isEqualTo("(-\\infty)\\cdot 0");
      assertThat(Texts.heard(card.blocks())).noneMatch(text -> text.contains("NaN"));
      assertThat(Texts.paragraphs(card.blocks()))
          .contains("is beyond the largest number of double precision")
          .doesNotContain("rounds to");
      assertThat(Texts.displays(card.blocks())).anyMatch(latex -> latex.endsWith("(0-1)=-1"));
    }
  }

  /** The flattest with a target: ŷ = softmax(3, −4, 1) has 0.0008 in its second entry. */
  @Test
  void ofASoftmaxTheUnitHasATarget() {
    Block.Card card =
        card(
            oneLayer(
                Activations.SOFTMAX,
                Losses.CROSS_ENTROPY,
                new double[] {3, -4, 1},
                new double[] {0, 1, 0}));
    Block.Card first =
        card(
            oneLayer(
                Activations.SOFTMAX,
                Losses.CROSS_ENTROPY,
                new double[] {3, -4, 1},
                new double[] {1, 0, 0}));

    assertThat(card.title().plainText()).startsWith("Unit 2, the flattest");
    assertThat(first.title().plainText()).startsWith("Unit 1, the flattest");
  }

  @Test
  void thePairStandsInTheExplanationOfItsStep() {
    Trace trace = Pass.run(Scenarios.sigmoid());
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);

    assertThat(Texts.captions(explainer.step(trace.stepOf("dl_dz3").orElseThrow()).blocks()))
        .contains("binary cross-entropy", "squared error, sum");
    assertThat(Texts.captions(explainer.step(trace.stepOf("dl_dz1").orElseThrow()).blocks()))
        .doesNotContain("squared error, sum");
  }
}
