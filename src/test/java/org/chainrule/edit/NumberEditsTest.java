package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Scope;
import org.chainrule.explain.naming.Notation;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

/** Edits that change numbers or choices, but no size; on the solution sheet's scenario. */
class NumberEditsTest {

  private static final Scenario RELU = Scenarios.relu();
  private static final Filling ONES = new Filling(Initialisation.ONES, 0);

  private static String words(Edit edit, Scenario before) {
    return edit.describe(before, Naming.DEFAULT);
  }

  @Test
  void setsOneWeightAndLeavesAllElseAlone() {
    Edit edit = new SetEntry(Target.cell(Name.weight(1), 1, 0), 3);
    Scenario after = edit.apply(RELU);

    assertThat(Nets.weight(after, 1))
        .isEqualTo(Nets.rows(new double[][] {{0.5, -1}, {3, 0.5}, {-1, -0.5}}));
    assertThat(Nets.bias(after, 1)).isSameAs(Nets.bias(RELU, 1));
    assertThat(after.network().layer(2)).isSameAs(RELU.network().layer(2));
    assertThat(after.sample()).isSameAs(RELU.sample());
    assertThat(words(edit, RELU)).isEqualTo("W₁ row 2, column 1 = 3");
  }

  @Test
  void setsEntriesOfInputsTargetsAndBiases() {
    assertThat(new SetEntry(Target.cell(Name.x(), 1, 0), 4).apply(RELU).sample().x())
        .isEqualTo(Matrix.column(1, 4));
    assertThat(new SetEntry(Target.cell(Name.y(), 0, 0), 4).apply(RELU).sample().y())
        .isEqualTo(Matrix.column(4, -1));
    Edit bias = new SetEntry(Target.cell(Name.bias(2), 1, 0), -0.25);
    assertThat(Nets.bias(bias.apply(RELU), 2)).isEqualTo(Matrix.column(0.5, -0.25));
    assertThat(words(bias, RELU)).isEqualTo("b₂ entry 2 = −0.25");
  }

  /** Whether a sample is shown as a row or as a column, its edit reads the same. */
  @Test
  void anEntryOfASampleIsSaidWithoutRowsAndColumns() {
    Scenario batch = new SetSamples(3, ONES).apply(RELU);

    assertThat(words(new SetEntry(Target.cell(Name.x(), 1, 0), 4), RELU))
        .isEqualTo("x entry 2 = 4");
    assertThat(words(new SetEntry(Target.cell(Name.x(), 1, 2), 4), batch))
        .isEqualTo("x sample 3, entry 2 = 4");
  }

  @Test
  void anEntryOfItsOwnHasNoPlace() {
    Scenario unit = Nets.unit(Activations.RELU, Losses.MSE, 1, 0, 1);

    assertThat(words(new SetEntry(Target.cell(Name.weight(1), 0, 0), 2), unit)).isEqualTo("W₁ = 2");
  }

  @Test
  void minusZeroIsZero() {
    Scenario after = new SetEntry(Target.cell(Name.bias(1), 0, 0), -0.0).apply(RELU);

    assertThat(after).isEqualTo(RELU);
  }

  @Test
  void minusZeroStaysWhereNothingIsEdited() {
    Scenario file = new SetMatrix(Name.bias(1), Matrix.column(1, 2, 3), ONES).apply(RELU);
    Scenario signed =
        Givens.withLayer(file, 1, file.network().layer(1).withBias(Matrix.column(-0.0, 0, 3)));

    Scenario after = new SetEntry(Target.cell(Name.bias(1), 2, 0), 5).apply(signed);

    assertThat(after.network().layer(1).bias().orElseThrow()).isEqualTo(Matrix.column(-0.0, 0, 5));
  }

  @Test
  void setsAWholeMatrix() {
    Matrix value = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Edit edit = new SetMatrix(Name.weight(2), value, ONES);

    assertThat(Nets.weight(edit.apply(RELU), 2)).isEqualTo(value);
    assertThat(words(edit, RELU)).isEqualTo("New numbers in W₂");
  }

