package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Executor;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.edit.given.Naming;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.nudge.NudgeChange;
import org.junit.jupiter.api.Test;

class NudgingTest {

  private static final Executor AT_ONCE = Runnable::run;
  private static final Target W11 = Target.cell(Name.weight(1), 0, 0);

  private final ByHand jobs = new ByHand();
  private final Session session = session(Scenarios.relu());
  private final Nudging nudging = new Nudging(session, jobs, AT_ONCE);

  private static Session session(Scenario scenario) {
    return new Session(scenario, new Settings(), AT_ONCE, AT_ONCE);
  }

  /** One layer with as many units as inputs, too large to be studied at once. */
  private static Scenario large() {
    Matrix weight = Matrix.generate(80, 80, (i, j) -> i == j ? 1 : 0);
    Matrix ones = Matrix.generate(80, 1, (i, j) -> 1);
    Layer layer = new Layer(weight, ones.map(one -> 0), Activations.RELU);
    Sample sample = new Sample(ones, ones.map(one -> 3));
    return new Scenario("", new Network(List.of(layer), Losses.MSE), sample);
  }

  private static double actual(Nudging nudging) {
    return nudging.changeProperty().get().map(NudgeChange::actual).orElseThrow();
  }

  /** By hand: see NudgeTest. */
  @Test
  void aSelectedEntryIsNudgedByATenthOfWhatIsShown() {
    session.pointing().select(W11);

    assertThat(nudging.entryProperty().get()).contains(W11);
    assertThat(nudging.reachProperty().get()).isEqualTo(1);
    assertThat(nudging.epsilonProperty().get()).isEqualTo(0.1);
    assertThat(actual(nudging)).isCloseTo(0.42, within(1e-14));
    assertThat(nudging.studyProperty().get().orElseThrow().curve().reach()).isEqualTo(1);
    assertThat(jobs.isIdle()).isTrue();
  }

  @Test
  void aGradientAndATransposeStandForTheirEntry() {
    session.pointing().select(Target.cell(Name.weight(2).gradient(), 1, 2));
    assertThat(nudging.entryProperty().get()).contains(Target.cell(Name.weight(2), 1, 2));

    session.pointing().select(Target.cell(Name.weight(2).transpose(), 2, 0));
    assertThat(nudging.entryProperty().get()).contains(Target.cell(Name.weight(2), 0, 2));
  }

  @Test
  void forAnythingElseTheNearestEntryIsOffered() {
    session.pointing().select(Target.cell(Name.linearOutput(1).gradient(), 2, 0));
    assertThat(nudging.entryProperty().get()).isEmpty();
    assertThat(nudging.studyProperty().get()).isEmpty();
    assertThat(nudging.nearest()).isEqualTo(Target.cell(Name.bias(1), 2, 0));

    session.pointing().select(Target.cell(Name.yhat(), 1, 0));
    assertThat(nudging.nearest()).isEqualTo(Target.cell(Name.bias(2), 1, 0));
    session.pointing().select(Target.cell(Name.layerOutput(1).transpose(), 0, 1));
    assertThat(nudging.nearest()).isEqualTo(Target.cell(Name.bias(1), 1, 0));
    session.pointing().select(Target.cell(Name.y(), 1, 0));
    assertThat(nudging.nearest()).isEqualTo(Target.cell(Name.bias(2), 1, 0));
    session.pointing().select(Target.whole(Name.weight(1).gradient()));
    assertThat(nudging.nearest()).isEqualTo(Target.cell(Name.weight(1), 0, 1));
    session.pointing().clearSelection();
    assertThat(nudging.nearest()).isEqualTo(Target.cell(Name.weight(1), 0, 1));

    nudging.selectNearest();
    assertThat(nudging.entryProperty().get()).contains(Target.cell(Name.weight(1), 0, 1));
    assertThat(nudging.studyProperty().get()).isPresent();
  }

  @Test
  void epsilonMayBeTypedAndLeadsFurtherThanIsShown() {
    session.pointing().select(W11);

    assertThat(nudging.setEpsilon(-0.2)).isEmpty();
    assertThat(nudging.reachProperty().get()).isEqualTo(1);
    assertThat(actual(nudging)).isCloseTo(2 * 0.8 * 0.8 - 2, within(1e-14));

    assertThat(nudging.setEpsilon(3)).isEmpty();
    assertThat(nudging.reachProperty().get()).isEqualTo(5);
    assertThat(nudging.epsilonProperty().get()).isEqualTo(3);
    assertThat(actual(nudging)).isCloseTo(30, within(1e-13));

    assertThat(nudging.setEpsilon(Double.NaN)).isPresent();
    assertThat(nudging.setEpsilon(1e13)).isPresent();
    assertThat(nudging.epsilonProperty().get()).isEqualTo(3);
  }

  @Test
  void zoomingGoesFromRoundNumberToRoundNumber() {
    session.pointing().select(W11);
    nudging.setEpsilon(-0.9);

    nudging.zoomIn();
    assertThat(nudging.reachProperty().get()).isEqualTo(0.5);
    assertThat(nudging.epsilonProperty().get()).isEqualTo(-0.05);
    nudging.zoomIn();
    nudging.zoomIn();
    assertThat(nudging.reachProperty().get()).isEqualTo(0.1);
    nudging.zoomOut();
    assertThat(nudging.reachProperty().get()).isEqualTo(0.2);
    assertThat(nudging.studyProperty().get().orElseThrow().curve().reach()).isEqualTo(0.2);
    nudging.fit();
    assertThat(nudging.reachProperty().get()).isEqualTo(1);
  }

