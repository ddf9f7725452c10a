package org.chainrule.study.depth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.study.depth.Stacks;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientFlowTest {

  private static final String CASES = "/org/chainrule/pass/program/reference-cases.json";

  /** The norms of the reference file's deep cases, as PyTorch gave them. */
  private static final String NORMS = "/org/chainrule/study/depth/reference-norms.json";

  private static final Map<String, JsonNode> cases = new HashMap<>();

  static List<String> deepCases() throws Exception {
    List<String> names = new ArrayList<>();
    read(NORMS).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read(String file) throws Exception {
    try (InputStream in = GradientFlowTest.class.getResourceAsStream(file)) {
      return new ObjectMapper().readTree(in);
    }
  }

  @BeforeAll
  static void readCases() throws Exception {
    read(CASES).forEach(node -> cases.put(node.get("name").textValue(), node));
  }

  @Test
  void thereAreThirteenDeepCases() throws Exception {
    assertThat(deepCases()).hasSize(13);
  }

  @ParameterizedTest
  @MethodSource("deepCases")
  void hasTheNormsOfPyTorch(String name) throws Exception {
    JsonNode reference = cases.get(name);
    byte[] text = reference.toString().getBytes(StandardCharsets.UTF_8);
    Scenario scenario = ScenarioReader.read(new ByteArrayInputStream(text), name);
    GradientFlow flow = GradientFlow.of(Pass.run(scenario));
    double rtol = reference.get("rtol").doubleValue();
    JsonNode norms = read(NORMS).get(name);
    assertThat(flow.layers()).hasSize(norms.get("dl_dz").size());
    for (int k = 0; k < flow.layers().size(); k++) {
      LayerFlow layer = flow.layers().get(k);
      assertThat(layer.layer()).isEqualTo(k + 1);
      agrees(layer.gradient(), norms.get("dl_dz").get(k).doubleValue(), rtol);
      agrees(layer.weightGradient(), norms.get("dl_dW").get(k).doubleValue(), rtol);
    }
  }

  private static void agrees(Norm norm, double expected, double rtol) {
    assertThat(norm.value()).isCloseTo(expected, within(rtol * expected));
  }

  @Test
  void theFactorsOfAStepMultiplyToTheRatioOfTheNorms() {
    int steps = 0;
    for (long seed = 0; seed < 200; seed++) {
      GradientFlow flow = GradientFlow.of(Pass.run(RandomNets.wide(seed)));
      assertThat(flow.steps()).hasSize(flow.layers().size() - 1);
      for (BackStep step : flow.steps()) {
        Norm from = flow.layers().get(step.to()).gradient();
        Norm to = flow.layers().get(step.to() - 1).gradient();
        if (!to.isZero() && to.isFinite()) {
          assertThat(step.stretch() * step.shrink() / to.over(from)).isCloseTo(1, within(1e-14));
          assertThat(step.ratio()).isEqualTo(to.over(from));
          steps++;
        }
      }
    }
    assertThat(steps).isGreaterThan(200);
  }

  @Test
  void theFactorsOfAllStepsMultiplyToTheRatioFromEndToEnd() {
    for (long seed = 0; seed < 50; seed++) {
      RandomNetwork network = new RandomNetwork(Stacks.sigmoid(20, 8), seed);
      GradientFlow flow = GradientFlow.of(Pass.run(network.scenario("")));

      assertThat(flow.steps()).hasSize(19);
      assertThat(Math.pow(flow.meanRatio(), 19) / flow.ratio()).isCloseTo(1, within(1e-12));
      assertThat(flow.meanStretch() * flow.meanShrink() / flow.meanRatio())
          .isCloseTo(1, within(1e-13));
    }
  }

  /** W₁ = I and W₂ = [3 4; 0 0] with the identity: δ = (d, e), Wᵀδ = (3d, 4d). */
  @Test
  void saysWhatTheWeightsDidAndWhatTheSlopesDid() {
    GradientFlow flow = flow(Activations.RELU, new double[][] {{3, 4}, {0, 0}}, 1, -1);

    // Forward: a₁ = (1, 0), a₂ = ReLU(3, 0) = (3, 0); δ₂ = (2 (3 − 0.5), 0), Wᵀδ₂ = (15, 20).
    BackStep step = flow.steps().get(0);
    assertThat(flow.last().gradient().value()).isEqualTo(5);
    assertThat(step.to()).isEqualTo(1);
    assertThat(step.stretch()).isEqualTo(5);
    assertThat(step.shrink()).isCloseTo(15.0 / 25, within(1e-15));
    assertThat(flow.first().gradient().value()).isEqualTo(15);
    assertThat(flow.ratio()).isEqualTo(3);
    // dℓ/dW₂ = δ₂ a₁ᵀ = (5, 0) (1, 0)ᵀ, dℓ/dW₁ = (15, 0) (1, −1)ᵀ.
    assertThat(flow.last().weightGradient().value()).isEqualTo(5);
    assertThat(flow.first().weightGradient().value()).isCloseTo(Math.sqrt(450), within(1e-13));
  }

  @Test
  void saysHowTheUnitsStand() {
    GradientFlow relu = flow(Activations.RELU, new double[][] {{3, 4}, {0, 0}}, 1, -1);
    Slopes first = relu.first().slopes().orElseThrow();
    assertThat(first.off()).isEqualTo(0.5);
    assertThat(first.flat()).isZero();
    assertThat(first.meanSquare()).isEqualTo(0.5);
    assertThat(first.quartiles()).isEqualTo(new Quartiles(0.25, 0.5, 0.75));
    assertThat(relu.last().slopes().orElseThrow().off()).as("0 is a kink of ReLU").isEqualTo(0.5);
    assertThat(relu.first().outputs())
        .isEqualTo(new Spread(0.5, 0.5, new Quartiles(0.25, 0.5, 0.75)));

    GradientFlow sigmoid = flow(Activations.SIGMOID, new double[][] {{0, 0}, {0, 0}}, 6, 1);
    Slopes flat = sigmoid.first().slopes().orElseThrow();
    assertThat(flat.flat()).as("σ′(6) = 0.0025, σ′(1) = 0.2").isEqualTo(0.5);
    assertThat(flat.off()).isZero();
    assertThat(flat.meanSquare())
        .as("(0.002466509² + 0.196611933²)/2")
        .isCloseTo(0.01933117, within(1e-8));
    assertThat(sigmoid.outcome()).isEqualTo(Outcome.ZERO);
  }

  private static GradientFlow flow(Activation activation, double[][] second, double... x) {
    Matrix zero = Matrix.column(0, 0);
    Matrix unit = Matrix.of(new double[][] {{1, 0}, {0, 1}});
    Network network =
        new Network(
            List.of(
                new Layer(unit, zero, activation), new Layer(Matrix.of(second), zero, activation)),
            Losses.MSE);
    Sample sample = new Sample(Matrix.column(x), Matrix.column(0.5, second[1][0]));
    return GradientFlow.of(Pass.run(network, sample));
  }

  @Test
  void softmaxHasNoSlopes() {
    Stack stack = Stacks.of(Activations.SOFTMAX, Initialisation.HE, 3, 4);
    GradientFlow flow = GradientFlow.of(Pass.run(new RandomNetwork(stack, 1).scenario("")));

    assertThat(flow.first().slopes()).isEmpty();
    assertThat(flow.steps().get(0).shrink()).isBetween(0.0, 0.5);
  }

  /** float32 numbers between 1 and 2 are 2⁻²³ apart. */
  @Test
  void anUpdateIsLostUnderHalfAUnitInTheLastPlace() {
    assertThat(LostUpdates.isLost(1.5, Math.nextUp(0x1.000002p-24f))).isFalse();
    assertThat(LostUpdates.isLost(1, -0x1p-25)).isTrue();
    assertThat(LostUpdates.isLost(1, 0x1.8p-25)).as("below 1 the spacing is half").isFalse();
    assertThat(LostUpdates.isLost(1.5, -Math.nextDown(0x1p-24))).isTrue();
    assertThat(LostUpdates.isLost(0, 1e-40)).isFalse();
    assertThat(LostUpdates.isLost(0, 0)).isTrue();
    Stack stack = Stacks.sigmoid(30, 4);
    List<Double> shares =
        LostUpdates.shares(Pass.run(new RandomNetwork(stack, 4).scenario("")), 0.1);
    assertThat(shares.get(0)).isEqualTo(1);
    assertThat(shares.get(29)).isZero();
  }
}