  /** Targets that nobody gave are 0, whatever new weights are. */
  @Test
  void moreInputsKeepTheTargetsAndFillTheRest() {
    Matrix x = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Scenario more = new SetMatrix(Name.x(), x, ONES).apply(RELU);

    assertThat(more.sample().x()).isEqualTo(x);
    assertThat(more.sample().y()).isEqualTo(Nets.rows(new double[][] {{3, 0, 0}, {-1, 0, 0}}));

    Matrix y = Matrix.of(new double[][] {{7, 8}, {9, 10}});
    Scenario fewer = new SetMatrix(Name.y(), y, ONES).apply(more);
    assertThat(fewer.sample().y()).isEqualTo(y);
    assertThat(fewer.sample().x()).isEqualTo(Nets.rows(new double[][] {{1, 2}, {4, 5}}));
  }

  @Test
  void setsTheActivation() {
    Edit edit = new SetActivation(1, Activations.SIGMOID);
    Scenario after = edit.apply(RELU);

    assertThat(after.network().layer(1).activation()).isSameAs(Activations.SIGMOID);
    assertThat(after.network().layer(2)).isSameAs(RELU.network().layer(2));
    assertThat(Nets.weight(after, 1)).isSameAs(Nets.weight(RELU, 1));
    assertThat(words(edit, RELU)).isEqualTo("ReLU → σ in layer 1");
  }

  @Test
  void setsTheLossAndItsOwnNumber() {
    Edit edit = new SetLoss(Losses.HUBER);
    Scenario huber = edit.apply(RELU);
    assertThat(huber.network().loss()).isEqualTo(Losses.HUBER);
    assertThat(words(edit, RELU)).isEqualTo("squared error, sum → Huber loss, mean");

    Edit number = SetNumber.ofLoss("huber_delta", 0.5);
    assertThat(number.apply(huber).network().loss().settings()).containsEntry("huber_delta", 0.5);
    assertThat(words(number, huber)).isEqualTo("δ = 0.5");
  }

  @Test
  void setsANumberOfTheActivation() {
    Scenario leaky = new SetActivation(1, Activations.LEAKY_RELU).apply(RELU);
    Edit edit = SetNumber.ofActivation(1, "slope", 0.25);
    Scenario after = edit.apply(leaky);

    assertThat(after.network().layer(1).activation().settings()).containsEntry("slope", 0.25);
    assertThat(after.network().layer(2)).isSameAs(leaky.network().layer(2));
    assertThat(words(edit, leaky)).isEqualTo("slope below 0 = 0.25 in layer 1");
    assertThat(words(SetNumber.ofActivation(2, "alpha", 1.5), leaky))
        .isEqualTo("α = 1.5 in layer 2");
  }

  @Test
  void everyNumberOfALossOrAnActivationHasItsWord() {
    for (Loss loss : Losses.all()) {
      for (String key : loss.settings().keySet()) {
        assertThat(words(SetNumber.ofLoss(key, 2), RELU)).endsWith(" = 2");
      }
    }
    for (Activation activation : Activations.all()) {
      for (String key : activation.settings().keySet()) {
        assertThat(words(SetNumber.ofActivation(1, key, 2), RELU)).endsWith(" = 2 in layer 1");
      }
    }
  }

  /** The number stood in the file beside another activation. */
  @Test
  void aNumberThatWasOnlyKeptGivesWayToTheActivationsOwn() {
    Scenario kept =
        new Scenario(
            "",
            RELU.network(),
            RELU.sample(),
            Map.of("/layers/0/slope", "9", "/layers/1/slope", "8"));

    assertThat(new SetActivation(1, Activations.LEAKY_RELU).apply(kept).unknown())
        .containsOnlyKeys("/layers/1/slope");
    assertThat(new SetActivation(1, Activations.TANH).apply(kept).unknown()).hasSize(2);
  }

  @Test
  void renamesInOneLine() {
    Edit edit = new Rename("  Exercise\n 3 ");
    assertThat(edit.apply(RELU).name()).isEqualTo("Exercise 3");
    assertThat(words(edit, RELU)).isEqualTo("Name: Exercise 3");
    assertThat(words(new Rename(" "), RELU)).isEqualTo("No name");
  }

