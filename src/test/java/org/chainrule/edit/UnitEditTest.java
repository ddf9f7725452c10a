package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.offer.Intentions;
import org.chainrule.edit.unit.UnitGoal;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/** The expected biases follow by hand from the rule that {@link UnitEdit} states. */
class UnitEditTest {

  private static final double FLAT = 0.05;

  private static double biasAfter(UnitGoal goal, Scenario scenario, int layer, int unit) {
    Scenario after = new UnitEdit(goal, layer, unit, 0, FLAT).apply(scenario);
    return Nets.bias(after, layer).get(unit, 0);
  }

  private static List<UnitGoal> offered(Scenario scenario, int layer, int unit) {
    return Intentions.of(Pass.run(scenario), layer, unit, 0, FLAT).stream()
        .map(UnitEdit::goal)
        .toList();
  }

  @Test
  void aUnitDiesByARoundNumber() {
    // z = 2.5 with b = 0; then z = 0.5 with b = 0.5.
    assertThat(biasAfter(UnitGoal.DEAD, Scenarios.relu(), 1, 0)).isEqualTo(-3);
    assertThat(biasAfter(UnitGoal.DEAD, Scenarios.relu(), 1, 2)).isEqualTo(-0.1);
  }

  @Test
  void aUnitDiesForEverySample() {
    // z = −1, 0.3 and 4: the bias has to fall below −4; −5 overshoots by less than half of 4.
    Scenario batch = Nets.unit(Activations.RELU, Losses.MSE, 1, 0, -1, 0.3, 4);

    Scenario after = new UnitEdit(UnitGoal.DEAD, 1, 0, 0, FLAT).apply(batch);
    assertThat(Nets.bias(after, 1).get(0, 0)).isEqualTo(-5);
    assertThat(new Marks(Pass.run(after), FLAT).at(Name.linearOutput(1), 0, 2))
        .containsExactly(Mark.DEAD);
  }

  @Test
  void roundingGoesOutward() {
    // z = 0.3: −0.3 would leave the unit at its kink.
    Scenario unit = Nets.unit(Activations.RELU, Losses.MSE, 1, 0, 0.3);
    assertThat(biasAfter(UnitGoal.DEAD, unit, 1, 0)).isEqualTo(-0.4);
    // At the kink already, and no number gives a scale.
    Scenario kink = Nets.unit(Activations.RELU, Losses.MSE, 1, 0, 0);
    assertThat(biasAfter(UnitGoal.DEAD, kink, 1, 0)).isEqualTo(-0.1);
  }

  @Test
  void numbersOfAnySizeAreRoundedByTheSameRule() {
    Scenario large = Nets.unit(Activations.RELU, Losses.MSE, 1, 0, 1234.5);
    assertThat(biasAfter(UnitGoal.DEAD, large, 1, 0)).isEqualTo(-1500);
    Scenario small = Nets.unit(Activations.RELU, Losses.MSE, 1, 0, 1.2345e-30);
    assertThat(biasAfter(UnitGoal.DEAD, small, 1, 0)).isEqualTo(-1.5e-30);
    Scenario largest = Nets.unit(Activations.RELU, Losses.MSE, 1, 0, 1e308);
    assertThat(biasAfter(UnitGoal.DEAD, largest, 1, 0)).isEqualTo(-1.5e308);
  }

  /** σ′(z) = 0.05 where σ = (1 + √0.8)/2, so at z = ±2.887. */
  @Test
  void aUnitSaturatesToTheNearerSide() {
    // z = 0.5 with b = 0.5: 2.387 up, 3.387 down.
    assertThat(biasAfter(UnitGoal.SATURATED, Scenarios.sigmoid(), 1, 1)).isEqualTo(3);
    Scenario negative = Nets.unit(Activations.SIGMOID, Losses.MSE, 1, 0, -0.5);
    // z = −0.5 with b = 0: 2.387 down, 3.387 up.
    assertThat(biasAfter(UnitGoal.SATURATED, negative, 1, 0)).isEqualTo(-3);
  }

