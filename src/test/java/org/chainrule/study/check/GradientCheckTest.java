package org.chainrule.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {

  static Stream<String> bundled() {
    return BundledScenarios.all().stream().map(BundledScenarios.Entry::id);
  }

  static Stream<Activation> activations() {
    return Activations.all().stream();
  }

  static Stream<Loss> losses() {
    return Losses.all().stream();
  }

  private static Scenario chain(Activation activation, Loss loss, double z, double y) {
    Layer layer = new Layer(Matrix.scalar(1), Matrix.scalar(0), activation);
    Sample sample = new Sample(Matrix.scalar(z), Matrix.scalar(y));
    return new Scenario("", new Network(List.of(layer), loss), sample);
  }

  private static GradientReport check(Scenario scenario, Function<Name, Matrix> gradients) {
    return GradientCheck.run(
            scenario.network(), scenario.sample(), gradients, share -> {}, () -> false)
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void everyBundledScenarioHolds(String id) {
    GradientReport report = GradientCheck.run(BundledScenarios.load(id));

    assertThat(report.worst(3)).isEmpty();
    assertThat(report.count(Verdict.AGREES) + report.count(Verdict.KINK)).isEqualTo(report.count());
    assertThat(report.largestRelativeDifference()).isLessThan(1e-8);
  }

  @Test
  void everyReferenceCaseHolds() throws Exception {
    List<Scenario> cases = ReferenceCases.all();

    assertThat(cases).hasSize(73);
    for (Scenario scenario : cases) {
      GradientReport report = GradientCheck.run(scenario);
      assertThat(report.worst(3)).as(scenario.name()).isEmpty();
      assertThat(report.count(Verdict.NOT_FINITE)).as(scenario.name()).isZero();
    }
  }

  @Test
  void ordinaryReferenceCasesAreCheckedToTheLastEntry() throws Exception {
    for (Scenario scenario : ReferenceCases.all()) {
      if (scenario.name().matches("[abcfh]-.*")) {
        GradientReport report = GradientCheck.run(scenario);
        assertThat(report.count(Verdict.AGREES)).as(scenario.name()).isEqualTo(report.count());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void slopesTooLargeByOnePerCentAreFoundInEveryBundledScenario(String id) {
    Scenario scenario = BundledScenarios.load(id);
    for (int layer = 1; layer <= scenario.network().depth(); layer++) {
      Matrix delta = WrongSlope.nowhere(scenario).apply(Name.linearOutput(layer).gradient());
      Function<Name, Matrix> wrong = WrongSlope.in(scenario, layer, 1.01);

      // Where every unit is off, a slope of 0 is right however it is scaled.
      boolean matters = delta.maxMagnitude() > 0;
      assertThat(check(scenario, wrong).holds()).as("layer " + layer).isEqualTo(!matters);
    }
  }

  @ParameterizedTest
  @MethodSource("activations")
  void aSlopeTooLargeByOnePerCentIsFoundForEveryActivation(Activation activation) {
    List<Activation> activations = List.of(activation, Activations.IDENTITY);
    Scenario scenario = new Nets(7).of(new int[] {3, 4, 2}, 2, activations, Losses.MSE, 1);

    assertThat(check(scenario, WrongSlope.nowhere(scenario)).holds()).isTrue();
    assertThat(check(scenario, WrongSlope.nowhere(scenario)).passes()).isTrue();
    GradientReport report = check(scenario, WrongSlope.in(scenario, 1, 1.01));
    assertThat(report.holds()).isFalse();
    assertThat(report.worst(100)).noneMatch(entry -> entry.variable().equals(Name.weight(2)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aSlopeTooLargeByAMillionthIsFoundForEveryLoss(Loss loss) {
    Activation last = loss.needsProbabilities() ? Activations.SIGMOID : Activations.TANH;
    Scenario scenario = new Nets(11).endingIn(last, loss, 1, 2, 1);

    assertThat(check(scenario, WrongSlope.nowhere(scenario)).holds()).isTrue();
    assertThat(check(scenario, WrongSlope.in(scenario, 1, 1 + 1e-6)).holds()).isFalse();
  }

  @Test
  void theWorstEntriesAreNamedWithBothValues() {
    Scenario scenario = Scenarios.relu();

    List<CheckedEntry> worst = check(scenario, WrongSlope.in(scenario, 1, 1.01)).worst(2);

    assertThat(worst).hasSize(2);
    CheckedEntry entry = worst.get(0);
    assertThat(entry.variable()).isEqualTo(Name.weight(1));
    assertThat(entry.analytic()).isEqualTo(1.01 * entry.numeric(), Offset.offset(1e-9));
    assertThat(entry.relativeDifference()).isEqualTo(0.01 / 1.01, Offset.offset(1e-9));
  }

  @Test
  void theMatricesHoldEveryEntryOfTheHandComputedGradient() {
    CheckedGradient weight = GradientCheck.run(Scenarios.relu()).gradients().get(0);

    assertThat(weight.variable()).isEqualTo(Name.weight(1));
    assertThat(weight.analytic()).isEqualTo(Matrix.of(new double[][] {{4, -8}, {0, 0}, {2, -4}}));
    assertThat(weight.difference().maxMagnitude()).isLessThan(1e-9);
    assertThat(weight.numeric().get(0, 1)).isEqualTo(-8, Offset.offset(1e-9));
    assertThat(weight.verdicts().at(2, 1)).isEqualTo(Verdict.AGREES);
    assertThat(weight.verdicts().count()).isEqualTo(6);
  }

  @Test
  void aGradientWhoseSummandsCancelAgrees() {
    GradientReport report = GradientCheck.run(Scenarios.relu());
    CheckedEntry cancelled = report.gradients().get(4).entry(0, 0);

    assertThat(cancelled.analytic()).isZero();
    assertThat(cancelled.scale()).isEqualTo(2);
    assertThat(report.count(Verdict.AGREES)).isEqualTo(19);
  }

  @Test
  void aUnitExactlyAtAKinkIsRecognised() {
    for (Activation activation : List.of(Activations.RELU, Activations.LEAKY_RELU)) {
      GradientReport report = GradientCheck.run(chain(activation, Losses.MSE, 0, 1));

      assertThat(report.unitsAtKinks()).isEqualTo(1);
      assertThat(report.count(Verdict.KINK)).isEqualTo(2);
      // The weight's input is 0, so that nothing moves: its gradient is 0 beyond doubt.
      assertThat(report.gradients().get(0).verdicts().at(0, 0)).isEqualTo(Verdict.AGREES);
    }
  }

  @Test
  void aUnitBesideAKinkIsCheckedWithASmallerStep() {
    for (double z : new double[] {1e-3, -1e-3, 1e-6}) {
      GradientReport report = GradientCheck.run(chain(Activations.RELU, Losses.MSE, z, 1));

      assertThat(report.count(Verdict.AGREES)).as("z = " + z).isEqualTo(3);
    }
  }

  @Test
  void theAbsoluteErrorHasItsKinkAtTheTarget() {
    Scenario at = chain(Activations.IDENTITY, Losses.MAE, 2, 2);
    Scenario beside = chain(Activations.IDENTITY, Losses.MAE, 2, 2.0001);

    assertThat(GradientCheck.run(at).count(Verdict.KINK)).isEqualTo(3);
    assertThat(GradientCheck.run(at).unitsAtKinks()).isZero();
    assertThat(GradientCheck.run(beside).count(Verdict.AGREES)).isEqualTo(3);
  }

  @Test
  void jointsWithADerivativeAreNoKinks() {
    Scenario huber = chain(Activations.IDENTITY, Losses.HUBER, 2, 1);
    Scenario elu = chain(Activations.ELU, Losses.MSE, 0, 1);

    assertThat(GradientCheck.run(huber).count(Verdict.AGREES)).isEqualTo(3);
    assertThat(GradientCheck.run(elu).count(Verdict.AGREES)).isEqualTo(3);
  }

  @Test
  void aGradientBelowTheRoundingOfTheLossIsTooSmallAndDoesNotAgree() throws Exception {
    GradientReport report = GradientCheck.run(ReferenceCases.named("d-saturated-40-mse-wrong"));

    assertThat(report.count(Verdict.TOO_SMALL)).isEqualTo(report.count());
    assertThat(report.smallBound()).isBetween(1e-16, 1e-10);
  }

  @Test
  void saturationIsNoObstacleWhereTheLossKeepsItsDigits() throws Exception {
    GradientReport report = GradientCheck.run(ReferenceCases.named("d-saturated-40-bce-right"));

    assertThat(report.count(Verdict.AGREES)).isEqualTo(report.count());
  }

  @Test
  void whatIsNotFiniteCannotBeChecked() {
    GradientReport overflow = GradientCheck.run(chain(Activations.IDENTITY, Losses.MSE, 1e200, 0));
    Scenario scenario = Scenarios.relu();
    Function<Name, Matrix> right = WrongSlope.nowhere(scenario);
    GradientReport infinite =
        check(
            scenario,
            name ->
                name.equals(Name.bias(1).gradient())
                    ? Matrix.column(Double.NaN, 0, Double.POSITIVE_INFINITY)
                    : right.apply(name));

    assertThat(overflow.count(Verdict.NOT_FINITE)).isEqualTo(3);
    assertThat(overflow.holds()).isTrue();
    assertThat(overflow.passes()).isFalse();
    assertThat(infinite.count(Verdict.NOT_FINITE)).isEqualTo(2);
  }

  @Test
  void progressIsMonotoneAndEndsAtOne() {
    List<Double> shares = new ArrayList<>();

    GradientCheck.run(BundledScenarios.load("8-16-8"), shares::add, () -> false);

    assertThat(shares).isSorted().doesNotHaveDuplicates().startsWith(0.0).endsWith(1.0);
    assertThat(shares).hasSizeGreaterThan(100);
  }

  @Test
  void cancellingEndsTheCheckBeforeTheNextEntry() {
    AtomicInteger asked = new AtomicInteger();

    assertThat(GradientCheck.run(Scenarios.relu(), share -> {}, () -> asked.incrementAndGet() > 10))
        .isEmpty();
    assertThat(asked.get()).isLessThan(20);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void randomNetsAgree(Loss loss) {
    Random random = new Random(loss.id().hashCode());
    int entries = 0;
    int agreeing = 0;
    for (Activation last : Activations.all()) {
      if (loss.needsProbabilities() && !probabilities(last)) {
        continue;
      }
      for (int round = 0; round < 24; round++) {
        Scenario scenario =
            new Nets(random.nextLong())
                .endingIn(last, loss, 1 + round % 4, 1 + round % 3, round % 5 == 0 ? 3 : 1);
        GradientReport report = GradientCheck.run(scenario);
        assertThat(report.worst(3)).as(last + ", round " + round).isEmpty();
        entries += report.count();
        agreeing += report.count(Verdict.AGREES);
      }
    }
    assertThat(agreeing).isGreaterThan(entries * 19 / 20);
  }

  private static boolean probabilities(Activation activation) {
    return activation == Activations.SIGMOID || activation == Activations.SOFTMAX;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aWrongSlopeIsFoundInRandomNets(Loss loss) {
    Activation last = loss.needsProbabilities() ? Activations.SOFTMAX : Activations.SILU;
    for (int seed = 0; seed < 50; seed++) {
      Scenario scenario = new Nets(seed).endingIn(last, loss, 1 + seed % 4, 1 + seed % 3, 1);
      int layer = 1 + seed % scenario.network().depth();
      Matrix delta = WrongSlope.nowhere(scenario).apply(Name.linearOutput(layer).gradient());
      if (delta.maxMagnitude() > 1e-6) {
        GradientReport report = check(scenario, WrongSlope.in(scenario, layer, 1.01));
        assertThat(report.holds()).as("seed " + seed).isFalse();
      }
    }
  }
}
