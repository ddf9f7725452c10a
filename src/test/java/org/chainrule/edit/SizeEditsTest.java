package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Caution;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/**
 * Edits that change sizes; on the solution sheet's scenario, 2 → 3 → 2. Under its squared error new
 * targets are 0, whatever new weights are: nobody has given them.
 */
class SizeEditsTest {

  private static final Scenario RELU = Scenarios.relu();
  private static final Filling ONES = new Filling(Initialisation.ONES, 0);
  private static final Filling IDENTITY = new Filling(Initialisation.IDENTITY, 0);
  private static final Filling HE = new Filling(Initialisation.HE, 5);

  private static String words(Edit edit) {
    return edit.describe(RELU, Naming.DEFAULT);
  }

  @Test
  void moreUnitsKeepWhatHasAPlace() {
    Edit edit = new SetUnits(1, 4, ONES);
    Scenario after = edit.apply(RELU);

    assertThat(Nets.weight(after, 1))
        .isEqualTo(Nets.rows(new double[][] {{0.5, -1}, {1.5, 0.5}, {-1, -0.5}, {1, 1}}));
    assertThat(Nets.bias(after, 1)).isEqualTo(Matrix.column(0, -1, 0.5, 1));
    assertThat(Nets.weight(after, 2))
        .isEqualTo(Nets.rows(new double[][] {{1, -0.5, 2, 1}, {-1, 0.5, 1, 1}}));
    assertThat(Nets.bias(after, 2)).isEqualTo(Nets.bias(RELU, 2));
    assertThat(after.sample()).isEqualTo(RELU.sample());
    assertThat(words(edit)).isEqualTo("4 units in layer 1");
  }

  @Test
  void fewerUnitsGoFromTheEnd() {
    Scenario after = new SetUnits(1, 1, ONES).apply(RELU);

    assertThat(Nets.weight(after, 1)).isEqualTo(Nets.rows(new double[][] {{0.5, -1}}));
    assertThat(Nets.weight(after, 2)).isEqualTo(Matrix.column(1, -1));
    assertThat(words(new SetUnits(1, 1, ONES))).isEqualTo("1 unit in layer 1");
  }

  @Test
  void theTargetsFollowTheLastLayer() {
    Scenario byLayer = new SetUnits(2, 3, ONES).apply(RELU);
    Edit edit = new SetOutputs(3, ONES);

    assertThat(edit.apply(RELU)).isEqualTo(byLayer);
    assertThat(byLayer.sample().y()).isEqualTo(Matrix.column(3, -1, 0));
    assertThat(Nets.weight(byLayer, 2))
        .isEqualTo(Nets.rows(new double[][] {{1, -0.5, 2}, {-1, 0.5, 1}, {1, 1, 1}}));
    assertThat(words(edit)).isEqualTo("3 entries in ŷ and y");
  }

  @Test
  void theFirstWeightsFollowTheInputs() {
    Edit edit = new SetInputs(3, IDENTITY);
    Scenario after = edit.apply(RELU);

    assertThat(after.sample().x()).isEqualTo(Matrix.column(1, -2, 0));
    assertThat(Nets.weight(after, 1))
        .isEqualTo(Nets.rows(new double[][] {{0.5, -1, 0}, {1.5, 0.5, 0}, {-1, -0.5, 1}}));
    assertThat(Nets.bias(after, 1)).isEqualTo(Nets.bias(RELU, 1));
    assertThat(after.network().layer(2)).isSameAs(RELU.network().layer(2));
    assertThat(words(edit)).isEqualTo("3 entries in x");
  }

  @Test
  void samplesComeAndGoAtTheEnd() {
    Edit edit = new SetSamples(2, ONES);
    Scenario two = edit.apply(RELU);

    assertThat(two.sample().x()).isEqualTo(Nets.rows(new double[][] {{1, 1}, {-2, 1}}));
    assertThat(two.sample().y()).isEqualTo(Nets.rows(new double[][] {{3, 0}, {-1, 0}}));
    assertThat(two.network()).isSameAs(RELU.network());
    assertThat(new SetSamples(1, ONES).apply(two)).isEqualTo(RELU);
    assertThat(words(edit)).isEqualTo("2 samples");
  }

  /** An identity layer with the identity for its weights leaves ŷ = (4, −2) as it is. */
  @Test
  void aNewLayerStandsBetweenItsNeighbours() {
    for (int number = 1; number <= 3; number++) {
      int width = number == 2 ? 3 : 2;
      Edit edit = new InsertLayer(number, width, Activations.IDENTITY, IDENTITY);
      Scenario after = edit.apply(RELU);

      assertThat(after.network().depth()).isEqualTo(3);
      assertThat(after.network().layer(number).activation()).isSameAs(Activations.IDENTITY);
      assertThat(after.sample()).isEqualTo(RELU.sample());
      assertThat(Pass.run(after).quantity(Name.yhat()).value()).isEqualTo(Matrix.column(4, -2));
    }
    assertThat(words(new InsertLayer(2, 3, Activations.TANH, HE)))
        .isEqualTo("New layer 2 of 3 units, tanh");
  }

  /** What σ gives is above 0, so that a ReLU behind it is on or off for all samples at once. */
  @Test
  void aReluBehindASigmoidIsNeverAllOff() {
    for (long seed = 0; seed < 100; seed++) {
      Filling nice = new Filling(Initialisation.HALVES, seed);
      Scenario after = InsertLayer.offered(Scenarios.sigmoid(), 2, nice).apply(Scenarios.sigmoid());

      assertThat(after.network().layer(2).activation()).isSameAs(Activations.RELU);
      Matrix z = Pass.run(after).quantity(Name.linearOutput(2)).value();
      for (int unit = 0; unit < z.rows(); unit++) {
        assertThat(z.get(unit, 0)).as("unit %s, seed %s", unit, seed).isPositive();
      }
    }
  }

