package org.chainrule.explain.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.study.depth.Crew;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.MapPlan;
import org.chainrule.study.depth.Progress;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.SpectralNorms;
import org.chainrule.study.depth.StackReport;
import org.chainrule.study.depth.Stacks;
import org.chainrule.study.depth.Tally;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.Quartiles;
import org.chainrule.study.depth.stack.OutputRange;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private final NetSentences net = new NetSentences(Numbers.DEFAULT);
  private final DepthSentences many = new DepthSentences(Numbers.DEFAULT);

  /** What is said of units one after the other, all with the same weight; the target is 0.5. */
  private List<String> chain(Activation activation, double weight, double x, int depth) {
    Layer layer = new Layer(Matrix.scalar(weight), Matrix.scalar(0), activation);
    Network network = new Network(Collections.nCopies(depth, layer), Losses.MSE);
    Sample sample = new Sample(Matrix.scalar(x), Matrix.scalar(0.5));
    List<String> sentences = new ArrayList<>(net.of(GradientFlow.of(Pass.run(network, sample))));
    net.bound(activation, norms(network)).ifPresent(sentences::add);
    return sentences;
  }

  private static List<Double> norms(Network network) {
    return SpectralNorms.of(network, Crew.of(2), () -> false).orElseThrow();
  }

  /** Each of 30 steps multiplies by w · 1: 0.5³⁰ = 9.31e−10, 1 and 4³⁰ = 1.15e18. */
  @Test
  void saysWhatIsLeftAndTheFactorOfAStep() {
    assertThat(chain(Activations.IDENTITY, 0.5, 1, 31))
        .containsExactly(
            "From layer 31 back to layer 1 the length of dℓ/dz is multiplied by ρ\u00a0=\u00a09.31\u00a0·\u00a010⁻¹⁰, which is"
                + " below 2⁻²⁴: the gradient vanishes.",
            "The 30 steps back multiply it on average (geometric mean) by 0.5: the weights by 0.5,"
                + " the slopes by 1.",
            "No slope of the identity is larger than 1, so where ‖W‖₂ < 1 a step back must shrink the"
                + " gradient: so at 30 of the 30 steps (here ‖W‖₂ is 0.5).");
    assertThat(chain(Activations.IDENTITY, 4, 1, 31))
        .anyMatch(
            text ->
                text.endsWith("1.15\u00a0·\u00a010¹⁸, which is above 2²⁴: the gradient explodes."))
        .anyMatch(text -> text.contains("that holds at none of the steps here"));
    assertThat(chain(Activations.RELU, 1, 2, 2))
        .startsWith(
            "From layer 2 back to layer 1 the length of dℓ/dz is multiplied by ρ\u00a0=\u00a01: the gradient"
                + " neither vanishes (below 2⁻²⁴) nor explodes (above 2²⁴).",
            "The one step back multiplies it by 1: the weights by 1, the slopes by 1.");
  }

  @Test
  void theBoundIsThatOfTheActivation() {
    assertThat(chain(Activations.SIGMOID, 3.9, 1, 5))
        .anyMatch(text -> text.contains("larger than 0.25, so where ‖W‖₂ < 4 a step"))
        .anyMatch(text -> text.contains("so at 4 of the 4 steps (here ‖W‖₂ is 3.9)"));
    assertThat(chain(Activations.SIGMOID, 4.1, 1, 5))
        .anyMatch(text -> text.contains("at none of the steps"));
    assertThat(chain(Activations.SIGMOID, 3, 1, 2))
        .anyMatch(text -> text.contains("so at 1 of the 1 step (here ‖W‖₂ is 3)"));
    assertThat(chain(Activations.SOFTMAX, 3, 1, 3)).noneMatch(t -> t.contains("‖W‖₂"));
  }

  @Test
  void saysWhereAGradientIsZeroOrNotFinite() {
    assertThat(chain(Activations.RELU, -1, 1, 4))
        .startsWith(
            "Every unit of layer 4 is off, so the gradient is exactly 0 there and at every layer"
                + " before it.");
    assertThat(chain(Activations.SIGMOID, 0, 1, 4))
        .as("σ(0) = 0.5 is the target")
        .startsWith("The gradient is exactly 0 at layer 4, and so at every layer before it.");
    assertThat(chain(Activations.IDENTITY, 1e200, 1, 4))
        .startsWith(
            "On the way forward the outputs of layer 2 are not finite, so the gradient says"
                + " nothing.");
    assertThat(chain(Activations.IDENTITY, 1e120, 1e-200, 4))
        .anyMatch(text -> text.startsWith("On the way back the gradient is not finite at layer 3"));
  }

  @Test
  void theConditionInMeanSquareIsGivenForIndependentWeightsOnly() {
    RandomNetwork he =
        new RandomNetwork(Stacks.of(Activations.IDENTITY, Initialisation.HE, 4, 8), 1);
    assertThat(all(he))
        .as("8 · 2/8 · 1²")
        .anyMatch(text -> text.contains("it is 2; E[f′(z)²] itself depends on Var(W)"));
    RandomNetwork orthogonal =
        new RandomNetwork(Stacks.of(Activations.IDENTITY, Initialisation.ORTHOGONAL, 4, 8), 1);
    assertThat(all(orthogonal)).noneMatch(text -> text.contains("Var(W)"));
  }

  private List<String> all(RandomNetwork network) {
    Scenario scenario = network.scenario("");
    return net.of(network, GradientFlow.of(Pass.run(scenario)), norms(scenario.network()));
  }

  /** W = diag(3, 1), the rotation by 90° and [3 4; 0 0] stretch by 3, 1 and 5. */
  @Test
  void theNormsOfAllLayersButTheFirstAreSortedAndTheWorkCanBeCancelled() {
    Network network =
        new Network(
            Stream.of(
                    new double[][] {{100, 0}, {0, 100}},
                    new double[][] {{3, 0}, {0, 1}},
                    new double[][] {{0, -1}, {1, 0}},
                    new double[][] {{3, 4}, {0, 0}})
                .map(w -> new Layer(Matrix.of(w), Matrix.column(0, 0), Activations.RELU))
                .toList(),
            Losses.MSE);
    List<Double> norms = norms(network);
    assertThat(norms).hasSize(3);
    assertThat(norms.get(0)).isCloseTo(1, within(1e-14));
    assertThat(norms.get(1)).isCloseTo(3, within(1e-14));
    assertThat(norms.get(2)).isCloseTo(5, within(1e-14));
    assertThat(net.bound(Activations.SIGMOID, norms))
        .hasValueSatisfying(
            text -> assertThat(text).contains("at 2 of the 3 steps (here ‖W‖₂ is 1 to 5)"));
    assertThat(SpectralNorms.of(network, Crew.of(2), () -> true)).isEmpty();
  }

  @Test
  void saysWhichWeightsAStepWouldNotMove() {
    GradientFlow flow = flow(1);
    assertThat(net.ofLost(flow, List.of(1.0, 1.0, 0.5, 0.0), 0.1))
        .hasValue(
            "In float32 a step of gradient descent with η = 0.1 would not move 100 % of the weights"
                + " of layer 1 and 0 % of those of layer 4; in 2 of the 4 layers it would move"
                + " none.");
    assertThat(net.ofLost(flow(1e200), List.of(0.0, 0.0), 0.1)).isEmpty();
  }

  private static GradientFlow flow(double weight) {
    Layer layer = new Layer(Matrix.scalar(weight), Matrix.scalar(0), Activations.IDENTITY);
    Network network = new Network(List.of(layer, layer), Losses.MSE);
    return GradientFlow.of(Pass.run(network, new Sample(Matrix.scalar(1), Matrix.scalar(0.5))));
  }

  /** The interval of 5 of 10 by Wilson: (0.5 + 0.19207 ± 1.96 √(0.025 + 0.0096))/1.38415. */
  @Test
  void saysTheSharesOfManyNetsWithTheirErrors() {
    Sampling sampling = new Sampling(Stacks.sigmoid(3, 8), 1, 10);
    Quartiles same = new Quartiles(0.01, 0.04, 0.09);
    StackReport.Layer layer = new StackReport.Layer(1, same, same);
    StackReport report =
        new StackReport(sampling, new Tally(5, 4, 1, 0, 0), same, List.of(layer, layer, layer));

    assertThat(many.ofMany(report))
        .containsExactly(
            "Of 10 random nets the gradient vanishes in 50 % (23.7 % to 76.3 %), explodes in 0 %"
                + " (0 % to 27.8 %) and does neither in 50 % (23.7 % to 76.3 %); in brackets the"
                + " 95 % interval.",
            "It is exactly 0 at the first layer in 10 % of the nets, and not finite in 0 %.",
            "In the median net the way back (2 steps) multiplies the length of dℓ/dz by 0.04, as if"
                + " each step did by 0.2; in the middle half of the nets by 0.01 to 0.09.");
  }

  /** A ratio of NaN stands last: where it is the median's, half of the nets have one. */
  @Test
  void noSentenceOfManyNetsNamesWhatIsNoNumber() {
    assertThat(ratioSentence(new Quartiles(0.5, Double.NaN, Double.NaN)))
        .isEqualTo(
            "In half of the nets or more the way back (2 steps) has no finite factor: the"
                + " gradient is not finite there.");
    assertThat(ratioSentence(new Quartiles(0.01, 0.04, Double.POSITIVE_INFINITY)))
        .isEqualTo(
            "In the median net the way back (2 steps) multiplies the length of dℓ/dz by 0.04, as if"
                + " each step did by 0.2; in a quarter of the nets or more it has no finite"
                + " factor.");
  }

  private String ratioSentence(Quartiles ratio) {
    Sampling sampling = new Sampling(Stacks.sigmoid(3, 8), 1, 10);
    StackReport.Layer layer = new StackReport.Layer(1, ratio, ratio);
    List<String> said =
        many.ofMany(
            new StackReport(
                sampling, new Tally(5, 0, 0, 0, 5), ratio, List.of(layer, layer, layer)));
    return said.get(said.size() - 1);
  }

  /** The logarithm of what is not positive is none; σ and softmax give what lies in (0, 1). */
  @Test
  void saysWhereTheLossIsNotDefinedForTheOutputs() {
    Stack relu = Stacks.of(Activations.RELU, Initialisation.HE, 4, 8);
    assertThat(OutputRange.caution(relu)).isEmpty();
    assertThat(OutputRange.caution(relu.withLoss(Losses.BCE)).orElseThrow())
        .startsWith(
            "The loss (binary cross-entropy) is defined only for outputs between 0 and 1. Those of"
                + " ReLU can lie outside");
    assertThat(OutputRange.caution(relu.withLoss(Losses.CROSS_ENTROPY))).isPresent();
    for (Activation activation : Activations.all()) {
      Stack stack = relu.withLoss(Losses.BCE).withActivation(activation);
      assertThat(OutputRange.caution(stack).isEmpty())
          .as(activation.id())
          .isEqualTo(List.of("sigmoid", "softmax").contains(activation.id()));
    }
  }

  @Test
  void aMapThatIsFullIsNotSpokenOfAsOneThatRuns() {
    MapPlan plan = new MapPlan(Stacks.sigmoid(3, 8), List.of(3), List.of(0.5), 10, 1);
    List<Tally> tallies = List.of(new Tally(10, 0, 0, 0, 0));
    assertThat(many.ofMap(new DepthMap(plan, tallies, Progress.after(10, 10, 1, 1))))
        .anyMatch(text -> text.startsWith("Of the 10 random nets the gradient"));
    assertThat(many.ofMap(new DepthMap(plan, tallies, Progress.after(10, 20, 0.5, 1))))
        .anyMatch(text -> text.startsWith("Of the 10 random nets run so far the gradient"));
  }

  @Test
  void saysOfAMapOnlyWhatItShows() {
    MapPlan plan = new MapPlan(Stacks.sigmoid(3, 8), List.of(3, 40), List.of(0.5, 2.0), 10, 1);
    List<Tally> tallies = new ArrayList<>(Collections.nCopies(4, new Tally(10, 0, 0, 0, 0)));
    tallies.set(1, new Tally(7, 3, 0, 0, 0));
    tallies.set(3, new Tally(0, 10, 0, 0, 0));
    Progress progress = Progress.after(40, 40, 1, 1);

    assertThat(many.ofMap(new DepthMap(plan, tallies, progress)))
        .containsExactly(
            "Of the 40 random nets the gradient vanishes in 32.5 %, explodes in 0 % and does neither"
                + " in 67.5 %.",
            "Of the 4 cells there are 1 in which it vanishes in more than half of the nets, 0 in"
                + " which it explodes in more than half, and 3 in which it does neither in more"
                + " than half.",
            "It exploded in no net at all: in each cell, with 95 % confidence, in less than 27.8 %"
                + " of all nets.",
            "This says something of stacks with σ, width 8, initialisation Xavier, depth 3 to 40"
                + " and weight scale 0.5 to 2, and of no others.");
    tallies.set(0, new Tally(0, 0, 0, 0, 10));
    assertThat(many.ofMap(new DepthMap(plan, tallies, progress)))
        .contains("It is exactly 0 at the first layer in 0 % of the nets, and not finite in 25 %.");
    assertThat(many.ofMap(new DepthMap(plan, tallies, progress)))
        .noneMatch(text -> text.contains("exploded in no net"));
    assertThat(
            many.ofMap(
                new DepthMap(plan, Collections.nCopies(4, Tally.NONE), Progress.after(0, 1, 0, 0))))
        .isEmpty();
  }
}
