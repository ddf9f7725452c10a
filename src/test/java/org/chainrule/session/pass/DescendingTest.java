package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.edit.SetLoss;
import org.chainrule.edit.given.Naming;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Updating;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;
import org.chainrule.words.Words;
import org.junit.jupiter.api.Test;

class DescendingTest {

  private static final Executor AT_ONCE = Runnable::run;

  private final ByHand jobs = new ByHand();
  private final Session session = new Session(Scenarios.relu(), new Settings(), AT_ONCE, AT_ONCE);
  private final Descending descending = new Descending(session, jobs, AT_ONCE);

  private DescentStudy study() {
    return descending.studyProperty().get().orElseThrow();
  }

  private double loss() {
    return session.traceProperty().get().quantity(Name.loss()).get(0, 0);
  }

  private static Scenario large() {
    Matrix weight = Matrix.generate(160, 160, (i, j) -> i == j ? 1 : 0);
    Matrix ones = Matrix.generate(160, 1, (i, j) -> 1);
    Layer layer = new Layer(weight, ones.map(one -> 0), Activations.IDENTITY);
    Sample sample = new Sample(ones, ones.map(one -> 3));
    return new Scenario("", new Network(List.of(layer), Losses.MSE), sample);
  }

  /** By hand: see DescentTest; 2/180 rounded down is 0.01. */
  @Test
  void theUsualRateIsARoundOne() {
    assertThat(descending.rateProperty().get()).isEqualTo(0.01);
    assertThat(study().step().map(Descent.Step::after).orElseThrow())
        .isCloseTo(0.69918848, within(1e-14));
    assertThat(study().limit().map(DescentLimit::kind)).contains(DescentLimit.Kind.RISES_FROM);
    assertThat(jobs.isIdle()).isTrue();
  }

  private Optional<Updating> updating() {
    return session.updatingProperty().get();
  }

  @Test
  void theStepIsShownBehindThePassAndFollowsTheRate() {
    descending.toggleSteps();
    assertThat(updating()).contains(Updating.first(new Sgd(), 0.01));
    assertThat(session.traceProperty().get().steps()).hasSize(18);

    descending.setRate(0.25);
    assertThat(session.traceProperty().get().quantity(Name.weight(2).updated()).get(0, 0))
        .isEqualTo(-0.25);

    descending.toggleSteps();
    assertThat(updating()).isEmpty();
    assertThat(session.traceProperty().get().steps()).hasSize(14);
  }

  /** As a state of training is opened: with its optimiser and what that remembers. */
  @Test
  void whatIsOpenedWithItsUpdatesKeepsThemAtAnotherRate() {
    Updating adam = new Updating(Adam.USUAL, 0.125, 3, Map.of());
    session.opener().open(() -> Opening.of(Scenarios.sigmoid()).with(adam));
    assertThat(descending.rateProperty().get()).isEqualTo(0.125);

    descending.setRate(0.5);
    descending.toggleSteps();
    descending.toggleSteps();

    assertThat(updating()).contains(adam.with(0.5));
  }

  @Test
  void aStepThatIsAskedForBeforeItsRateIsKnownIsShownOnceItIs() {
    session.opener().open(() -> Opening.of(large()));
    descending.activeProperty().set(false);
    assertThat(descending.rateProperty().get()).isNaN();

    descending.toggleSteps();
    assertThat(updating()).isEmpty();
    jobs.runAll();

    assertThat(updating()).isPresent();
  }

  @Test
  void aStepIsTakenAsOneEditAndUndone() {
    descending.takeStep();
    assertThat(loss()).isCloseTo(0.69918848, within(1e-14));
    assertThat(session.editing().historyProperty().get().undoName(Naming.DEFAULT))
        .contains("Step of descent, η = 0.01");
    assertThat(study().descent().loss()).isEqualTo(loss());

    session.editing().undo();
    assertThat(session.scenarioProperty().get()).isEqualTo(Scenarios.relu());
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();
    session.editing().redo();
    assertThat(loss()).isCloseTo(0.69918848, within(1e-14));
  }

  @Test
  void anotherRateIsFollowedAndKept() {
    assertThat(descending.setRate(0.1)).isEmpty();
    assertThat(study().step().map(Descent.Step::rises)).contains(true);
    assertThat(study().limit()).isPresent();

    descending.takeStep();
    assertThat(descending.rateProperty().get()).isEqualTo(0.1);
    assertThat(loss()).isGreaterThan(2);

    assertThat(descending.setRate(0)).isPresent();
    assertThat(descending.setRate(-1)).isPresent();
    assertThat(descending.setRate(Double.NaN)).isPresent();
    assertThat(descending.rateProperty().get()).isEqualTo(0.1);
  }

