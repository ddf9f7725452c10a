package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.Speaking;
import org.chainrule.explain.study.DepthSentences;
import org.chainrule.explain.study.FlowReadings;
import org.chainrule.explain.study.FlowReadings.Length;
import org.chainrule.explain.study.NetSentences;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.study.depth.Crew;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.MapPlan;
import org.chainrule.study.depth.MapRun;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.SpectralNorms;
import org.chainrule.study.depth.StackReport;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LostUpdates;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the gradient of a random net is what plain loops find of it. */
class DepthClaimsTest {

  private static final List<Activation> ACTIVATIONS =
      List.of(
          Activations.RELU,
          Activations.SIGMOID,
          Activations.TANH,
          Activations.IDENTITY,
          Activations.LEAKY_RELU,
          Activations.SOFTPLUS,
          Activations.SILU,
          Activations.ELU,
          Activations.SOFTMAX);
  private static final List<Initialisation> WEIGHTS =
      List.of(
          Initialisation.XAVIER,
          Initialisation.HE,
          Initialisation.ORTHOGONAL,
          Initialisation.ZEROS,
          Initialisation.ONES);
  private static final List<Loss> LOSSES =
      List.of(Losses.MSE, Losses.SQUARED_ERROR_HALF, Losses.MAE);
  private static final double[] SCALES = {0.05, 0.5, 1, 3, 1e30};
  private static final int[] DEPTHS = {2, 9, 30};
  private static final double RATE = 0.1;

  private final DepthSentences many = new DepthSentences(new Numbers(8));
  private final FlowReadings readings = new FlowReadings(new Numbers(8));
  private final NetSentences sentences = new NetSentences(new Numbers(8));

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theGradientOfANetFaresAsIsSaid(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<DepthRules.Said> total = DepthRules.all();
      for (Stack stack : stacks()) {
        said(stack).forEach(total::check);
      }

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  /** The first overflows on the way back, some of the others on the way forward. */
  private static List<Stack> stacks() {
    List<Stack> stacks = new ArrayList<>();
    stacks.add(
        new Stack(3, 3, Activations.IDENTITY, Initialisation.ORTHOGONAL, 1e100, 0, Losses.MSE));
    for (Activation activation : ACTIVATIONS) {
      for (Initialisation weights : WEIGHTS) {
        for (double scale : SCALES) {
          int depth = DEPTHS[stacks.size() % DEPTHS.length];
          int width = 2 + stacks.size() % 4;
          double bias = stacks.size() % 6 == 5 ? 0.25 : 0;
          Loss loss = LOSSES.get(stacks.size() / 2 % LOSSES.size());
          stacks.add(new Stack(depth, width, activation, weights, scale, bias, loss));
        }
      }
    }
    return stacks;
  }

  private List<DepthRules.Said> said(Stack stack) {
    RandomNetwork network = new RandomNetwork(stack, 7 + stack.depth());
    Scenario scenario = network.scenario("");
    Trace trace = Pass.run(scenario);
    StackByHand hand = new StackByHand(scenario);
    List<Double> norms =
        SpectralNorms.of(scenario.network(), Crew.of(1), () -> false).orElseThrow();
    List<String> said = new ArrayList<>(sentences.of(network, GradientFlow.of(trace), norms));
    GradientFlow flow = GradientFlow.of(trace);
    sentences.ofLost(flow, LostUpdates.shares(trace, RATE), RATE).ifPresent(said::add);
    return said.stream().map(text -> new DepthRules.Said(stack, hand, RATE, text)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void whatIsReadOffThePicturesOfANetIsSo(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<DepthRules.Said> total = FlowReadingRules.all();
      for (Stack stack : stacks()) {
        read(stack).forEach(total::check);
      }

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  private List<DepthRules.Said> read(Stack stack) {
    RandomNetwork network = new RandomNetwork(stack, 7 + stack.depth());
    Scenario scenario = network.scenario("");
    Trace trace = Pass.run(scenario);
    StackByHand hand = new StackByHand(scenario);
    GradientFlow flow = GradientFlow.of(trace);
    List<Double> lost = LostUpdates.shares(trace, RATE);
    List<String> said = new ArrayList<>();
    for (Length length : Length.values()) {
      said.add(readings.curve("σ", flow, length));
      flow.layers().forEach(layer -> said.add(readings.layer("σ", layer, length)));
    }
    for (int layer = 1; layer <= stack.depth(); layer++) {
      String share = readings.lost(lost.get(layer - 1), RATE);
      said.add(readings.factors("σ", flow, layer) + (hand.isFinite() ? " " + share : ""));
    }
    flow.bounds()
        .ifPresent(
            at -> {
              said.add(FlowReadings.vanished("σ") + " [" + at.vanishedBelow() + "]");
              said.add(FlowReadings.exploded("σ") + " [" + at.explodedAbove() + "]");
            });
    return said.stream().map(text -> new DepthRules.Said(stack, hand, RATE, text)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void manyNetsFareAsIsSaid(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<DepthShareRules.Said> total = DepthShareRules.all();
      for (double scale : new double[] {0.4, 1, 2.2, 4, 1e60}) {
        sampled(Activations.RELU, scale).forEach(total::check);
        sampled(Activations.TANH, scale).forEach(total::check);
      }
      mapped(Activations.RELU, List.of(0.3, 1.0, 3.0)).forEach(total::check);
      mapped(Activations.SIGMOID, List.of(0.5, 1.0)).forEach(total::check);
      mapped(Activations.IDENTITY, List.of(1.5, 8.0)).forEach(total::check);

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  private static Stack stack(Activation activation, double scale) {
    return new Stack(12, 3, activation, Initialisation.XAVIER, scale, 0, Losses.MSE);
  }

  private List<DepthShareRules.Said> sampled(Activation activation, double scale) {
    Sampling sampling = new Sampling(stack(activation, scale), 5, 80);
    StackReport found = sampling.run(Crew.of(1), progress -> {}, () -> false).orElseThrow();
    List<StackByHand> nets =
        IntStream.range(0, 80).mapToObj(k -> byHand(sampling.network(k))).toList();
    return many.ofMany(found).stream()
        .map(text -> new DepthShareRules.Said(List.of(nets), text))
        .toList();
  }

  private List<DepthShareRules.Said> mapped(Activation activation, List<Double> scales) {
    MapPlan plan = new MapPlan(stack(activation, 1), List.of(2, 12, 40), scales, 20, 3);
    DepthMap map = MapRun.run(plan, Crew.of(1), part -> {}, () -> false).orElseThrow();
    List<List<StackByHand>> cells = new ArrayList<>();
    for (int row = 0; row < plan.rows(); row++) {
      for (int column = 0; column < plan.columns(); column++) {
        int r = row;
        int c = column;
        cells.add(IntStream.range(0, 20).mapToObj(k -> byHand(plan.network(r, c, k))).toList());
      }
    }
    List<DepthShareRules.Said> said = new ArrayList<>();
    many.ofMap(map).forEach(text -> said.add(new DepthShareRules.Said(cells, text)));
    for (int cell = 0; cell < cells.size(); cell++) {
      List<List<StackByHand>> nets = List.of(cells.get(cell));
      int row = cell / plan.columns();
      int column = cell % plan.columns();
      said.add(new DepthShareRules.Said(nets, many.ofCell(map, row, column)));
      for (Fate fate : Fate.values()) {
        String found = DepthSentences.found(fate, map.at(row, column));
        said.add(new DepthShareRules.Said(nets, found));
      }
    }
    return said;
  }

  private static StackByHand byHand(RandomNetwork network) {
    return new StackByHand(network.scenario(""));
  }
}
