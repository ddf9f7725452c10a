package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Scope;
import org.chainrule.edit.unit.UnitGoal;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/** Biases, frozen matrices, the penalty and the loss of a batch; on the solution sheet's net. */
class NetEditsTest {

  private static final Scenario RELU = Scenarios.relu();
  private static final Filling ONES = new Filling(Initialisation.ONES, 0);
  private static final Filling HE = new Filling(Initialisation.HE, 5);

  private static String words(Edit edit) {
    return edit.describe(RELU, Naming.DEFAULT);
  }

  private static Scenario unbiased() {
    return new SetBias(1, false, ONES).apply(RELU);
  }

  @Test
  void takesABiasAwayAndGivesItBack() {
    Scenario without = unbiased();
    assertThat(without.network().layer(1).bias()).isEmpty();
    assertThat(without.network().layer(1).weight()).isSameAs(Nets.weight(RELU, 1));
    assertThat(without.network().layer(2)).isSameAs(RELU.network().layer(2));
    assertThat(words(new SetBias(1, false, ONES))).isEqualTo("Layer 1 without bias");

    assertThat(Nets.bias(new SetBias(1, true, HE).apply(without), 1))
        .isEqualTo(Matrix.column(0, 0, 0));
    assertThat(Nets.bias(new SetBias(1, true, ONES).apply(without), 1))
        .isEqualTo(Matrix.column(1, 1, 1));
    assertThat(words(new SetBias(1, true, ONES))).isEqualTo("Layer 1 with a bias");
    assertThat(new SetBias(1, true, ONES).apply(RELU)).isSameAs(RELU);
  }

  @Test
  void aBiasThatIsTakenAwayIsNotFrozenEither() {
    Scenario frozen = new SetFrozen(Name.bias(1), true).apply(RELU);
    frozen = new SetFrozen(Name.weight(1), true).apply(frozen);

    assertThat(new SetBias(1, false, ONES).apply(frozen).network().layer(1).frozen())
        .containsExactly(Role.WEIGHT);
  }

  @Test
  void freezesAParameterAndLetsItMoveAgain() {
    for (Name parameter : List.of(Name.weight(2), Name.bias(2))) {
      SetFrozen edit = new SetFrozen(parameter, true);
      Scenario frozen = edit.apply(RELU);
      assertThat(frozen.network().layer(2).frozen()).containsExactly(parameter.role());
      assertThat(frozen.network().isFrozen(parameter.variable())).isTrue();
      assertThat(frozen.network().layer(1)).isSameAs(RELU.network().layer(1));
      assertThat(new SetFrozen(parameter, false).apply(frozen)).isEqualTo(RELU);
    }
    assertThat(words(new SetFrozen(Name.weight(2), true))).isEqualTo("W₂ frozen");
    assertThat(words(new SetFrozen(Name.weight(2), false))).isEqualTo("W₂ no longer frozen");
  }

  @Test
  void onlyWhatIsThereAndLearnedCanBeFrozen() {
    assertThatThrownBy(() -> new SetFrozen(Name.bias(1), true).apply(unbiased()))
        .isInstanceOf(RefusedEditException.class)
        .hasMessage("there is no b₁ in this net");
    assertThatThrownBy(() -> new SetFrozen(Name.x(), true).apply(RELU))
        .isInstanceOf(RefusedEditException.class)
        .hasMessage("x is given and not learned, so it cannot be frozen; only W and b can");
  }

  @Test
  void editsOfManyNumbersPassOverABiasThatIsNotThere() {
    Scenario before = unbiased();
    List<Edit> edits =
        List.of(
            new Randomise(Scope.parameters(), HE),
            new RoundNumbers(Scope.parameters(), 0),
            new Scale(Scope.parameters(), 2),
            new SetUnits(1, 5, ONES),
            new SetInputs(3, ONES),
            new InsertLayer(1, 2, Activations.TANH, ONES));
    for (Edit edit : edits) {
      List<Layer> layers = edit.apply(before).network().layers();
      assertThat(layers.stream().filter(layer -> layer.bias().isEmpty())).as("%s", edit).hasSize(1);
    }
  }

  @Test
  void nothingIsMadeOfAUnitWithoutBias() {
    UnitEdit dead = new UnitEdit(UnitGoal.DEAD, 1, 0, 0, 0.05);

    assertThatThrownBy(() -> dead.apply(unbiased()))
        .isInstanceOf(RefusedEditException.class)
        .hasMessage("there is no b₁ in this net");
  }

  @Test
  void setsThePenalty() {
    Edit half = SetPenalty.of(0.1, true);
    Scenario after = half.apply(RELU);
    assertThat(after.network().penalty()).contains(new L2(0.1, true));
    assertThat(after.network().layers()).isEqualTo(RELU.network().layers());
    assertThat(words(half)).isEqualTo("Penalty ½λΣW², λ = 0.1");

    Edit whole = SetPenalty.of(3, false);
    assertThat(whole.apply(after).network().penalty()).contains(new L2(3, false));
    assertThat(words(whole)).isEqualTo("Penalty λΣW², λ = 3");
    assertThat(SetPenalty.NONE.apply(after)).isEqualTo(RELU);
    assertThat(words(SetPenalty.NONE)).isEqualTo("No penalty on the weights");
  }

  @Test
  void whatAFileSaysOfThePenaltyGoesWithIt() {
    Scenario noted =
        new Scenario(
            "",
            SetPenalty.of(1, true).apply(RELU).network(),
            RELU.sample(),
            Map.of("/l2/why", "1", "note", "2"));

    assertThat(SetPenalty.of(2, false).apply(noted).unknown()).hasSize(2);
    assertThat(SetPenalty.NONE.apply(noted).unknown()).containsOnlyKeys("note");
  }

  @Test
  void setsWhatTheLossOfABatchIs() {
    Edit edit = new SetBatch(Reduction.SUM);
    Scenario after = edit.apply(RELU);
    assertThat(after.network().batch()).isEqualTo(Reduction.SUM);
    assertThat(words(edit)).isEqualTo("Loss of the batch: sum over the samples");
    assertThat(new SetBatch(Reduction.MEAN).apply(after)).isEqualTo(RELU);
  }

  @Test
  void otherEditsKeepThePenaltyAndTheBatch() {
    Scenario before = new SetBatch(Reduction.SUM).apply(SetPenalty.of(1, true).apply(RELU));
    for (Edit edit :
        List.of(
            new SetLoss(Losses.MAE),
            new SetUnits(1, 2, ONES),
            new SetActivation(1, Activations.TANH),
            new RemoveLayer(1, ONES))) {
      Network network = edit.apply(before).network();
      assertThat(network.batch()).isEqualTo(Reduction.SUM);
      assertThat(network.penalty()).isPresent();
    }
  }
}
