package org.chainrule.study.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.ForAll;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.words.Words;
import org.junit.jupiter.api.Test;

class PointSetTest {

  private static Network net(int inputs, int outputs, Activation last, Loss loss) {
    return new Network(
        List.of(
            new Layer(
                Matrix.generate(outputs, inputs, (i, j) -> 1),
                Matrix.generate(outputs, 1, (i, j) -> 0),
                last)),
        loss);
  }

  private static final Network YES_OR_NO = net(2, 1, Activations.SIGMOID, Losses.BCE);
  private static final Network NUMBER = net(1, 1, Activations.IDENTITY, Losses.MSE);

  private static Network fitting(PointSet points) {
    return points == PointSets.LINE ? NUMBER : YES_OR_NO;
  }

  static List<PointSet> sets() {
    return PointSets.all();
  }

  private static double[] targets(Sample sample, int row) {
    return sample.y().toRows()[row];
  }

  @ForAll("sets")
  void theSameSeedGivesTheSamePoints(PointSet points) {
    Network network = fitting(points);
    Sample sample = points.sample(network, 60, 0.2, 7);

    assertThat(points.sample(network, 60, 0.2, 7)).isEqualTo(sample);
    assertThat(points.sample(network, 60, 0.2, 8).x()).isNotEqualTo(sample.x());
    assertThat(sample.count()).isEqualTo(60);
  }

  /** Pinned once: they stand in files and exercises that others made with the same seed. */
  @Test
  void noVersionOfJavaAndNoMachineGivesOtherBits() {
    Map<String, Integer> bits = new HashMap<>();
    for (PointSet points : PointSets.all()) {
      Sample sample = points.sample(fitting(points), 50, points.usualNoise(), 42);
      int x = Arrays.deepHashCode(sample.x().toRows());
      bits.put(points.id(), 31 * x + Arrays.deepHashCode(sample.y().toRows()));
    }
    assertThat(bits)
        .isEqualTo(
            Map.of(
                "moons",
                1811478811,
                "circles",
                -86869567,
                "xor",
                -525277251,
                "spiral",
                750449526,
                "line",
                -933629065));
  }

  @ForAll("sets")
  void hasAName(PointSet points) {
    assertThat(Words.has("points." + points.id())).isTrue();
  }

  @Test
  void moonsAreTwoHalfCircles() {
    Sample sample = PointSets.MOONS.sample(YES_OR_NO, 101, 0, 1);

    for (int k = 0; k < 101; k++) {
      double side = sample.y().get(0, k) == 0 ? 1 : -1;
      double x = sample.x().get(0, k) + side / 2;
      double y = sample.x().get(1, k) + side / 4;
      assertThat(Math.hypot(x, y)).isCloseTo(1, within(1e-12));
      assertThat(side * y).isPositive();
    }
    assertThat(targets(sample, 0)).startsWith(0, 1, 0, 1);
  }

  @Test
  void circlesAreOneAroundTheOther() {
    Sample sample = PointSets.CIRCLES.sample(YES_OR_NO, 90, 0, 1);

    for (int k = 0; k < 90; k++) {
      assertThat(Math.hypot(sample.x().get(0, k), sample.x().get(1, k)))
          .isCloseTo(sample.y().get(0, k) == 0 ? 1 : 0.5, within(1e-12));
    }
  }

  @Test
  void cloudsHaveTheClassOfTheirCorner() {
    Sample sample = PointSets.XOR.sample(YES_OR_NO, 400, 0.2, 3);

    int[] corners = new int[4];
    double squares = 0;
    for (int k = 0; k < 400; k++) {
      double x = sample.x().get(0, k);
      double y = sample.x().get(1, k);
      assertThat(sample.y().get(0, k)).isEqualTo(x * y > 0 ? 0 : 1);
      corners[(x > 0 ? 2 : 0) + (y > 0 ? 1 : 0)]++;
      squares += Math.pow(Math.abs(x) - 1, 2) + Math.pow(Math.abs(y) - 1, 2);
    }
    assertThat(corners).containsExactly(100, 100, 100, 100);
    assertThat(Math.sqrt(squares / 800)).isCloseTo(0.2, within(0.015));
  }

