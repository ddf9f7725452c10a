package org.chainrule.study.depth.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Elementwise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayActivationTest {

  static List<Elementwise> activations() {
    return Activations.all().stream()
        .map(Activation::elementwise)
        .flatMap(f -> f.stream())
        .toList();
  }

  /** At every size of z, at both zeros, and where it is not finite. */
  @ParameterizedTest
  @MethodSource("activations")
  void areTheActivationToTheLastBit(Elementwise activation) {
    Random random = new Random(3);
    DoubleStream edges =
        DoubleStream.of(
            0,
            -0.0,
            1,
            -1,
            745.2,
            -745.2,
            800,
            -800,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            1e308,
            -1e308,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN);
    DoubleStream sizes =
        random
            .doubles(2000, -8, 3)
            .map(power -> Math.pow(10, power))
            .map(size -> sign(random, size));
    double[] z = DoubleStream.concat(edges, sizes).toArray();
    double[] a = new double[z.length];
    double[] slopes = new double[z.length];

    ArrayActivation.of(activation).apply(z, a, slopes, z.length);

    for (int k = 0; k < z.length; k++) {
      assertThat(Double.compare(a[k], activation.value(z[k]))).as("f(%s)", z[k]).isZero();
      assertThat(Double.compare(slopes[k], activation.slope(z[k]))).as("f′(%s)", z[k]).isZero();
    }
  }

  private static double sign(Random random, double size) {
    return random.nextBoolean() ? size : -size;
  }
}
