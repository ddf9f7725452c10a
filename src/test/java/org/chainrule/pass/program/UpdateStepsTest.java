package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.loss.L2;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.optimiser.Kept;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Part;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/**
 * The updates of the scenario for the blackboard, calculated by hand from its gradients: dℓ/dW₁ =
 * [4 −8; 0 0; 2 −4], dℓ/db₁ = (4, 0, 2), dℓ/dW₂ = [5 0 1; −5 0 −1], dℓ/db₂ = (2, −2).
 */
class UpdateStepsTest {

  private static final Scenario RELU = Scenarios.relu();
  private static final Variable W2 = new Variable(Variable.Role.WEIGHT, 2);

  private static Trace trace(Updating updating) {
    return Pass.run(RELU.network(), RELU.sample(), updating);
  }

  private static void assertResult(Trace trace, String id, String expected) {
    Matrix result = trace.stepOf(id).orElseThrow().result().value();
    HandValues.assertClose(result, expected, 1e-15);
  }

  @Test
  void oneStepForEachParameterFollowsThePass() {
    Trace trace = trace(Updating.first(new Sgd(), 0.25));

    assertThat(trace.steps().subList(0, 14))
        .extracting(Step::id)
        .isEqualTo(Pass.run(RELU).steps().stream().map(Step::id).toList());
    assertThat(trace.steps().subList(14, trace.steps().size()))
        .allMatch(step -> step.phase() == Phase.UPDATE)
        .extracting(Step::id)
        .containsExactly("W1_new", "b1_new", "W2_new", "b2_new");
    assertThat(trace.step(15).number()).isEqualTo(15);
    assertThat(trace.step(17).stage()).isEqualTo(Stage.linear(2));
  }

  @Test
  void plainDescentGoesAgainstTheGradient() {
    Trace trace = trace(Updating.first(new Sgd(), 0.25));

    assertResult(trace, "W1_new", "-0.5 1; 1.5 0.5; -1.5 0.5");
    assertResult(trace, "b1_new", "-1; -1; 0");
    assertResult(trace, "W2_new", "-0.25 -0.5 1.75; 0.25 0.5 1.25");
    assertResult(trace, "b2_new", "0; 0.5");
  }

  /** v = ½ · (2 0 0; 0 2 0) + dℓ/dW₂; of the others nothing is remembered. */
  @Test
  void momentumGoesOnFromWhatItRemembers() {
    Matrix velocity = Matrix.of(new double[][] {{2, 0, 0}, {0, 2, 0}});
    Trace trace = trace(new Updating(new Momentum(0.5), 0.25, 3, Map.of(W2, List.of(velocity))));
    Name renewed = Name.of(W2).of(Part.renewed(Kept.VELOCITY));

    assertThat(trace.quantity(renewed).value())
        .isEqualTo(Matrix.of(new double[][] {{6, 0, 1}, {-5, 1, -1}}));
    assertResult(trace, "W2_new", "-0.5 -0.5 1.75; 0.25 0.25 1.25");
    assertResult(trace, "W1_new", "-0.5 1; 1.5 0.5; -1.5 0.5");
    assertThat(trace.quantity(Name.of(W2).of(Part.kept(Kept.VELOCITY))).value())
        .isEqualTo(velocity);
  }

  /** Its lines are what makes the factors of its step. */
  @Test
  void everyLineOfAdamCanBeLookedAt() {
    Trace trace = trace(Updating.first(new Adam(0.5, 0.75, 1), 1));
    Name mean = Name.of(W2).of(Part.renewed(Kept.MEAN));

    assertThat(trace.makerOf(mean).orElseThrow().number()).isEqualTo(17);
    assertThat(trace.shownFrom(mean)).isEqualTo(17);
    assertThat(trace.stepOf(mean)).isEmpty();
    assertThat(mean.id()).isEqualTo("m_W2_new");
    HandValues.assertExact(trace.quantity(mean).value(), "2.5 0 0.5; -2.5 0 -0.5");
    assertThat(trace.step(17).operands())
        .extracting(operand -> operand.name().id())
        .containsExactly("W2", "mhat_W2", "vhat_W2");
    // m̂ = g and v̂ = g², so that an entry moves by g/(|g| + 1).
    assertResult(trace, "b2_new", (0.5 - 2.0 / 3) + "; " + 2.0 / 3);
  }

  @Test
  void whatIsFrozenHasNoUpdate() {
    Network network = RELU.network();
    Layer frozen = network.layer(1).withFrozen(Set.of(Variable.Role.WEIGHT));
    Trace trace =
        Pass.run(
            network.withLayers(List.of(frozen, network.layer(2))),
            RELU.sample(),
            Updating.first(new Sgd(), 0.25));

    assertThat(trace.steps().stream().filter(step -> step.phase() == Phase.UPDATE))
        .extracting(Step::id)
        .containsExactly("b1_new", "W2_new", "b2_new");
    assertThat(trace.find(Name.weight(1).updated())).isEmpty();
  }

  /** With λ = ¼, not halved, half of W is added to its gradient: 1 − ¼ · (5 + ½). */
  @Test
  void thePenaltyIsInTheGradientThatMoves() {
    Network network = RELU.network();
    Network penalised =
        new Network(
            network.layers(), network.loss(), network.batch(), Optional.of(new L2(0.25, false)));
    Trace trace = Pass.run(penalised, RELU.sample(), Updating.first(new Sgd(), 0.25));

    assertThat(trace.quantity(Name.weight(2).updated()).get(0, 0)).isEqualTo(-0.375);
    assertResult(trace, "b2_new", "0; 0.5");
  }

  @Test
  void termsAreWhatStandsInTheSamePlace() {
    Trace trace = trace(Updating.first(new Sgd(), 0.25));

    assertThat(trace.step(17).terms(1, 2))
        .singleElement()
        .satisfies(
            term -> {
              assertThat(term.value()).isEqualTo(1.25);
              assertThat(term.entries())
                  .extracting(entry -> entry.value())
                  .containsExactly(1.0, -1.0);
            });
  }

  @Test
  void refusesWhatFitsNoPass() {
    assertThatThrownBy(() -> Updating.first(new Sgd(), Double.NaN))
        .isInstanceOf(InvalidTrainingException.class);
    Updating other = new Updating(Momentum.USUAL, 0.1, 1, Map.of(W2, List.of(Matrix.column(1, 2))));
    assertThatThrownBy(() -> trace(other).steps())
        .hasMessage("what is kept of W2 (2 × 3) is 2 × 1");
  }
}