  /** Halves go away from 0, of the number as written: 1.005 is 1.00499… in binary. */
  /** In binary 0.1 · 3 is 0.30000000000000004. */
  @Test
  void scalingMultipliesNumbersAsTheyAreWritten() {
    Matrix weight = Matrix.of(new double[][] {{3, 0.7, -0.2}});
    Matrix scaled =
        new Scale(Scope.only(Name.weight(1)), 0.1)
            .apply(
                new Scenario(
                    "",
                    new Network(
                        List.of(new Layer(weight, Matrix.scalar(0), Activations.RELU)), Losses.MSE),
                    new Sample(Matrix.column(1, 1, 1), Matrix.scalar(0))))
            .network()
            .layer(1)
            .weight();
    assertThat(scaled).isEqualTo(Matrix.of(new double[][] {{0.3, 0.07, -0.02}}));
  }

  @Test
  void roundsWhatIsWritten() {
    Matrix value = Matrix.of(new double[][] {{1.005, -0.125, 2.674}, {-0.004, 1e300, 0.015}});
    Scenario before = new SetMatrix(Name.weight(2), value, ONES).apply(RELU);
    Edit edit = new RoundNumbers(Scope.only(Name.weight(2)), 2);

    assertThat(Nets.weight(edit.apply(before), 2))
        .isEqualTo(Nets.rows(new double[][] {{1.01, -0.13, 2.67}, {0, 1e300, 0.02}}));
    assertThat(words(edit, before)).isEqualTo("W₂ rounded to 2 decimals");
    assertThat(words(new RoundNumbers(Scope.parameters(), 0), before))
        .isEqualTo("All parameters rounded to whole numbers");
  }

  @Test
  void scalesAllParametersOrOneMatrix() {
    Scenario all = new Scale(Scope.parameters(), -2).apply(RELU);
    assertThat(Nets.weight(all, 2)).isEqualTo(Nets.rows(new double[][] {{-2, 1, -4}, {2, -1, -2}}));
    assertThat(Nets.bias(all, 1)).isEqualTo(Matrix.column(0, 2, -1));
    assertThat(all.sample()).isSameAs(RELU.sample());

    Edit inputs = new Scale(Scope.only(Name.x()), 10);
    assertThat(inputs.apply(RELU).sample().x()).isEqualTo(Matrix.column(10, -20));
    assertThat(inputs.apply(RELU).network()).isSameAs(RELU.network());
    assertThat(words(inputs, RELU)).isEqualTo("x times 10");
  }

  @Test
  void randomisesWhatIsChosen() {
    Filling drawn = new Filling(Initialisation.NORMAL, 3);
    Edit one = new Randomise(Scope.only(Name.weight(1)), drawn);
    Scenario after = one.apply(RELU);
    assertThat(Nets.matrices(after).stream().filter(m -> !Nets.matrices(RELU).contains(m)))
        .containsExactly(Nets.weight(after, 1));
    assertThat(words(one, RELU)).isEqualTo("W₁: normal, seed 3");

    Scenario all = new Randomise(Scope.parameters(), drawn).apply(RELU);
    assertThat(Nets.weight(all, 1)).isEqualTo(Nets.weight(after, 1));
    assertThat(Nets.weight(all, 2)).isNotEqualTo(Nets.weight(RELU, 2));
    assertThat(all.sample()).isSameAs(RELU.sample());
  }

  @Test
  void whatIsFrozenIsLeftAloneUnlessItIsChosenByItself() {
    Scenario frozen = new SetFrozen(Name.weight(1), true).apply(RELU);
    frozen = new SetFrozen(Name.bias(2), true).apply(frozen);
    Filling nice = new Filling(Initialisation.HALVES, 3);

    for (Edit all :
        List.of(
            new Randomise(Scope.parameters(), nice),
            new RoundNumbers(Scope.parameters(), 0),
            new Scale(Scope.parameters(), 3))) {
      Scenario after = all.apply(frozen);
      assertThat(Nets.weight(after, 1)).isEqualTo(Nets.weight(RELU, 1));
      assertThat(Nets.bias(after, 2)).isEqualTo(Nets.bias(RELU, 2));
      assertThat(Nets.weight(after, 2)).isNotEqualTo(Nets.weight(RELU, 2));
      assertThat(words(all, frozen)).startsWith("All parameters that are not frozen");
    }
    assertThat(new Scale(Scope.only(Name.weight(1)), 2).apply(frozen)).isNotEqualTo(frozen);
  }

