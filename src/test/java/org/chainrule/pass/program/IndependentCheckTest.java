package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.LongStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pass against a second implementation, and against central differences of its loss. */
class IndependentCheckTest {

  private static final double H = 1e-5;
  private static final double FAR_FROM_KINKS = 1e-2;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theLossIsThatOfPlainLoops(long seed) {
    Scenario scenario = RandomNets.small(seed);
    double plain = new PlainNet(scenario).loss();

    assertThat(Pass.run(scenario).quantity(Name.loss()).get(0, 0))
        .isCloseTo(plain, within(1e-10 * (1 + plain)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyGradientIsThatOfPlainLoops(long seed) {
    Scenario scenario = RandomNets.small(seed);
    Map<String, double[][]> plain = new PlainNet(scenario).gradients();
    for (Step step : Pass.run(scenario).steps()) {
      if (step.phase() == Phase.BACKWARD) {
        assertThat(plain).containsKey(step.id());
        assertClose(step, Matrix.of(plain.get(step.id())), 1e-9);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyParameterGradientIsTheDifferenceQuotient(long seed) {
    Scenario scenario = RandomNets.small(seed);
    PlainNet net = new PlainNet(scenario);
    if (net.distanceFromKinks() < FAR_FROM_KINKS) {
      return;
    }
    Trace trace = Pass.run(scenario);
    for (int k = 1; k <= scenario.network().depth(); k++) {
      assertDifferences(trace, Name.weight(k).gradient(), net, net.weights.get(k - 1));
      assertBiasDifferences(trace, k, net);
    }
    assertDifferences(trace, Name.x().gradient(), net, net.x);
  }

  @Test
  void mostNetsAreFarFromKinks() {
    assertThat(seeds().filter(seed -> farFromKinks(seed)).count()).isGreaterThan(40);
  }

  private static boolean farFromKinks(long seed) {
    return new PlainNet(RandomNets.small(seed)).distanceFromKinks() >= FAR_FROM_KINKS;
  }

  private static void assertDifferences(
      Trace trace, Name gradient, PlainNet net, double[][] variable) {
    Matrix quotients =
        Matrix.generate(
            variable.length, variable[0].length, (i, j) -> quotient(net, variable[i], j));
    assertClose(trace.stepOf(gradient).orElseThrow(), quotients, 1e-5);
  }

  private static void assertBiasDifferences(Trace trace, int layer, PlainNet net) {
    double[] bias = net.biases.get(layer - 1);
    Matrix quotients = Matrix.generate(bias.length, 1, (i, j) -> quotient(net, bias, i));
    assertClose(trace.stepOf(Name.bias(layer).gradient()).orElseThrow(), quotients, 1e-5);
  }

  private static double quotient(PlainNet net, double[] variable, int index) {
    double kept = variable[index];
    variable[index] = kept + H;
    double above = net.loss();
    variable[index] = kept - H;
    double below = net.loss();
    variable[index] = kept;
    return (above - below) / (2 * H);
  }

  private static void assertClose(Step step, Matrix expected, double tolerance) {
    Matrix error = step.result().value().zip(expected, (a, b) -> a - b);
    assertThat(error.maxMagnitude())
        .as("%s: got %s instead of %s", step.id(), step.result().value(), expected)
        .isLessThanOrEqualTo(tolerance * (1 + expected.maxMagnitude()));
    assertThat(expected.sum()).isFinite();
  }
}
