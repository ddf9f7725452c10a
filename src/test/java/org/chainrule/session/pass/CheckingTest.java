package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.check.CheckedEntry;
import org.chainrule.study.check.GradientSummary;
import org.chainrule.study.check.Verdict;
import org.chainrule.study.check.WrongChecks;
import org.junit.jupiter.api.Test;

class CheckingTest {

  private static final Executor AT_ONCE = Runnable::run;

  private final ByHand jobs = new ByHand();
  private final Session session = session(Scenarios.relu());
  private final Checking checking = new Checking(session, jobs, AT_ONCE);

  private static Session session(Scenario scenario) {
    return new Session(scenario, new Settings(), AT_ONCE, AT_ONCE);
  }

  private static Scenario large() {
    Matrix weight = Matrix.generate(40, 40, (i, j) -> 0.01 * (i - j));
    Matrix ones = Matrix.generate(40, 1, (i, j) -> 1);
    Layer layer = new Layer(weight, ones.map(one -> 0), Activations.TANH);
    Sample sample = new Sample(ones, ones.map(one -> 3));
    return new Scenario("", new Network(List.of(layer), Losses.MSE), sample);
  }

  private GradientSummary result(Name variable) {
    return checking.resultsProperty().get().get(variable);
  }

  @Test
  void oneGradientIsCheckedOrAll() {
    session.pointing().select(Target.cell(Name.weight(1).gradient(), 0, 1));
    assertThat(checking.subjectProperty().getValue()).contains(Name.weight(1));
    checking.checkSelected();
    assertThat(checking.resultsProperty().get()).containsOnlyKeys(Name.weight(1));
    assertThat(result(Name.weight(1)).count(Verdict.AGREES)).isEqualTo(6);

    session.pointing().select(Target.whole(Name.bias(1)));
    checking.checkSelected();
    assertThat(checking.resultsProperty().get().keySet())
        .containsExactly(Name.weight(1), Name.bias(1));

    checking.checkAll();
    assertThat(checking.resultsProperty().get().keySet())
        .containsExactly(Name.weight(1), Name.bias(1), Name.weight(2), Name.bias(2), Name.x());
    assertThat(checking.resultsProperty().get().values())
        .allMatch(found -> found.gravest() == Verdict.AGREES)
        .allMatch(found -> found.largest() < 1e-8);
    assertThat(jobs.isIdle()).isTrue();
  }

  @Test
  void withoutAGradientThereIsNothingToCheck() {
    session.pointing().select(Target.whole(Name.linearOutput(1).gradient()));
    assertThat(checking.subjectProperty().getValue()).isEmpty();
    checking.checkSelected();

    assertThat(checking.resultsProperty().get()).isEmpty();
    assertThat(checking.nearest()).isEqualTo(Name.bias(1));
  }

  /** By hand: dℓ/dW₁ is [4 −8; 0 0; 2 −4], and 1.5 times as large if the slopes are. */
  @Test
  void wrongGradientsDiffer() {
    Checking wrong = new Checking(session, WrongChecks::run, jobs, AT_ONCE);
    wrong.checkAll();

    GradientSummary found = wrong.resultsProperty().get().get(Name.weight(1));
    assertThat(found.gravest()).isEqualTo(Verdict.DIFFERS);
    assertThat(found.count(Verdict.DIFFERS)).isEqualTo(4);
    assertThat(found.count(Verdict.AGREES)).isEqualTo(2);
    assertThat(found.entries()).isEqualTo(6);
    CheckedEntry worst = found.worst().orElseThrow();
    assertThat(worst.analytic()).isEqualTo(1.5 * expected(worst));
    assertThat(found.largest()).isGreaterThan(0.3);
    assertThat(wrong.resultsProperty().get().get(Name.weight(2)).gravest())
        .isEqualTo(Verdict.AGREES);
  }

  private static double expected(CheckedEntry entry) {
    return new double[][] {{4, -8}, {0, 0}, {2, -4}}[entry.row()][entry.column()];
  }