  @Test
  void samplesMaySaturateOnDifferentSides() {
    // z = ±10 with b = 8: −2 is not flat yet. Down by 0.89 is nearer than up by 4.89.
    Scenario batch = Nets.unit(Activations.SIGMOID, Losses.MSE, 1, 8, -10, 10);

    assertThat(biasAfter(UnitGoal.SATURATED, batch, 1, 0)).isEqualTo(7);
    // z = −5.8 and 0.2: the bias lies between 2.687 and 2.913, so it is not rounded up to 3.
    Scenario narrow = Nets.unit(Activations.SIGMOID, Losses.MSE, 1, 0, -5.8, 0.2);
    assertThat(biasAfter(UnitGoal.SATURATED, narrow, 1, 0)).isEqualTo(2.7);
  }

  @Test
  void aTailOnOneSideIsFoundThere() {
    // ELU fades below 0 only: eᶻ < 0.05 at z < −2.996.
    Scenario unit = Nets.unit(Activations.ELU, Losses.MSE, 1, 0, 3);

    assertThat(biasAfter(UnitGoal.SATURATED, unit, 1, 0)).isEqualTo(-6);
  }

  @Test
  void aUnitOnTheKinkIsThereExactly() {
    assertThat(biasAfter(UnitGoal.AT_KINK, Scenarios.relu(), 1, 1)).isEqualTo(-0.5);
    // 0.1 · 3 is 0.30000000000000004 in binary.
    Scenario unit = Nets.unit(Activations.LEAKY_RELU, Losses.MSE, 0.1, 1, 3);
    assertThat(biasAfter(UnitGoal.AT_KINK, unit, 1, 0)).isEqualTo(-0.30000000000000004);
  }

  @Test
  void theKinkIsThatOfTheChosenSample() {
    Scenario batch = Nets.unit(Activations.RELU, Losses.MSE, 1, 0, 1, 2);

    assertThat(Nets.bias(new UnitEdit(UnitGoal.AT_KINK, 1, 0, 1, FLAT).apply(batch), 1).get(0, 0))
        .isEqualTo(-2);
  }

  @Test
  void aUnitThatIsSoAlreadyIsLeftAlone() {
    Scenario relu = Scenarios.relu();

    assertThat(new UnitEdit(UnitGoal.DEAD, 1, 1, 0, FLAT).apply(relu)).isSameAs(relu);
  }

  @Test
  void whatIsOfferedFollowsFromTheActivation() {
    assertThat(offered(Scenarios.relu(), 1, 0)).containsExactly(UnitGoal.DEAD, UnitGoal.AT_KINK);
    assertThat(offered(Scenarios.relu(), 2, 0)).isEmpty();
    assertThat(offered(Scenarios.sigmoid(), 1, 1)).containsExactly(UnitGoal.SATURATED);
    for (Activation activation : Activations.all()) {
      Scenario unit = Nets.unit(activation, Losses.MSE, 1, 0, 0.25);
      List<UnitGoal> goals = offered(unit, 1, 0);
      boolean elementwise = activation.elementwise().isPresent();
      assertThat(goals.contains(UnitGoal.DEAD))
          .isEqualTo(elementwise && activation.elementwise().orElseThrow().hasOffPiece());
      assertThat(goals.contains(UnitGoal.SATURATED))
          .isEqualTo(elementwise && activation.elementwise().orElseThrow().hasTail());
      assertThat(goals.contains(UnitGoal.AT_KINK))
          .isEqualTo(elementwise && !activation.elementwise().orElseThrow().kinks().isEmpty());
    }
  }

  @Test
  void whatIsSoAlreadyIsNotOffered() {
    assertThat(offered(Scenarios.relu(), 1, 1)).containsExactly(UnitGoal.AT_KINK);
    assertThat(offered(Scenarios.sigmoid(), 1, 0)).isEmpty();
  }

  @Test
  void eachHasItsWords() {
    for (UnitGoal goal : UnitGoal.values()) {
      assertThat(new UnitEdit(goal, 1, 1, 0, FLAT).describe(Scenarios.relu(), Naming.DEFAULT))
          .startsWith("Unit 2 of layer 1 ");
    }
  }
}
