package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainrule.ForAll;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.AnyScenario;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

class SweepTest {

  static List<Long> seeds() {
    return LongStream.range(0, 300).boxed().toList();
  }

  /** With other weights and other numbers of samples in between, which must leave no trace. */
  @ForAll("seeds")
  void hasTheNumbersOfATraceToTheLastBit(Long seed) {
    requireSame(AnyScenario.of(new Random(seed)));
  }

  static List<String> bundled() {
    return BundledScenarios.all().stream().map(BundledScenarios.Entry::id).toList();
  }

  @ForAll("bundled")
  void lossesThatFuseAndSkipConnectionsToo(String id) {
    requireSame(BundledScenarios.load(id));
  }

  @Test
  void softmaxToo() {
    Layer layer =
        new Layer(
            Matrix.of(new double[][] {{1, -2}, {0.5, 3}, {-1, 1}}),
            Matrix.column(0.25, -1, 0),
            Activations.SOFTMAX);
    Sample sample =
        new Sample(
            Matrix.of(new double[][] {{1, 2}, {-1, 0.5}}),
            Matrix.of(new double[][] {{1, 0}, {0, 0}, {0, 1}}));
    for (Loss loss : List.of(Losses.CROSS_ENTROPY, Losses.MSE)) {
      requireSame(new Scenario("", new Network(List.of(layer), loss), sample));
    }
  }

  private static void requireSame(Scenario scenario) {
    Network network = scenario.network();
    Sweep sweep = new Sweep(network);
    Sample all = scenario.sample();
    Sample first = new Sample(all.x().columnAt(0), all.y().columnAt(0));
    for (int round = 0; round < 4; round++) {
      Sample sample = round % 2 == 0 ? all : first;
      sweep.run(network, sample);
      Trace trace = Pass.run(network, sample);

      assertThat(bits(sweep.loss())).isEqualTo(bits(trace.quantity(Name.loss()).get(0, 0)));
      for (Variable parameter : network.parameters()) {
        assertThat(sweep.gradient(parameter))
            .isEqualTo(trace.quantity(Name.of(parameter).gradient()).value());
      }
      for (int k = 1; k <= network.depth(); k++) {
        Variable z = new Variable(Variable.Role.LINEAR, k);
        assertThat(sweep.value(z)).isEqualTo(trace.quantity(Name.of(z)).value());
        assertThat(sweep.gradientAt(z)).isEqualTo(trace.quantity(Name.of(z).gradient()).value());
      }
      network = halved(network);
    }
  }

  private static Network halved(Network network) {
    return network.withLayers(
        network.layers().stream()
            .map(
                layer ->
                    layer.with(
                        layer.weight().map(entry -> entry / 2),
                        layer.bias().map(bias -> bias.map(entry -> entry / 2))))
            .toList());
  }

  private static long bits(double number) {
    return Double.doubleToLongBits(number);
  }
}