  /** Turned back by its arm, each point lies on the line from the middle to the right. */
  @Test
  void armsTurnOnceOnTheirWayOut() {
    Network three = net(2, 3, Activations.SOFTMAX, Losses.CROSS_ENTROPY);

    Sample sample = PointSets.SPIRAL.sample(three, 99, 0, 1);

    for (int k = 0; k < 99; k++) {
      double x = sample.x().get(0, k);
      double y = sample.x().get(1, k);
      double radius = Math.hypot(x, y);
      double turns = radius + k % 3 / 3.0;
      assertThat(radius).isBetween(0.0, 1.0);
      assertThat(x).isCloseTo(radius * Math.cos(2 * Math.PI * turns), within(1e-12));
      assertThat(y).isCloseTo(radius * Math.sin(2 * Math.PI * turns), within(1e-12));
    }
    assertThat(sample.y().columnAt(0)).isEqualTo(Matrix.column(1, 0, 0));
    assertThat(sample.y().columnAt(1)).isEqualTo(Matrix.column(0, 1, 0));
    assertThat(sample.y().columnAt(2)).isEqualTo(Matrix.column(0, 0, 1));
  }

  @Test
  void theLineIsFoundByLeastSquares() {
    Sample sample = PointSets.LINE.sample(NUMBER, 2000, 0.1, 5);
    double[] x = sample.x().toRows()[0];
    double[] y = sample.y().toRows()[0];
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double both = 0;
    double squares = 0;
    for (int k = 0; k < x.length; k++) {
      both += (x[k] - meanX) * (y[k] - meanY);
      squares += (x[k] - meanX) * (x[k] - meanX);
    }

    assertThat(both / squares).isCloseTo(0.5, within(0.01));
    assertThat(meanY - both / squares * meanX).isCloseTo(0.5, within(0.01));
    assertThat(Arrays.stream(x).allMatch(place -> place >= -1 && place < 1)).isTrue();
  }

  @Test
  void targetsAreWhatTheOutputCanBe() {
    assertThat(twoTargets(1, Activations.SIGMOID, Losses.BCE)).containsExactly(0, 1);
    assertThat(twoTargets(1, Activations.SIGMOID, Losses.MSE)).containsExactly(0, 1);
    assertThat(twoTargets(1, Activations.TANH, Losses.MSE)).containsExactly(-1, 1);
    assertThat(twoTargets(1, Activations.IDENTITY, Losses.HUBER)).containsExactly(-1, 1);
    assertThat(twoTargets(1, Activations.RELU, Losses.MSE)).containsExactly(0, 1);
    assertThat(twoTargets(1, Activations.SILU, Losses.MSE)).containsExactly(0, 1);
    assertThat(twoTargets(2, Activations.TANH, Losses.MSE)).containsExactly(1, -1);
    assertThat(twoTargets(2, Activations.SOFTMAX, Losses.CROSS_ENTROPY)).containsExactly(1, 0);
    assertThat(twoTargets(2, Activations.IDENTITY, Losses.BCE)).containsExactly(1, 0);
  }

  private static double[] twoTargets(int outputs, Activation last, Loss loss) {
    return targets(PointSets.MOONS.sample(net(2, outputs, last, loss), 2, 0, 1), 0);
  }

  @Test
  void saysWhyANetCannotLearnThem() {
    assertThat(PointSets.MOONS.obstacle(NUMBER))
        .contains("these points are for a net with two inputs; this one has 1");
    assertThat(PointSets.LINE.obstacle(YES_OR_NO))
        .contains("these points are for a net with one input; this one has 2");
    assertThat(PointSets.LINE.obstacle(net(1, 2, Activations.IDENTITY, Losses.MSE)))
        .contains("a line is for a net with one output; this one has 2");
    assertThat(PointSets.LINE.obstacle(net(1, 1, Activations.SIGMOID, Losses.BCE)))
        .hasValueSatisfying(said -> assertThat(said).contains("takes shares between 0 and 1"));
    assertThat(PointSets.XOR.obstacle(net(2, 3, Activations.SOFTMAX, Losses.CROSS_ENTROPY)))
        .contains(
            "these points have two classes, for a net with one or two outputs; this one has 3");
    assertThat(PointSets.SPIRAL.obstacle(net(2, 1, Activations.SOFTMAX, Losses.MSE)))
        .hasValueSatisfying(said -> assertThat(said).contains("is always 1"));
    assertThat(PointSets.XOR.obstacle(net(2, 1, Activations.IDENTITY, Losses.GIVEN)))
        .hasValueSatisfying(said -> assertThat(said).contains("has no targets"));

    assertThatThrownBy(() -> PointSets.MOONS.sample(NUMBER, 5, 0, 1))
        .isInstanceOf(InvalidPointsException.class)
        .hasMessageContaining("two inputs");
    assertThatThrownBy(() -> PointSets.MOONS.sample(YES_OR_NO, 0, 0, 1))
        .hasMessage("1 to 100000 points can be made, not 0");
    assertThatThrownBy(() -> PointSets.MOONS.sample(YES_OR_NO, 5, Double.NaN, 1))
        .hasMessage("the noise is a finite number from 0, not NaN");
  }
}