  @Test
  void whereEverythingIsFrozenItIsSaidThatNothingChanges() {
    Scenario frozen = RELU;
    for (Name name : List.of(Name.weight(1), Name.bias(1), Name.weight(2), Name.bias(2))) {
      frozen = new SetFrozen(name, true).apply(frozen);
    }
    Scenario all = frozen;

    assertThatThrownBy(() -> new Scale(Scope.parameters(), 2).apply(all))
        .isInstanceOf(RefusedEditException.class)
        .hasMessage("every W and b of this net is frozen, so none of them changes");
  }

  /** The one unit is shown −1, so that it is on for negative weights only. */
  @Test
  void noLayerIsLeftDeadByChance() {
    for (long seed = 0; seed < 200; seed++) {
      Scenario one = Nets.unit(Activations.RELU, Losses.MSE, 1, 0, -1);
      Scenario after =
          new Randomise(Scope.parameters(), new Filling(Initialisation.HALVES, seed)).apply(one);
      assertThat(Nets.weight(after, 1).get(0, 0)).as("seed %s", seed).isNegative();
    }
  }

  @Test
  void biasesAreDrawnOnlyWhenAskedForByThemselves() {
    Filling drawn = new Filling(Initialisation.HE, 3);

    assertThat(Nets.bias(new Randomise(Scope.parameters(), drawn).apply(RELU), 1))
        .isEqualTo(Matrix.column(0, 0, 0));
    assertThat(Nets.bias(new Randomise(Scope.parameters(), ONES).apply(RELU), 1))
        .isEqualTo(Matrix.column(1, 1, 1));
    Matrix bias = Nets.bias(new Randomise(Scope.only(Name.bias(1)), drawn).apply(RELU), 1);
    for (int row = 0; row < 3; row++) {
      assertThat(bias.get(row, 0)).isNotZero();
    }
  }

  @Test
  void editsOfOneDragShareTheirKey() {
    Edit first = new SetEntry(Target.cell(Name.weight(1), 0, 0), 1);
    Edit next = new SetEntry(Target.cell(Name.weight(1), 0, 0), 2);
    assertThat(first.mergeKey()).isPresent().isEqualTo(next.mergeKey());

    List<Edit> others =
        List.of(
            new SetEntry(Target.cell(Name.weight(1), 0, 1), 1),
            new SetEntry(Target.cell(Name.weight(2), 0, 0), 1),
            new SetActivation(1, Activations.TANH),
            new SetActivation(2, Activations.TANH),
            new SetUnits(1, 3, ONES),
            new SetUnits(2, 3, ONES),
            new SetLoss(Losses.MAE),
            SetNumber.ofLoss("huber_delta", 2),
            SetNumber.ofActivation(1, "slope", 2),
            SetNumber.ofActivation(1, "alpha", 2),
            SetNumber.ofActivation(2, "slope", 2),
            new SetBias(1, true, ONES),
            new SetBias(2, true, ONES),
            new SetFrozen(Name.weight(1), true),
            new SetFrozen(Name.bias(1), true),
            new SetAdded(1, Optional.empty()),
            new SetAdded(2, Optional.empty()),
            new SetBatch(Reduction.SUM),
            SetPenalty.NONE,
            new SetInputs(2, ONES),
            new SetOutputs(2, ONES),
            new SetSamples(2, ONES),
            new Rename("a"),
            new Randomise(Scope.parameters(), ONES),
            new RoundNumbers(Scope.parameters(), 1),
            new Scale(Scope.parameters(), 1),
            new Scale(Scope.only(Name.x()), 1),
            first);
    assertThat(others.stream().map(edit -> edit.mergeKey().orElseThrow())).doesNotHaveDuplicates();
    assertThat(new InsertLayer(1, 1, Activations.RELU, ONES).mergeKey()).isEmpty();
    assertThat(new RemoveLayer(1, ONES).mergeKey()).isEmpty();
  }

  @Test
  void aRefusalCallsTheMatrixAsItIsCalledOnTheScreen() {
    SetEntry edit = new SetEntry(Target.cell(Name.weight(1), 9, 0), 1);
    RefusedEditException refused =
        catchThrowableOfType(RefusedEditException.class, () -> edit.apply(Scenarios.relu()));
    assertThat(refused).hasMessageStartingWith("W₁ has no entry");
    assertThat(refused.getMessage(Notation.TEXTBOOK)).startsWith("W⁽¹⁾ has no entry");
  }
}