  /** Nothing that a ReLU gives is on in a layer whose weights and biases are all negative. */
  @Test
  void aNewLayerThatNothingWouldComeThroughIsNoRelu() {
    Scenario one = Nets.unit(Activations.RELU, Losses.MSE, -1, -0.5, -1);
    Filling nice = new Filling(Initialisation.HALVES, 1);
    InsertLayer offered = InsertLayer.offered(one, 1, nice);

    assertThat(offered.activation()).isSameAs(Activations.TANH);
    assertThat(Pass.run(offered.apply(one)).quantity(Name.yhat()).value().get(0, 0)).isPositive();
  }

  /** The loss needs what the last layer gives: probabilities, one distribution, any number. */
  @Test
  void behindTheLastLayerANewOneGivesWhatThatGave() {
    Filling nice = new Filling(Initialisation.HALVES, 1);
    for (Scenario scenario : List.of(RELU, Scenarios.sigmoid())) {
      InsertLayer last = InsertLayer.offered(scenario, 3, nice);
      assertThat(last.activation()).isSameAs(scenario.network().last().activation());
      assertThat(Caution.of(last.apply(scenario))).isEmpty();
    }
  }

  /** A unit without bias whose inputs cancel has one of its weights turned. */
  @Test
  void aNewUnitWithoutBiasIsOnToo() {
    Scenario without = new SetBias(1, false, ONES).apply(RELU);
    Scenario equal = new SetMatrix(Name.x(), Matrix.column(1, 1), ONES).apply(without);
    for (long seed = 0; seed < 100; seed++) {
      Scenario after = new SetUnits(1, 4, new Filling(Initialisation.HALVES, seed)).apply(equal);
      Matrix z = Pass.run(after).quantity(Name.linearOutput(1)).value();
      assertThat(z.get(3, 0)).as("seed %s", seed).isPositive();
    }
  }

  /** ŷ = x/4 has a cross-entropy only for x above 0, which is half of all draws. */
  @Test
  void aNewSampleLeavesTheLossFinite() {
    Scenario one = Nets.unit(Activations.IDENTITY, Losses.BCE, 0.25, 0, 1);
    for (long seed = 0; seed < 50; seed++) {
      Scenario after = new SetSamples(2, new Filling(Initialisation.HALVES, seed)).apply(one);
      assertThat(Pass.run(after).quantity(Name.loss()).value().get(0, 0))
          .as("seed %s", seed)
          .isFinite();
    }
  }

  /** A person who asks for zeros gets zeros, even if nothing comes out of them. */
  @Test
  void whatIsNotDrawnIsLeftAsItIs() {
    Scenario after = new InsertLayer(2, 3, Activations.RELU, Filling.ZEROS).apply(RELU);

    assertThat(Nets.weight(after, 2).maxMagnitude()).isZero();
    assertThat(Nets.bias(after, 2).maxMagnitude()).isZero();
  }

  @Test
  void theLayerBehindANewOneFollows() {
    Scenario after = new InsertLayer(2, 1, Activations.TANH, ONES).apply(RELU);

    assertThat(Nets.weight(after, 2)).isEqualTo(Nets.rows(new double[][] {{1, 1, 1}}));
    assertThat(Nets.bias(after, 2)).isEqualTo(Matrix.scalar(1));
    assertThat(Nets.weight(after, 3)).isEqualTo(Matrix.column(1, -1));
    assertThat(Nets.bias(after, 3)).isEqualTo(Nets.bias(RELU, 2));
  }

  @Test
  void aNewLastLayerTakesTheTargetsAlong() {
    Scenario after = new InsertLayer(3, 4, Activations.TANH, ONES).apply(RELU);

    assertThat(after.sample().y()).isEqualTo(Matrix.column(3, -1, 0, 0));
    assertThat(after.network().layer(2)).isSameAs(RELU.network().layer(2));
  }

  @Test
  void removingALayerJoinsItsNeighbours() {
    Edit first = new RemoveLayer(1, ONES);
    Scenario withoutFirst = first.apply(RELU);
    assertThat(Nets.weight(withoutFirst, 1))
        .isEqualTo(Nets.rows(new double[][] {{1, -0.5}, {-1, 0.5}}));
    assertThat(withoutFirst.sample()).isEqualTo(RELU.sample());

    Scenario withoutLast = new RemoveLayer(2, ONES).apply(RELU);
    assertThat(withoutLast.network().layers()).containsExactly(RELU.network().layer(1));
    assertThat(withoutLast.sample().y()).isEqualTo(Matrix.column(3, -1, 0));
    assertThat(words(first)).isEqualTo("Layer 1 removed");
  }

  @Test
  void newBiasesAreZeroUnlessAConstantIsAskedFor() {
    assertThat(Nets.bias(new SetUnits(1, 5, HE).apply(RELU), 1))
        .isEqualTo(Matrix.column(0, -1, 0.5, 0, 0));
  }

  @Test
  void anEditToTheSizeThatIsThereChangesNothing() {
    assertThat(new SetUnits(1, 3, HE).apply(RELU)).isEqualTo(RELU);
    assertThat(new SetInputs(2, HE).apply(RELU)).isEqualTo(RELU);
    assertThat(new SetSamples(1, HE).apply(RELU)).isEqualTo(RELU);
  }
}
