package org.chainrule.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.InvalidNetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  private static Matrix zeros(int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> 0);
  }

  private static Layer layer(int outputs, int inputs) {
    return new Layer(zeros(outputs, inputs), zeros(outputs, 1), Activations.RELU);
  }

  private static void assertRefused(ThrowingCallable building, String message) {
    assertThatThrownBy(building).isInstanceOf(InvalidNetworkException.class).hasMessage(message);
  }

  @Test
  void layersThatDoNotFitAreNamedWithBothShapes() {
    assertRefused(
        () -> new Network(List.of(layer(3, 2), layer(2, 4)), Losses.MSE),
        "layer 2: W is 2 × 4 and so takes 4 entries, but layer 1, whose W is 3 × 2, gives 3");
  }

  @Test
  void theThirdLayerIsNamedToo() {
    assertRefused(
        () -> new Network(List.of(layer(3, 2), layer(2, 3), layer(5, 1)), Losses.MSE),
        "layer 3: W is 5 × 1 and so takes 1 entry, but layer 2, whose W is 2 × 3, gives 2");
  }

  @Test
  void aBiasIsAsLongAsItsWeightHasRows() {
    assertRefused(
        () -> new Layer(zeros(3, 2), zeros(2, 1), Activations.RELU),
        "W is 3 × 2, so b needs 3 × 1 entries, but it has 2 × 1");
  }

  @Test
  void aBiasIsAColumn() {
    assertRefused(
        () -> new Layer(zeros(3, 2), zeros(1, 3), Activations.RELU),
        "W is 3 × 2, so b needs 3 × 1 entries, but it has 1 × 3");
  }

  @Test
  void aNetworkHasALayer() {
    assertRefused(() -> new Network(List.of(), Losses.MSE), "a network needs at least one layer");
  }

  @Test
  void inputsFitTheFirstLayer() {
    Network network = new Network(List.of(layer(3, 2)), Losses.MSE);
    assertRefused(
        () -> new Scenario("", network, new Sample(zeros(4, 1), zeros(3, 1))),
        "x is 4 × 1, but layer 1, whose W is 3 × 2, takes 2 entries per sample");
  }

  @Test
  void targetsFitTheLastLayer() {
    Network network = new Network(List.of(layer(3, 2), layer(1, 3)), Losses.MSE);
    assertRefused(
        () -> new Scenario("", network, new Sample(zeros(2, 5), zeros(2, 5))),
        "y is 2 × 5, but layer 2, whose W is 1 × 3, gives 1 entry per sample");
  }

  @Test
  void thereAreAsManyTargetsAsInputs() {
    assertRefused(
        () -> new Sample(zeros(2, 1), zeros(2, 3)), "x has 1 sample (columns), but y has 3");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteIsRefusedWithItsPlace(double bad) {
    Matrix matrix = Matrix.of(new double[][] {{0, 0}, {0, bad}});
    Matrix column = Matrix.column(0, bad);
    String place = " has an entry in row 2, column %d that is not a finite number";

    assertRefused(() -> new Layer(matrix, zeros(2, 1), Activations.RELU), "W" + place.formatted(2));
    assertRefused(() -> new Layer(zeros(2, 2), column, Activations.RELU), "b" + place.formatted(1));
    assertRefused(() -> new Sample(matrix, zeros(2, 2)), "x" + place.formatted(2));
    assertRefused(() -> new Sample(zeros(2, 2), matrix), "y" + place.formatted(2));
  }

  @Test
  void largeShapesAreNotGrouped() {
    assertRefused(
        () -> new Layer(zeros(1200, 1), zeros(1, 1), Activations.RELU),
        "W is 1200 × 1, so b needs 1200 × 1 entries, but it has 1 × 1");
    assertRefused(
        () -> new Network(List.of(layer(1, 1), layer(1, 1500)), Losses.MSE),
        "layer 2: W is 1 × 1500 and so takes 1500 entries, but layer 1, whose W is 1 × 1, gives 1");
  }

  @Test
  void theLayersCannotBeChangedFromOutside() {
    List<Layer> layers = new ArrayList<>(List.of(layer(3, 2)));
    Network network = new Network(layers, Losses.MSE);

    layers.clear();

    assertThat(network.depth()).isEqualTo(1);
    assertThatThrownBy(() -> network.layers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theUnknownKeysCannotBeChangedFromOutside() {
    Map<String, String> unknown = new LinkedHashMap<>(Map.of("/comment", "\"hello\""));
    Scenario scenario =
        new Scenario("", Scenarios.relu().network(), Scenarios.relu().sample(), unknown);

    unknown.clear();

    assertThat(scenario.unknown()).containsOnlyKeys("/comment");
    assertThatThrownBy(() -> scenario.unknown().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
