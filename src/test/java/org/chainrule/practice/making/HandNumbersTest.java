package org.chainrule.practice.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
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
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What can be worked with by hand: given numbers that are whole, or halves where a mean asks for
 * it; results of at most three digits below 100, or, where a function is curved, none that needs a
 * power of ten.
 */
class HandNumbersTest {

  private static final int SEEDS = 8;

  private static Scenario net(String hidden, String output, String loss, int... sizes) {
    Random random = new Random(3);
    List<Layer> layers =
        IntStream.range(1, sizes.length)
            .mapToObj(
                k -> {
                  Matrix weight = Initialisation.NORMAL.weight(sizes[k], sizes[k - 1], random);
                  Activation f =
                      Activations.named(k == sizes.length - 1 ? output : hidden).orElseThrow();
                  return new Layer(weight, Matrix.generate(sizes[k], 1, (i, j) -> 0.37), f);
                })
            .toList();
    Loss chosen = Losses.named(loss).orElseThrow();
    Matrix x = Initialisation.NORMAL.weight(sizes[0], 1, random);
    Matrix y = Matrix.generate(sizes[sizes.length - 1], 1, (i, j) -> i == 0 ? 1 : 0);
    return new Scenario("net", new Network(layers, chosen), new Sample(x, y));
  }

  private static int digits(double value) {
    return new BigDecimal(String.valueOf(value))
        .stripTrailingZeros()
        .unscaledValue()
        .abs()
        .toString()
        .length();
  }

  @ParameterizedTest
  @CsvSource({
    "relu, identity, mse, 8, 16, 8",
    "relu, identity, squared_error_half, 8, 16, 8",
    "relu, identity, squared_error_mean, 7, 9, 4",
    "tanh, identity, mse, 8, 16, 8",
    "sigmoid, sigmoid, bce, 7, 8, 1",
    "tanh, softmax, cross_entropy, 3, 8, 3"
  })
  void aPassCanBeDoneByHand(
      String hidden, String output, String loss, int inputs, int units, int outputs) {
    Scenario open = net(hidden, output, loss, inputs, units, outputs);
    int all = 0;
    int hard = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Scenario made = new HandNumbers(open).drawn(seed, () -> false);
      for (Layer layer : made.network().layers()) {
        assertThat(layer.weight().entries(any -> true)).allMatch(w -> Math.rint(w) == w);
        assertThat(layer.bias().orElseThrow().entries(any -> true))
            .allMatch(b -> Math.rint(b) == b && b != 0);
      }
      assertThat(made.sample().x().entries(any -> true)).allMatch(x -> Math.rint(x) == x && x != 0);
      assertThat(made.sample().y().entries(any -> true)).allMatch(y -> Math.rint(y) == y);
      Trace trace = Pass.run(made);
      for (Step step : Question.steps(trace)) {
        for (double value : step.result().value().entries(any -> true).toArray()) {
          all++;
          boolean exact = hidden.equals("relu");
          boolean easy =
              Math.abs(value) < 100
                  && (exact ? digits(value) <= 3 : value == 0 || Math.abs(value) >= 1e-3);
          hard += easy ? 0 : 1;
        }
      }
    }
    assertThat((double) hard / all).as(hard + " of " + all).isLessThan(0.01);
  }

  @Test
  void aSeedGivesTheSameNumbersAndAnotherOthers() {
    Scenario open = net("relu", "identity", "mse", 8, 16, 8);
    Scenario made = new HandNumbers(open).drawn(1, () -> false);
    assertThat(new HandNumbers(open).drawn(1, () -> false)).isEqualTo(made);
    assertThat(new HandNumbers(open).drawn(2, () -> false)).isNotEqualTo(made);
    assertThat(Pass.run(made).quantity(Name.loss()).get(0, 0)).isPositive();
  }
}