  @Test
  void aNudgeIsAppliedAsOneEditAndUndone() {
    session.pointing().select(Target.cell(Name.bias(2), 0, 0));
    nudging.setEpsilon(0.2);
    double expected = 2 + actual(nudging);

    nudging.apply();
    assertThat(session.traceProperty().get().quantity(Name.loss()).get(0, 0))
        .isCloseTo(expected, within(1e-13));
    assertThat(session.scenarioProperty().get().network().layer(2).bias().orElseThrow().get(0, 0))
        .isEqualTo(0.7);
    assertThat(nudging.epsilonProperty().get()).isEqualTo(0.2);
    assertThat(nudging.studyProperty().get().orElseThrow().nudge().value()).isEqualTo(0.7);

    session.editing().undo();
    assertThat(session.scenarioProperty().get()).isEqualTo(Scenarios.relu());
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();
  }

  @Test
  void decimalsAddUpAsTheyAreWritten() {
    session.editing().apply(new SetEntry(W11, 0.1));
    session.pointing().select(W11);
    nudging.setEpsilon(0.2);
    nudging.apply();

    assertThat(session.scenarioProperty().get().network().layer(1).weight().get(0, 0))
        .isEqualTo(0.3);
    assertThat(session.editing().historyProperty().get().undoName(Naming.DEFAULT))
        .contains("W₁ row 1, column 1 = 0.3");
  }

  @Test
  void anotherNumberChangesTheLineAndNotWhatIsShownOfIt() {
    session.pointing().select(W11);
    nudging.setEpsilon(0.3);
    nudging.zoomOut();

    session.editing().apply(new SetEntry(Target.cell(Name.bias(2), 0, 0), 1));
    assertThat(nudging.reachProperty().get()).isEqualTo(2);
    assertThat(nudging.epsilonProperty().get()).isEqualTo(0.3);
    assertThat(nudging.studyProperty().get().orElseThrow().nudge().trace())
        .isSameAs(session.traceProperty().get());
  }

  @Test
  void anEntryThatIsGoneIsNudgedNoLonger() {
    session.pointing().select(W11);
    session.pointing().clearSelection();

    assertThat(nudging.studyProperty().get()).isEmpty();
    assertThat(nudging.changeProperty().get()).isEmpty();
    assertThat(nudging.epsilonProperty().get()).isNaN();
  }

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    nudging.activeProperty().set(false);
    session.pointing().select(W11);
    assertThat(nudging.studyProperty().get()).isEmpty();

    nudging.activeProperty().set(true);
    assertThat(nudging.studyProperty().get()).isPresent();
  }

  @Test
  void aLargeNetIsStudiedElsewhereAndTheLatestWins() {
    Session wide = session(large());
    Nudging slow = new Nudging(wide, jobs, AT_ONCE);
    wide.pointing().select(W11);
    assertThat(slow.busyProperty().get()).isTrue();
    wide.pointing().select(Target.cell(Name.weight(1), 1, 1));
    assertThat(slow.studyProperty().get()).isEmpty();

    jobs.runLast();
    assertThat(slow.studyProperty().get().orElseThrow().nudge().entry().row()).isEqualTo(1);
    assertThat(slow.busyProperty().get()).isFalse();
    jobs.runFirst();
    assertThat(slow.studyProperty().get().orElseThrow().nudge().entry().row()).isEqualTo(1);
  }

  /** Until the line of an edited net is known, there is nothing to apply to. */
  @Test
  void aNudgeIsNotAppliedToNumbersThatAreGone() {
    Session wide = session(large());
    Nudging slow = new Nudging(wide, jobs, AT_ONCE);
    wide.pointing().select(W11);
    jobs.runFirst();
    slow.setEpsilon(0.5);
    slow.apply();
    assertThat(entry(wide)).isEqualTo(1.5);

    wide.editing().apply(new SetEntry(W11, 7));
    slow.apply();
    assertThat(entry(wide)).isEqualTo(7);
    jobs.runFirst();
    jobs.runFirst();
    slow.apply();
    assertThat(entry(wide)).isEqualTo(7.5);
  }

  /** The pass of the edit is still under way, so what is shown is that of the old number. */
  @Test
  void aNudgeIsNotAppliedWhileAnEditIsUnderWay() {
    Scenario net = large();
    Matrix many = Matrix.generate(80, 200, (i, j) -> 1);
    Scenario batch = new Scenario("", net.network(), new Sample(many, many));
    Session busy = new Session(batch, new Settings(), jobs, AT_ONCE);
    Nudging nudge = new Nudging(busy, AT_ONCE, AT_ONCE);
    busy.pointing().select(W11);
    nudge.setEpsilon(0.5);

    busy.editing().apply(new SetEntry(W11, 7));
    nudge.apply();
    jobs.runFirst();
    assertThat(jobs.isIdle()).isTrue();
    assertThat(entry(busy)).isEqualTo(7);
  }

  private static double entry(Session session) {
    return session.scenarioProperty().get().network().layer(1).weight().get(0, 0);
  }
}