  @Test
  void aQuickCheckIsDoneAnewWhenTheNumbersChange() {
    session.pointing().select(Target.whole(Name.bias(2)));
    checking.checkSelected();
    GradientSummary before = result(Name.bias(2));
    session.editing().apply(new SetEntry(Target.cell(Name.bias(2), 0, 0), 7));

    assertThat(checking.resultsProperty().get()).containsOnlyKeys(Name.bias(2));
    assertThat(result(Name.bias(2)).gradient().analytic())
        .isNotEqualTo(before.gradient().analytic())
        .isEqualTo(session.traceProperty().get().quantity(Name.bias(2).gradient()).value());
  }

  @Test
  void aSlowCheckRunsElsewhereAndIsForgottenWhenTheNumbersChange() {
    Session wide = session(large());
    Checking slow = new Checking(wide, jobs, AT_ONCE);
    slow.checkAll();
    assertThat(slow.runningProperty().get()).isTrue();
    assertThat(slow.resultsProperty().get()).isEmpty();
    jobs.runFirst();
    assertThat(slow.runningProperty().get()).isFalse();
    assertThat(slow.progressProperty().get()).isEqualTo(1);
    assertThat(slow.resultsProperty().get()).hasSize(3);

    wide.editing().apply(new SetEntry(Target.cell(Name.bias(1), 0, 0), 7));
    assertThat(slow.resultsProperty().get()).isEmpty();
    assertThat(slow.runningProperty().get()).isFalse();
    assertThat(jobs.isIdle()).isTrue();
  }

  @Test
  void whatIsFoundForNumbersThatAreGoneIsNotShown() {
    Session wide = session(large());
    Checking slow = new Checking(wide, jobs, AT_ONCE);
    slow.checkAll();
    wide.editing().apply(new SetEntry(Target.cell(Name.bias(1), 0, 0), 7));
    jobs.runFirst();

    assertThat(slow.resultsProperty().get()).isEmpty();
    assertThat(slow.progressProperty().get()).isZero();
  }

  @Test
  void aCheckThatIsCancelledEndsEarlyAndLeavesNothing() {
    Session wide = session(large());
    int[] asked = {0};
    Checking[] self = new Checking[1];
    self[0] =
        new Checking(
            wide,
            (trace, wanted, progress, cancelled) -> {
              progress.accept(0.25);
              self[0].cancel();
              progress.accept(0.5);
              asked[0] = cancelled.getAsBoolean() ? 1 : 0;
              return Optional.empty();
            },
            jobs,
            AT_ONCE);
    self[0].checkAll();
    jobs.runFirst();

    assertThat(asked[0]).isEqualTo(1);
    assertThat(self[0].progressProperty().get()).isEqualTo(0.25);
    assertThat(self[0].runningProperty().get()).isFalse();
    assertThat(self[0].resultsProperty().get()).isEmpty();
  }

  @Test
  void aCheckThatFailsSaysSoAndEnds() {
    Session wide = session(large());
    Checking broken =
        new Checking(
            wide,
            (trace, wanted, progress, cancelled) -> {
              throw new AssertionError();
            },
            jobs,
            AT_ONCE);
    broken.checkAll();
    jobs.runFirst();

    assertThat(broken.runningProperty().get()).isFalse();
    assertThat(wide.notices().problemProperty().get().orElseThrow()).contains("AssertionError");
  }

  @Test
  void anotherNetIsNotCheckedForGradientsThatItLacks() {
    checking.checkAll();
    Layer only = new Layer(Matrix.scalar(2), Matrix.scalar(0), Activations.IDENTITY);
    Sample sample = new Sample(Matrix.scalar(1), Matrix.scalar(0));
    Scenario small = new Scenario("", new Network(List.of(only), Losses.MSE), sample);
    session.opener().open(() -> Opening.of(small));

    assertThat(checking.resultsProperty().get().keySet())
        .containsExactly(Name.weight(1), Name.bias(1), Name.x());
  }
}
