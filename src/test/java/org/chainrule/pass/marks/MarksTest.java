package org.chainrule.pass.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

  private static final double FLAT = 0.05;
  private static final Marks RELU = new Marks(Pass.run(Scenarios.relu()), FLAT);
  private static final Marks SIGMOID = new Marks(Pass.run(Scenarios.sigmoid()), FLAT);

  private static final Name Z1 = Name.linearOutput(1);
  private static final Name DZ1 = Z1.gradient();

  private static Marks relu(double[]... x) {
    return new Marks(Pass.run(RandomNets.passThrough(Activations.RELU, x)), FLAT);
  }

  private static Marks oneWeight(double w, double x) {
    Layer layer = new Layer(Matrix.scalar(w), Matrix.scalar(0), Activations.IDENTITY);
    Network network = new Network(List.of(layer), Losses.MSE);
    return new Marks(Pass.run(network, new Sample(Matrix.scalar(x), Matrix.scalar(0))), FLAT);
  }

  @Test
  void aUnitThatIsOffIsMarkedWhereverItShows() {
    assertThat(RELU.at(Z1, 1, 0)).containsExactly(Mark.OFF);
    assertThat(RELU.at(Name.layerOutput(1), 1, 0)).containsExactly(Mark.OFF);
    assertThat(RELU.at(Z1.slope(), 1, 0)).containsExactly(Mark.OFF);
    assertThat(RELU.at(DZ1, 1, 0)).containsExactly(Mark.OFF, Mark.BLOCKED);
  }

  @Test
  void unitsThatAreOnHaveNoMark() {
    for (int unit : new int[] {0, 2}) {
      assertThat(RELU.at(Z1, unit, 0)).isEmpty();
      assertThat(RELU.at(Name.layerOutput(1), unit, 0)).isEmpty();
      assertThat(RELU.at(DZ1, unit, 0)).isEmpty();
    }
  }

  @Test
  void theGradientThatArrivedAtAnOffUnitIsReadable() {
    Entry blocked = RELU.blocked(DZ1, 1, 0).orElseThrow();

    assertThat(blocked)
        .isEqualTo(new Entry(RELU.trace().quantity(Name.layerOutput(1).gradient()), 1, 0));
    assertThat(blocked.value()).isEqualTo(-2);
    assertThat(RELU.blocked(DZ1, 0, 0)).isEmpty();
    assertThat(RELU.blocked(Z1, 1, 0)).isEmpty();
  }

  @Test
  void whatAddsUpToZeroIsMarkedAsCancelled() {
    // dℓ/dx[1] = 0.5·4 + 1.5·0 − 1·2
    assertThat(RELU.at(Name.x().gradient(), 0, 0)).containsExactly(Mark.CANCELLED);
    assertThat(RELU.at(Name.x().gradient(), 1, 0)).isEmpty();
  }

  @Test
  void aZeroThatWasMultipliedByZeroIsNotCancelled() {
    assertThat(RELU.at(Name.weight(1).gradient(), 1, 0)).isEmpty();
    assertThat(RELU.at(Name.bias(1).gradient(), 1, 0)).isEmpty();
  }

  @Test
  void theIdentityMarksNothing() {
    for (Name name :
        List.of(
            Name.linearOutput(2),
            Name.yhat(),
            Name.linearOutput(2).slope(),
            Name.linearOutput(2).gradient())) {
      assertThat(RELU.at(name, 0, 0)).isEmpty();
      assertThat(RELU.at(name, 1, 0)).isEmpty();
    }
  }

  @Test
  void marksAppearWhenThePassReachesWhatTheySpeakOf() {
    assertThat(RELU.at(Z1, 1, 0, 0)).isEmpty();
    assertThat(RELU.at(Z1, 1, 0, 1)).isEmpty();
    assertThat(RELU.at(Z1, 1, 0, 2)).containsExactly(Mark.OFF);
    assertThat(RELU.at(Z1.slope(), 1, 0, 10)).isEmpty();
    assertThat(RELU.at(Z1.slope(), 1, 0, 11)).containsExactly(Mark.OFF);
    assertThat(RELU.at(DZ1, 1, 0, 10)).isEmpty();
    assertThat(RELU.at(DZ1, 1, 0, 11)).containsExactly(Mark.OFF, Mark.BLOCKED);
    assertThat(RELU.at(Name.x().gradient(), 0, 0, 13)).isEmpty();
    assertThat(RELU.at(Name.x().gradient(), 0, 0, 14)).containsExactly(Mark.CANCELLED);
  }

  @Test
  void flatUnitsAreMarkedInTheirInputAndSlope() {
    assertThat(SIGMOID.at(Z1, 0, 0)).containsExactly(Mark.FLAT);
    assertThat(SIGMOID.at(Z1, 1, 0)).isEmpty();
    assertThat(SIGMOID.at(Z1, 2, 0)).containsExactly(Mark.FLAT);
    assertThat(SIGMOID.at(Z1.slope(), 0, 0)).containsExactly(Mark.FLAT);
    assertThat(SIGMOID.at(Name.linearOutput(2), 1, 0)).containsExactly(Mark.FLAT);
    assertThat(SIGMOID.at(Name.linearOutput(2), 0, 0)).isEmpty();
  }

  @Test
  void flatUnitsAreNotMarkedInTheirOutputOrGradient() {
    assertThat(SIGMOID.at(Name.layerOutput(1), 0, 0)).isEmpty();
    assertThat(SIGMOID.at(DZ1, 0, 0)).isEmpty();
    assertThat(SIGMOID.at(Name.yhat(), 1, 0)).isEmpty();
  }

  @Test
  void theThresholdOfFlatnessCanBeChosen() {
    // The slopes are 0.00247, 0.235 and 0.00091.
    Marks strict = new Marks(SIGMOID.trace(), 0.001);
    Marks lenient = new Marks(SIGMOID.trace(), 0.24);

    assertThat(strict.at(Z1, 0, 0)).isEmpty();
    assertThat(strict.at(Z1, 2, 0)).containsExactly(Mark.FLAT);
    assertThat(lenient.at(Z1, 1, 0)).containsExactly(Mark.FLAT);
  }

  @Test
  void flatAppearsWithTheActivationsOutput() {
    assertThat(SIGMOID.at(Name.linearOutput(2), 1, 0, 3)).isEmpty();
    assertThat(SIGMOID.at(Name.linearOutput(2), 1, 0, 4)).containsExactly(Mark.FLAT);
  }

  @Test
  void aSlopeThatUnderflowsBlocks() {
    Marks marks =
        new Marks(
            Pass.run(RandomNets.passThrough(Activations.SIGMOID, new double[][] {{-800}})), FLAT);

    // arriving: 2 (0 − 0.25)
    assertThat(marks.at(Z1, 0, 0)).containsExactly(Mark.FLAT);
    assertThat(marks.at(DZ1, 0, 0)).containsExactly(Mark.BLOCKED);
    assertThat(marks.blocked(DZ1, 0, 0).orElseThrow().value()).isEqualTo(-0.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0})
  void aUnitAtTheKinkHasItsOwnMark(double zero) {
    Marks marks = relu(new double[] {zero}, new double[] {1});

    assertThat(marks.at(Z1, 0, 0)).containsExactly(Mark.KINK);
    assertThat(marks.at(Name.yhat(), 0, 0)).containsExactly(Mark.KINK);
    assertThat(marks.at(Z1.slope(), 0, 0)).containsExactly(Mark.KINK);
    assertThat(marks.at(DZ1, 0, 0)).containsExactly(Mark.KINK, Mark.BLOCKED);
    assertThat(marks.at(Z1, 1, 0)).isEmpty();
  }

  @Test
  void aUnitThatIsOffForEverySampleIsDead() {
    Marks marks = relu(new double[] {-1, -2}, new double[] {-1, 3});

    assertThat(marks.at(Z1, 0, 0)).containsExactly(Mark.DEAD);
    assertThat(marks.at(Z1, 0, 1)).containsExactly(Mark.DEAD);
    assertThat(marks.at(Z1, 1, 0)).containsExactly(Mark.OFF);
    assertThat(marks.at(Z1, 1, 1)).isEmpty();
  }

  @Test
  void aUnitAtTheKinkOnceIsNotDead() {
    Marks marks = relu(new double[] {-1, 0});

    assertThat(marks.at(Z1, 0, 0)).containsExactly(Mark.OFF);
    assertThat(marks.at(Z1, 0, 1)).containsExactly(Mark.KINK);
  }

  @Test
  void nothingIsBlockedWhereNothingArrives() {
    // The second layer's weight 0 lets no gradient come back to the first.
    Layer first = new Layer(Matrix.scalar(-1), Matrix.scalar(0), Activations.RELU);
    Layer second = new Layer(Matrix.scalar(0), Matrix.scalar(1), Activations.IDENTITY);
    Network network = new Network(List.of(first, second), Losses.MSE);
    Marks marks =
        new Marks(Pass.run(network, new Sample(Matrix.scalar(1), Matrix.scalar(0))), FLAT);

    assertThat(marks.at(DZ1, 0, 0)).containsExactly(Mark.OFF);
    assertThat(marks.blocked(DZ1, 0, 0)).isEmpty();
  }

  @Test
  void whatIsTooLargeIsMarked() {
    Marks marks = oneWeight(1e200, 1e200);

    assertThat(marks.at(Z1, 0, 0)).containsExactly(Mark.NOT_FINITE);
    assertThat(marks.at(Name.loss(), 0, 0)).containsExactly(Mark.NOT_FINITE);
    assertThat(marks.at(Z1, 0, 0, 1)).containsExactly(Mark.NOT_FINITE);
  }

  @Test
  void theInfiniteOutputGradientOfASaturatedFusedLossIsMarked() {
    Layer layer = new Layer(Matrix.scalar(800), Matrix.scalar(0), Activations.SIGMOID);
    Network network = new Network(List.of(layer), Losses.BCE);
    Marks marks =
        new Marks(Pass.run(network, new Sample(Matrix.scalar(1), Matrix.scalar(0))), FLAT);

    assertThat(marks.at(Name.yhat().gradient(), 0, 0)).containsExactly(Mark.NOT_FINITE);
    assertThat(marks.at(DZ1, 0, 0)).isEmpty();
  }

  @Test
  void whatIsGivenHasNoMark() {
    for (Name name : List.of(Name.x(), Name.y(), Name.weight(1), Name.bias(1))) {
      assertThat(RELU.at(name, 0, 0)).isEmpty();
      assertThat(RELU.at(name, 0, 0, 14)).isEmpty();
    }
  }

  @Test
  void noMarkIsShownBeforeItsQuantity() {
    for (long seed = 0; seed < 20; seed++) {
      Trace trace = Pass.run(RandomNets.small(seed));
      Marks marks = new Marks(trace, FLAT);
      for (Step step : trace.steps()) {
        assertThat(marks.at(step.name(), 0, 0, step.number() - 1)).isEmpty();
        assertThat(marks.at(step.name(), 0, 0, trace.steps().size()))
            .isEqualTo(marks.at(step.name(), 0, 0));
      }
    }
  }
}
