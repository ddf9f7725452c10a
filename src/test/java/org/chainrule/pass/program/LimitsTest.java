package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest nets and batches that a course uses, beside the second pass in plain loops. */
class LimitsTest {

  private static final double ROUNDING = 1e-9;

  @Test
  void aHundredLayers() {
    int[] widths = new int[101];
    java.util.Arrays.fill(widths, 8);
    assertAgrees(net(Activations.TANH, 3, widths));
  }

  @Test
  void layersOfAThousandUnits() {
    assertAgrees(net(Activations.SOFTPLUS, 1, 1024, 1024, 4));
  }

  @Test
  void aBatchOfFourThousandSamples() {
    assertAgrees(net(Activations.SIGMOID, 4096, 4, 16, 3));
  }

  /** A sum for each of the outputs over all of them would take 40 billion exponentials, minutes. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void twoHundredThousandOutputsOfASoftmax(boolean oneTarget) {
    int outputs = 200_000;
    Matrix zero = Matrix.generate(outputs, 1, (i, j) -> 0);
    Layer layer = new Layer(zero, zero, Activations.SOFTMAX);
    Matrix y = Matrix.generate(outputs, 1, (i, s) -> oneTarget ? i == 3 ? 1 : 0 : 1.0 / outputs);
    Network network = new Network(List.of(layer), Losses.CROSS_ENTROPY);

    Trace trace = Pass.run(network, new Sample(Matrix.scalar(1), y));
    trace.complete();

    double loss = trace.quantity(Name.loss()).get(0, 0);
    assertThat(loss).isCloseTo(Math.log(outputs), within(1e-9));
    Matrix gradient = trace.quantity(Name.linearOutput(1).gradient()).value();
    double expected = oneTarget ? 1.0 / outputs - 1 : 0;
    assertThat(gradient.get(3, 0)).isCloseTo(expected, within(1e-11));
  }

  private static Scenario net(Activation activation, int samples, int... widths) {
    Random random = new Random(1);
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k < widths.length; k++) {
      Matrix weight = Initialisation.HE.weight(widths[k], widths[k - 1], random);
      Matrix bias = Initialisation.normal(0.1).weight(widths[k], 1, random);
      layers.add(new Layer(weight, bias, activation));
    }
    Matrix x = Initialisation.NORMAL.weight(widths[0], samples, random);
    Matrix y = Initialisation.NORMAL.weight(widths[widths.length - 1], samples, random);
    return new Scenario("", new Network(layers, Losses.MSE), new Sample(x, y));
  }

  private static void assertAgrees(Scenario scenario) {
    Trace trace = Pass.run(scenario);
    trace.complete();
    PlainNet plain = new PlainNet(scenario);
    double loss = trace.quantity(Name.loss()).get(0, 0);
    assertThat(Math.abs(loss - plain.loss())).isLessThan(ROUNDING * loss);
    plain
        .gradients()
        .forEach(
            (id, expected) -> {
              Matrix found = trace.stepOf(id).orElseThrow().result().value();
              Matrix plainly = Matrix.of(expected);
              double difference = found.zip(plainly, (a, b) -> a - b).maxMagnitude();
              assertThat(plainly.maxMagnitude()).as(id).isPositive();
              assertThat(difference).as(id).isLessThan(ROUNDING * plainly.maxMagnitude());
            });
  }
}
