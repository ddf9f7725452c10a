package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Updating;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** A pass with its updates, as a person steps through it, changes it and leaves it. */
final class SessionUpdatesTest {

  private static final Updating DESCENT = Updating.first(new Sgd(), 0.25);
  private static final Name W2_NEW = Name.weight(2).updated();

  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Runnable::run);

  private String step() {
    return session.traceProperty().get().step(session.stepping().cursor()).id();
  }

  @Test
  void goesOnBehindTheLastGradientAndBack() {
    session.stepping().goToEnd();
    session.update(Optional.of(DESCENT));

    assertThat(step()).isEqualTo("dl_dx");
    session.stepping().next();
    assertThat(step()).isEqualTo("W1_new");
    session.stepping().goToEnd();
    assertThat(step()).isEqualTo("b2_new");
    session.stepping().backOnSpine();
    assertThat(step()).isEqualTo("W2_new");

    session.update(Optional.empty());
    assertThat(step()).isEqualTo("dl_dx");
    assertThat(session.traceProperty().get().steps()).hasSize(14);
  }

  /** With x₁ = 2 it is z₂ = (3, 1, 0), so that the last column of W₂ stays as it is. */
  @Test
  void followsAnEdit() {
    session.update(Optional.of(DESCENT));
    session.stepping().goTo(W2_NEW);
    session.pointing().select(Target.cell(W2_NEW, 0, 2));
    double before = session.traceProperty().get().quantity(W2_NEW).get(0, 2);

    session.editing().apply(new SetEntry(Target.cell(Name.x(), 0, 0), 2));

    assertThat(before).isEqualTo(1.75);
    assertThat(session.traceProperty().get().quantity(W2_NEW).get(0, 2)).isEqualTo(2);
    assertThat(step()).isEqualTo("W2_new");
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(W2_NEW, 0, 2));
  }

  @Test
  void isOpenedWithAScenarioAndLeftWithIt() {
    session.opener().open(() -> Opening.of(Scenarios.relu()).with(DESCENT));

    assertThat(session.updatingProperty().get()).contains(DESCENT);
    assertThat(session.document().asItIs().updating()).contains(DESCENT);

    session.opener().open(() -> Opening.of(Scenarios.sigmoid()));

    assertThat(session.updatingProperty().get()).isEmpty();
    assertThat(session.traceProperty().get().steps()).extracting(Step::id).doesNotContain("W1_new");
  }

  @Test
  void isPractisedWithoutItsUpdates() {
    session.update(Optional.of(DESCENT));
    session.workspaceProperty().set(Workspace.PRACTICE);

    assertThat(session.traceProperty().get().steps()).hasSize(14);

    session.workspaceProperty().set(Workspace.PASS);
    assertThat(session.traceProperty().get().steps()).hasSize(18);
  }

  @Test
  void anOptimiserBeginsAnewWhereItsMemoryFitsNoMore() {
    Variable weight = new Variable(Variable.Role.WEIGHT, 1);
    Matrix memory = Matrix.of(new double[][] {{1, 1}, {1, 1}, {1, 1}});
    Updating momentum = new Updating(new Momentum(0.5), 0.25, 3, Map.of(weight, List.of(memory)));

    assertThat(momentum.fitting(Scenarios.relu().network())).isSameAs(momentum);
    assertThat(momentum.fitting(Scenarios.sigmoid().network())).isSameAs(momentum);
    Network other = Scenarios.relu().network();
    assertThat(momentum.fitting(other.withLayers(List.of(other.layer(2)))))
        .isEqualTo(Updating.first(new Momentum(0.5), 0.25));
  }
}