  @Test
  void anotherScenarioHasItsOwnUsualRate() {
    descending.setRate(0.5);
    session.opener().open(() -> Opening.of(Scenarios.sigmoid()));

    double usual = Descent.of(session.traceProperty().get()).usualRate();
    assertThat(descending.rateProperty().get()).isBetween(usual / 2.5, usual);
  }

  @Test
  void aStepThatOverflowsIsNotTaken() {
    descending.setRate(1e308);
    descending.takeStep();

    assertThat(session.scenarioProperty().get()).isEqualTo(Scenarios.relu());
    assertThat(session.notices().problemProperty().get().orElseThrow()).contains("overflow");
  }

  /** With an identity for σ, ŷ may lie outside (0, 1), where BCE has no value. */
  @Test
  void withoutAFiniteLossThereIsNoStepAndItIsSaidWhy() {
    session.editing().apply(new SetLoss(Losses.BCE));
    assertThat(study().obstacle()).contains(Words.of("descent.notFinite"));
    Scenario before = session.scenarioProperty().get();
    descending.takeStep();

    assertThat(session.scenarioProperty().get()).isSameAs(before);
    assertThat(session.notices().problemProperty().get()).contains(Words.of("descent.notFinite"));
  }

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    descending.activeProperty().set(false);
    Descent before = study().descent();
    session.opener().open(() -> Opening.of(Scenarios.sigmoid()));
    assertThat(descending.studyProperty().get()).isEmpty();

    descending.activeProperty().set(true);
    assertThat(study().descent()).isNotSameAs(before);
  }

  /** The key of a step needs no lens to be open. */
  @Test
  void aStepIsTakenWhileNobodyLooks() {
    descending.activeProperty().set(false);
    descending.takeStep();
    descending.takeStep();

    session.editing().undo();
    assertThat(loss()).isCloseTo(0.69918848, within(1e-14));
    session.editing().undo();
    assertThat(session.scenarioProperty().get()).isEqualTo(Scenarios.relu());
  }

  @Test
  void aStepThatIsAskedForTooSoonIsTakenOnceItIsKnown() {
    Session wide = new Session(large(), new Settings(), AT_ONCE, AT_ONCE);
    Descending slow = new Descending(wide, jobs, AT_ONCE);
    jobs.runFirst();
    slow.setRate(0.002);
    slow.activeProperty().set(false);
    slow.takeStep();
    slow.takeStep();
    assertThat(wide.editing().historyProperty().get().canUndo()).isFalse();

    jobs.runAll();
    assertThat(wide.editing().historyProperty().get().canUndo()).isTrue();
    wide.editing().undo();
    assertThat(wide.scenarioProperty().get()).isEqualTo(large());
  }

  @Test
  void aStepThatIsAskedForIsNotTakenInAnotherScenario() {
    Session wide = new Session(large(), new Settings(), AT_ONCE, AT_ONCE);
    Descending slow = new Descending(wide, jobs, jobs);
    slow.takeStep();
    wide.opener().open(() -> Opening.of(Scenarios.relu()));
    jobs.runAll();

    assertThat(wide.scenarioProperty().get()).isEqualTo(Scenarios.relu());
    assertThat(wide.editing().historyProperty().get().canUndo()).isFalse();
  }

  /** By hand: ŷ − y = −2 everywhere, ‖∇ℓ‖² = 160 · 161 · 16, ℓ = 160 · 4, so η = 1/644. */
  @Test
  void aLargeNetIsStudiedElsewhere() {
    Session wide = new Session(large(), new Settings(), AT_ONCE, AT_ONCE);
    Descending slow = new Descending(wide, jobs, AT_ONCE);
    assertThat(slow.busyProperty().get()).isTrue();

    jobs.runFirst();
    DescentStudy found = slow.studyProperty().get().orElseThrow();
    assertThat(slow.rateProperty().get()).isEqualTo(0.001);
    assertThat(found.limit()).isEmpty();
    jobs.runFirst();
    assertThat(slow.studyProperty().get().orElseThrow().limit().orElseThrow().rate())
        .isCloseTo(1 / 161.0, within(1e-9));

    slow.setRate(0.002);
    slow.takeStep();
    assertThat(wide.editing().historyProperty().get().canUndo()).isFalse();
    jobs.runFirst();
    assertThat(wide.editing().historyProperty().get().canUndo()).isTrue();
  }

  /** The step that is known begins at numbers that are gone; taken, it would bring them back. */
  @Test
  void aStepFromNumbersThatAreGoneIsNotTaken() {
    Session wide = new Session(large(), new Settings(), AT_ONCE, AT_ONCE);
    Descending slow = new Descending(wide, jobs, AT_ONCE);
    jobs.runFirst();
    wide.editing().apply(new SetEntry(Target.cell(Name.bias(1), 0, 0), 7));
    slow.takeStep();

    assertThat(wide.scenarioProperty().get().network().layer(1).bias().orElseThrow().get(0, 0))
        .isEqualTo(7);
  }
}
